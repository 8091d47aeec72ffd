"""What is asked: versioned prompts and their few-shot examples, with a loader."""
