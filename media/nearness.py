"""Which of very many hashes are near to one: all of them are compared at once, as digits of one large number."""

import re

BYTES = 8  # of a hash
BITS_SET = bytes(value.bit_count() for value in range(256))
NEAR = re.compile(b"\1")


def near(hashes: bytes, one: bytes, at_most: int) -> list[int]:
    """The places, counted in hashes, at which `hashes` differ from `one` in at most `at_most` bits."""
    size = len(hashes)
    differing = int.from_bytes(hashes, "little") ^ int.from_bytes(one * (size // BYTES), "little")
    counts = int.from_bytes(differing.to_bytes(size, "little").translate(BITS_SET), "little")
    # The lowest byte of each hash gets the sum of its eight; what the others get is not looked at.
    for width in (8, 16, 32):
        counts += counts >> width
    lowest = counts.to_bytes(size, "little")[::BYTES]
    is_near = lowest.translate(bytes(count <= at_most for count in range(256)))
    return [hit.start() for hit in NEAR.finditer(is_near)]
