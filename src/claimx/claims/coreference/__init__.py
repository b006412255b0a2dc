"""Who a speaker is: aliases, offices, titles of respect and dropped subjects."""
