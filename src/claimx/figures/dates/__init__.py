"""Dates, times and stretches of time: rules over units of a sentence, values in TIMEX3."""
