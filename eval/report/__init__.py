"""A run as files that people open: a page, a comment for a pull request, tables, data."""

from eval.report.writing import write_report

__all__ = ["write_report"]
