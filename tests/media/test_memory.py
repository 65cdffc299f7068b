"""How much memory a rendition takes, measured in a process of its own."""

import json
import os
import struct
import subprocess
import sys
import zlib

import pytest

MEASURE = """
import json, sys
from concurrent.futures import ThreadPoolExecutor

import django

django.setup()
from media.renditions import render

def peak():
    # The usual figure, ru_maxrss, begins with what the parent held.
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))

def make(width):
    with open(sys.argv[1], "rb") as file:
        return len(render(file, width, "jpg"))

before = peak()
with ThreadPoolExecutor(4) as pool:
    sizes = list(pool.map(make, (400, 1600)))
print(json.dumps({"before": before, "after": peak(), "sizes": sizes}))
"""


def write_png(path, width, height):
    """A picture of millions of pixels, half transparent, made without holding it."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packing = zlib.compressobj(1)
    line = b"\0" + bytes((200, 100, 50, 128)) * width
    with path.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)))
        for _ in range(height):
            if data := packing.compress(line):
                file.write(chunk(b"IDAT", data))
        file.write(chunk(b"IDAT", packing.flush()) + chunk(b"IEND", b""))


@pytest.mark.skipif(sys.platform != "linux", reason="Measures as Linux counts memory.")
def test_sixty_million_transparent_pixels_asked_for_twice_at_once_take_bounded_memory(tmp_path):
    path = tmp_path / "large.png"
    write_png(path, 10_000, 6_000)
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "VAR_DIR": str(tmp_path)}

    told = subprocess.run([sys.executable, "-c", MEASURE, path], env=environment, capture_output=True, check=True)

    measured = json.loads(told.stdout)
    assert all(measured["sizes"])
    # The pixels themselves are 229 MB; a second copy of them would not fit.
    assert 229 < measured["after"] - measured["before"] < 400
