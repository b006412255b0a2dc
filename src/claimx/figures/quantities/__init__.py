"""Numbers with what they count or measure: counts, money, shares, measures, lengths, ages."""
