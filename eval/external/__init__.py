"""Outside tests: sets that others wrote and labelled, each with a scorer of its own. Never tuned on."""
