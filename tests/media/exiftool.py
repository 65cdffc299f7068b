"""ExifTool, asked as an independent reader and used as the writer of pictures as cameras and agencies send them."""

import json
import shutil
import subprocess

import pytest

needs_exiftool = pytest.mark.skipif(
    not shutil.which("exiftool"), reason="No exiftool: install Debian's libimage-exiftool-perl."
)


def write(path, *tags):
    subprocess.run(["exiftool", "-q", "-q", "-overwrite_original", *tags, path], check=True)
    return path


def read(path, *options):
    """What exiftool finds, by its names with the group before them: `XMP-dc:Creator`."""
    told = subprocess.run(
        ["exiftool", "-json", "-G1", "-a", "-charset", "exif=UTF8", *options, path], capture_output=True, check=True
    )
    return json.loads(told.stdout)[0]
