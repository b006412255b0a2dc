"""Everything that may happen to a run, tried many times: `python -m tools.torture --help`."""
