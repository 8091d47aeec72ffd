"""The template's slots that we fill, and the slots of ours that count for them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from eval.scoring.slots import Slot


class TemplateSlot(StrEnum):
    """A slot by the name that the keys give it. We have none of `ACQBUS` and `ACQLOC`."""

    PURCHASER = "PURCHASER"
    ACQUIRED = "ACQUIRED"
    SELLER = "SELLER"
    DLRAMT = "DLRAMT"
    STATUS = "STATUS"


OURS: Mapping[TemplateSlot, Slot] = MappingProxyType(
    {
        TemplateSlot.PURCHASER: Slot.PAYER,
        TemplateSlot.ACQUIRED: Slot.RECEIVER,
        TemplateSlot.SELLER: Slot.SELLER,
        TemplateSlot.DLRAMT: Slot.AMOUNT,
        TemplateSlot.STATUS: Slot.STAGE,
    }
)
"""The slot of our own scorer under which a cell of the template is counted."""

PARTIES = (TemplateSlot.PURCHASER, TemplateSlot.ACQUIRED, TemplateSlot.SELLER)

WHOLE = (*PARTIES, TemplateSlot.DLRAMT)
"""The slots that make up a figure over all: those that both rules can judge.

`STATUS` is left out. Its values are phrases of the text, and we give a stage instead: by the
course's rule it cannot be judged at all, by ours only where the phrase maps to a stage.
"""
