"""Outside tests: sets that others wrote and labelled. For measuring only, never tuned on."""
