"""How Arabic words are built: stems of an entry, endings that they take, and what both say."""
