"""What cameras, phones and programs write by themselves where a person should have written."""

import re
from collections.abc import Collection

_PHRASES = """
    olympus digital camera / digital camera / samsung / sony dsc
    / exif_jpeg_picture / exif jpeg / jpeg / default / untitled / ascii / unknown / none / null / n/a / screenshot
    / applemark / picasa / owner / user / administrator / admin / author / artist / photographer / your name / camera
    / windows user / windows 用户 / 微软用户 / 微软中国 / user comments / copyright / created with gimp / dcim
    / hdr / sdr / edf / cof / dav / mde / nor / ptr / rhdr / hdrpl / rptnr / oznor / oznorwb / cuva / _cuva / vivo
    / oppo / canon / nikon / nikon corporation / sony / panasonic / fujifilm / leica / ricoh / pentax / casio / kodak
    / dji / apple / huawei / xiaomi / redmi / honor / meizu / oneplus
"""
PHRASES = frozenset(" ".join(phrase.split()) for phrase in _PHRASES.split("/") if phrase.strip()) | {"n/a"}
PATTERNS = re.compile(r"[\w ]+ (?:digital|video) (?:still )?camera|oppo_\d+|lead technologies inc.*|processed with .*")


def is_default(text: str, camera: Collection[str] = ()) -> bool:
    """Say whether nobody wrote this; `camera` are the make and the model that the file names."""
    plain = " ".join(text.casefold().split())
    names = {" ".join(name.casefold().split()) for name in camera if name.strip()}
    return plain in PHRASES or plain in names or plain == " ".join(names) or bool(PATTERNS.fullmatch(plain))
