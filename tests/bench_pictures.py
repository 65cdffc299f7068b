"""What renditions take: time and memory of each format at the largest size it is taken in, each in a fresh process."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

# Side lengths as cameras have them, and the formats' own limits of pixels.
USUAL, LARGEST = (6000, 4000), (9000, 6660)
MADE = {
    "JPEG, 24 million pixels": ("JPEG", "RGB", USUAL, {"quality": 90}),
    "JPEG, 60 million": ("JPEG", "RGB", LARGEST, {"quality": 90}),
    "progressive JPEG, 60 million": ("JPEG", "RGB", LARGEST, {"quality": 90, "progressive": True, "subsampling": 0}),
    "PNG with transparency, 60 million": ("PNG", "RGBA", LARGEST, {"compress_level": 1}),
    "TIFF in CMYK, 60 million": ("TIFF", "CMYK", LARGEST, {"compression": "tiff_lzw"}),
    "WebP with transparency, 32 million": ("WEBP", "RGBA", (6500, 4900), {"method": 0}),
    "AVIF, 48 million": ("AVIF", "RGB", (8000, 6000), {"speed": 10}),
}
MEASURE = """
import json, sys, time

import django

django.setup()
from media.metadata import read_facts
from media.renditions import render

def peak():
    # The usual figure, ru_maxrss, begins with what the parent held.
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

before, times = peak(), []
with open(sys.argv[1], "rb") as file:
    for act in (lambda: render(file, 400, "webp"), lambda: render(file, 1600, "webp"), lambda: read_facts(file)):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
print(json.dumps({"memory": peak() - before, "times": times}))
"""


def measure_pictures(row) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, (kind, mode, size, options) in MADE.items():
            path = Path(folder) / kind
            photograph(mode, size).save(path, kind, **options)
            told = subprocess.run(
                [sys.executable, "-c", MEASURE, path], env=os.environ, capture_output=True, check=True
            )
            measured = json.loads(told.stdout)
            small, large, facts = measured["times"]
            note = f"{measured['memory']:.0f} MB; 400 wide in {small:.0f} ms; facts read in {facts:.1f} ms"
            row(name, large, note)


def photograph(mode: str, size: tuple[int, int]) -> Image.Image:
    """Something that packs about as badly as what a camera takes."""
    noise = Image.effect_noise((size[0] // 4, size[1] // 4), 60).resize(size, Image.Resampling.BILINEAR)
    bands = [noise, Image.linear_gradient("L").resize(size), noise, Image.radial_gradient("L").resize(size)]
    return Image.merge(mode, bands[: len(mode)])
