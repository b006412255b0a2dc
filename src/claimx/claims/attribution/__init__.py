"""Attributions: which words are a cue, whose they are and where their content begins."""
