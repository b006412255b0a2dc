"""`python -m claimx` is `claimx`."""

import sys

from .cli import program

sys.exit(program())
