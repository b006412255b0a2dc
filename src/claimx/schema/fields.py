"""What each field of a result means, for the schema and for the format's page."""

from pathlib import Path

from .. import strict_yaml

_SAID = strict_yaml.read(Path(__file__).with_name("fields.yaml"))
ABOUT: dict[str, str] = {
    f"{record}.{name}": str(text)
    for record, fields in _SAID["fields"].items()
    for name, text in fields.items()
}
COUNTED: dict[str, str] = {name: str(text) for name, text in _SAID["counted"].items()}
"""What each class of counts holds."""
