"""One picture at a time is decoded in each process: that takes memory by the pixel, however small the file."""

from threading import RLock

from PIL import Image

turn_to_decode = RLock()
# Blocks of this size are given back to the system at once; smaller ones stay with the thread that freed them, and
# eight threads that have each seen a large picture keep more than a server has.
Image.core.set_block_size(64 * 1024 * 1024)
