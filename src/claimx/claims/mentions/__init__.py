"""Noun phrases that can speak: their extent, names, kind and agreement."""
