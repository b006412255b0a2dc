"""What each token of an article is, for people who look after words."""
