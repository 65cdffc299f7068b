"""Which of very many hashes are near to one: all of them are counted at once, as digits of one large number."""

BYTES = 8
# A hash is a lane of eight bytes; these select bits of each.
ODD, PAIRS, HALVES = b"\x55", b"\x33", b"\x0f"
LAST = b"\x7f" + b"\0" * (BYTES - 1)


def near(hashes: bytes, one: bytes, at_most: int) -> list[int]:
    """The places, counted in hashes, at which `hashes` differ from `one` in at most `at_most` bits."""
    count = len(hashes) // BYTES

    def everywhere(pattern: bytes) -> int:
        return int.from_bytes(pattern * (len(hashes) // len(pattern)), "little")

    bits = int.from_bytes(hashes, "little") ^ everywhere(one)
    bits -= bits >> 1 & everywhere(ODD)
    bits = (bits & everywhere(PAIRS)) + (bits >> 2 & everywhere(PAIRS))
    bits = bits + (bits >> 4) & everywhere(HALVES)
    for width in (8, 16, 32):
        bits += bits >> width
    counts = (bits & everywhere(LAST)).to_bytes(len(hashes), "little")[::BYTES]
    return [place for place in range(count) if counts[place] <= at_most]
