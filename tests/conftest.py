import pytest
from hypothesis import settings

# A busy machine is slow, which is no fault of the code.
settings.register_profile("claimx", deadline=None)
settings.load_profile("claimx")


@pytest.fixture(scope="session")
def engine():
    """The extractor with the built-in packs; loading it takes seconds, using it does not."""
    from claimx.pipeline import extractor

    return extractor()


@pytest.fixture(scope="session")
def claims(engine):
    """The claims of a text, in text order."""
    from claimx.text.document import document

    return lambda text: engine.extract(document(text)).claims


@pytest.fixture(scope="session")
def claim(claims):
    """The one claim of a text."""

    def found(text):
        (only,) = claims(text)
        return only

    return found
