"""One picture at a time is decoded in each process: that takes memory by the pixel, however small the file."""

import ctypes
from threading import RLock

M_MMAP_THRESHOLD = -3  # of malloc.h
MEGABYTE = 1024 * 1024

turn_to_decode = RLock()


def give_memory_back() -> None:
    """Let what a large picture took go back to the system at once.

    Left to itself glibc keeps it for the thread that freed it; eight threads that have each seen a large picture would
    keep more than a server has. Other C libraries have no such setting and need none.
    """
    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(M_MMAP_THRESHOLD, MEGABYTE)


give_memory_back()
