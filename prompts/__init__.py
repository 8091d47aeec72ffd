"""What is asked: versioned prompts and their few-shot examples, with a loader."""

from prompts.loader import example_names, load_prompt
from prompts.prompt import Example, Prompt, Turn

__all__ = ["Example", "Prompt", "Turn", "example_names", "load_prompt"]
