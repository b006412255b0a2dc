"""Cases that the grammar does not get right yet: each has a cause, and goes red once mended."""

import pytest


def cases(named, unmended):
    """Return the parameters of named cases; those in `unmended` (name to cause) must fail."""
    assert unmended.keys() <= named.keys()
    return [_case(name, values, unmended.get(name)) for name, values in named.items()]


def _case(name, values, cause):
    marks = [pytest.mark.xfail(strict=True, reason=cause)] if cause else []
    values = values if isinstance(values, tuple) else (values,)
    return pytest.param(*values, id=name, marks=marks)
