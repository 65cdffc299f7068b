"""Who took a picture, in the file itself as IPTC IIM: the form every agency and picture desk writes and reads.

A file carries it in an APP13 segment, wrapped the way Photoshop does it:

    FF ED <length>  "Photoshop 3.0\\0"  "8BIM" 0404 <name> <length>  datasets...

Each dataset is 1C <record> <number> <length> <value>. Text is UTF-8, which dataset 1:90 announces; without that mark
readers guess, and guess Latin-1. IIM once limited lengths (32 octets for a by-line); no present reader enforces
that, and a credit cut short would be a wrong credit, so values are written whole.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

Value = str | date | Sequence[str]

UTF8 = b"\x1b%G"
VERSION = b"\x00\x04"
PHOTOSHOP = b"Photoshop 3.0\x00"
LONGEST_VALUE = 0x7FFF
LONGEST_SEGMENT = 0xFFFF - 2

NUMBERS = {
    "title": 5,
    "keywords": 25,
    "instructions": 40,
    "date": 55,
    "creator": 80,
    "job_title": 85,
    "city": 90,
    "location": 92,
    "province": 95,
    "country": 101,
    "headline": 105,
    "credit": 110,
    "source": 115,
    "copyright": 116,
    "caption": 120,
    "caption_writer": 122,
}


def iptc_segment(fields: Mapping[str, Value]) -> bytes:
    """Return an APP13 segment with the fields named in `NUMBERS`.

    Empty fields are left out; several values of one field repeat its dataset.
    Raise KeyError for a field without a number and ValueError for what JPEG cannot hold.
    """
    datasets = _dataset(1, 90, UTF8) + _dataset(2, 0, VERSION)
    for number, value in sorted(_values(fields)):
        datasets += _dataset(2, number, value)
    padding = b"\x00" * (len(datasets) % 2)
    content = PHOTOSHOP + b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(datasets)) + datasets + padding
    if len(content) > LONGEST_SEGMENT:
        raise ValueError("The picture's texts are together too long for a JPEG segment.")
    return b"\xff\xed" + struct.pack(">H", len(content) + 2) + content


def insert_app13(jpeg: bytes, segment: bytes) -> bytes:
    """Return the JPEG with the segment in place of any Photoshop block it had, behind its JFIF and Exif headers."""
    head, image = [], 2
    for start, end in _header_segments(jpeg):
        image = end
        if not _is_photoshop(jpeg[start:end]):
            head.append(jpeg[start:end])
    leading = sum(1 for part in head if part[1] in (0xE0, 0xE1))
    return jpeg[:2] + b"".join([*head[:leading], segment, *head[leading:]]) + jpeg[image:]


def read_iptc(block: bytes) -> tuple[dict[int, list[bytes]], bytes]:
    """Return the values of record 2 by their numbers, undecoded, and the charset that 1:90 declares."""
    values: dict[int, list[bytes]] = {}
    charset, start = b"", block.find(b"\x1c")
    while start >= 0 and block[start : start + 1] == b"\x1c" and len(block) >= start + 5:
        record, number, length = struct.unpack(">BBH", block[start + 1 : start + 5])
        start += 5
        if length & 0x8000:  # An extended dataset: the length is a number of that many bytes.
            size = length & 0x7FFF
            length = int.from_bytes(block[start : start + size])
            start += size
        value = block[start : start + length]
        if record == 2:
            values.setdefault(number, []).append(value)
        elif (record, number) == (1, 90):
            charset = value
        start += length
    return values, charset


def _values(fields: Mapping[str, Value]) -> Iterator[tuple[int, bytes]]:
    for name, value in fields.items():
        number = NUMBERS[name]
        texts = [f"{value:%Y%m%d}"] if isinstance(value, date) else [value] if isinstance(value, str) else value
        yield from ((number, text.encode()) for text in texts if text)


def _dataset(record: int, number: int, value: bytes) -> bytes:
    if len(value) > LONGEST_VALUE:
        raise ValueError(f"IPTC {record}:{number} holds at most {LONGEST_VALUE} bytes, not {len(value)}.")
    return struct.pack(">BBBH", 0x1C, record, number, len(value)) + value


def _header_segments(jpeg: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each application and comment segment before the picture's own tables starts and ends."""
    if jpeg[:2] != b"\xff\xd8":
        raise ValueError("This is not a JPEG.")
    start = 2
    while jpeg[start : start + 1] == b"\xff" and (0xE0 <= jpeg[start + 1] <= 0xEF or jpeg[start + 1] == 0xFE):
        end = start + 2 + struct.unpack(">H", jpeg[start + 2 : start + 4])[0]
        yield start, end
        start = end


def _is_photoshop(segment: bytes) -> bool:
    return segment[1] == 0xED and segment[4:].startswith(PHOTOSHOP)
