"""One large picture is decoded at a time in each process: decoding takes memory by the pixel, however small the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

# Small enough for every thread to decode one at the same moment.
SMALL = 1_000_000
_turn = RLock()


@contextmanager
def turn_to_decode(pixels: int) -> Iterator[None]:
    """Wait for the turn where `pixels` are many."""
    if pixels <= SMALL:
        yield
        return
    with _turn:
        yield
