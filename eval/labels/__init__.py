"""Hand-labelled articles: their models, reading, linting and drafting."""
