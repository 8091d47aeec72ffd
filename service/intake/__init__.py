"""What comes in: checked, decoded, and freed from its page before anything is read.

`prepare` turns a request into a `Submission` or raises an `InputError` that names the way out;
`decode` does the same for the bytes of a file.
"""

from service.intake.decoding import decode
from service.intake.prepare import prepare, prepare_async
from service.intake.submission import Submission

__all__ = ["Submission", "decode", "prepare", "prepare_async"]
