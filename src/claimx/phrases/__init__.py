"""Names, noun phrases and prepositional phrases: what words group to before anyone speaks."""
