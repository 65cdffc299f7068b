"""One picture at a time is decoded in each process: that takes memory by the pixel, however small the file."""

from threading import RLock

turn_to_decode = RLock()
