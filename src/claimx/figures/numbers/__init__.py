"""Numbers in digits and words: where they stand, and what they are worth."""
