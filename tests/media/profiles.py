"""Colour profiles made by hand: no package brings one along, and colours must be tried with one that is not sRGB."""

import struct

WIDE = {"r": (0.5151, 0.2412, -0.0011), "g": (0.2920, 0.6922, 0.0419), "b": (0.1571, 0.0666, 0.7841)}  # Display P3
WHITE = (0.9642, 1.0, 0.8249)


def _fixed(number: float) -> bytes:
    return struct.pack(">i", round(number * 65536))


def _xyz(values) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, values))


def _curve(gamma: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"


def _text(kind: bytes, text: bytes) -> bytes:
    if kind == b"desc":
        return b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text + b"\0" * 79 + b"\0" * (-(len(text)) % 4)
    return b"text\0\0\0\0" + text + b"\0" * (4 - len(text) % 4)


def wide_gamut() -> bytes:
    """The primaries of a phone's or a camera's wide colours: its red is redder than any that sRGB knows."""
    tags = {b"desc": _text(b"desc", b"wide"), b"cprt": _text(b"text", b"none"), b"wtpt": _xyz(WHITE)}
    for name, values in WIDE.items():
        tags[name.encode() + b"XYZ"] = _xyz(values)
        tags[name.encode() + b"TRC"] = _curve(2.2)
    return _profile(b"RGB ", tags)


def dark_grey() -> bytes:
    """Greys of gamma 1.0: a middle grey of these is much lighter in sRGB."""
    tags = {b"desc": _text(b"desc", b"grey"), b"cprt": _text(b"text", b"none"), b"wtpt": _xyz(WHITE)}
    return _profile(b"GRAY", tags | {b"kTRC": _curve(1.0)})


def _profile(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    head_length = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, value in tags.items():
        table += name + struct.pack(">II", head_length + len(body), len(value))
        body += value + b"\0" * (-len(value) % 4)
    head = struct.pack(">I4sI4s4s4s", head_length + len(body), b"\0" * 4, 0x02200000, b"mntr", space, b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + b"".join(map(_fixed, WHITE))
    return head + b"\0" * (128 - len(head)) + table + body
