"""`dealwire eval`: how good the extraction is."""

from service.cli.evaluation.group import app

__all__ = ["app"]
