"""The headline of an article that has none in its front matter."""

from .parsed import Parsed

LONGEST = 25  # tokens


def title_of(parsed: Parsed) -> str | None:
    """Return the first line when it reads as a headline: short, without a final stop."""
    if len(parsed.tokens.paragraphs) < 2:
        return None
    first, last = parsed.tokens.paragraphs[0]
    if last - first > LONGEST or parsed.has(last - 1, "stop", "colon", "comma"):
        return None
    return parsed.text((first, last))
