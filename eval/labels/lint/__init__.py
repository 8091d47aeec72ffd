"""What must hold of labels beyond their schema: one module for each kind of fault."""

from eval.labels.lint.linting import Report, lint

__all__ = ["Report", "lint"]
