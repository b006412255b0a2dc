"""For those who write rules: listing, beginning, checking, and running their examples."""
