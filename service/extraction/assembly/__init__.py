"""Assembly: ids become values and spans, names become the places where the text gives them."""

from service.extraction.assembly.assemble import assemble
from service.extraction.assembly.assembled import Assembled, Candidate, Defect, DefectKind

__all__ = ["Assembled", "Candidate", "Defect", "DefectKind", "assemble"]
