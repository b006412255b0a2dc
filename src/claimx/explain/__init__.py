"""Why claimx found a claim, and why it found none: the same stages again, watched."""
