"""Results to look at: a page for a desk (`page`), the same rendering for a notebook (`cell`)."""
