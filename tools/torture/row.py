"""One line of the table: what was tried, how often, and what broke."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Row:
    """`broken` are messages, each with what it takes to see the fault again."""

    what: str
    tried: int = 0
    broken: list[str] = field(default_factory=list)

    def note(self, ok: object, message: str) -> None:
        """Count one try; keep the message of one that did not go well."""
        self.tried += 1
        if not ok:
            self.broken.append(message)
