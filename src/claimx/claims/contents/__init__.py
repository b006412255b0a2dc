"""What was said: where it begins and ends, and how it is given."""
