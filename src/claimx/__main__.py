"""`python -m claimx` is `claimx`."""

import sys

from .cli import main

sys.exit(main())
