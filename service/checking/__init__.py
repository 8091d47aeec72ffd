"""Draft deals -> checked deals: one small function per rule, listed in one registry. Pure."""

from service.checking.judge import check
from service.checking.mending import Failure, failures_to_mend
from service.checking.registry import RULES

__all__ = ["RULES", "Failure", "check", "failures_to_mend"]
