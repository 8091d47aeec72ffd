"""A model file while it is being fetched: it only grows by pieces that are right."""

import hashlib
import os
from pathlib import Path
from typing import IO, Self

from service.models.modelfile import ModelFile

_BLOCK = 4 * 1024 * 1024


class WrongPiece(Exception):
    """What was appended is not the piece of the file that belongs there; it was cut off again."""


class Partial:
    """The file under its temporary name, open for appending.

    Whatever an earlier run left is checked first: pieces are kept as far as they are right, and the
    beginning of the next one, which is checked when it is whole.
    """

    def __init__(self, path: Path, file: ModelFile) -> None:
        self.path = path
        self.file = file
        self._piece = 0
        self._length = 0  # bytes of the piece that is not whole yet
        self._digest = hashlib.sha256()
        self._stream: IO[bytes] = path.open("ab")
        self._take_over()

    @property
    def size(self) -> int:
        """Bytes that are there."""
        return min(self._piece * self.file.piece_size, self.file.size) + self._length

    @property
    def piece(self) -> int:
        """The piece that comes next, from 0; the pieces before it are right."""
        return self._piece

    @property
    def complete(self) -> bool:
        """Whether all pieces are there."""
        return self._piece == len(self.file.pieces)

    def append(self, data: bytes) -> None:
        """Add bytes at the end; `WrongPiece` when a piece becomes whole and is not right."""
        view = memoryview(data)
        while view and not self.complete:
            room = self.file.length_of(self._piece) - self._length
            head, view = view[:room], view[room:]
            self._stream.write(head)
            self._count(head)
            self._close_piece()
        if view:
            raise WrongPiece("there is more than the file holds")

    def drop_unchecked(self) -> None:
        """Cut off the beginning of the next piece."""
        self._cut()

    def flush(self) -> None:
        """Put everything on the disk."""
        self._stream.flush()
        os.fsync(self._stream.fileno())

    def close(self) -> None:
        """Close the file; what is there stays for the next run."""
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take_over(self) -> None:
        with self.path.open("rb") as left:
            while not self.complete:
                block = left.read(min(_BLOCK, self.file.length_of(self._piece) - self._length))
                if not block:
                    break
                self._count(block)
                try:
                    self._close_piece()
                except WrongPiece:
                    return
        if self.path.stat().st_size > self.size:
            self._stream.truncate(self.size)

    def _count(self, data: bytes | memoryview) -> None:
        self._digest.update(data)
        self._length += len(data)

    def _close_piece(self) -> None:
        if self._length < self.file.length_of(self._piece):
            return
        if self._digest.hexdigest() != self.file.pieces[self._piece]:
            self._cut()
            raise WrongPiece(f"piece {self._piece + 1} is not what it should be")
        self._piece += 1
        self._length = 0
        self._digest = hashlib.sha256()

    def _cut(self) -> None:
        self._length = 0
        self._digest = hashlib.sha256()
        self._stream.flush()
        self._stream.truncate(self.size)
