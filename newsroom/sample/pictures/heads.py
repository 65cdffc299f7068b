"""Heads of standing figures: profile, front and back, with hair and hats."""

from .canvas import Canvas
from .palette import Ink, mix
from .shapes import Outline, Point, place, smooth, trace

DARK: Ink = (30, 28, 34)

PROFILE = trace(
    "0.24,-0.36 0.31,-0.16 0.3,-0.07 0.41,0.1 0.33,0.15 0.35,0.22 0.32,0.26 0.335,0.31 0.3,0.37 "
    "0.3,0.46 0.17,0.5 -0.02,0.38 -0.2,0.3 -0.38,0.02 -0.36,-0.28 -0.16,-0.48 0.06,-0.5"
)
FACE = trace("0,-0.48 0.26,-0.4 0.36,-0.1 0.33,0.16 0.22,0.4 0,0.5 -0.22,0.4 -0.33,0.16 -0.36,-0.1 -0.26,-0.4")

SIDE_HAIR = {
    "short": trace(
        "0.27,-0.36 0.13,-0.29 0.06,-0.1 0.0,0.06 -0.08,0.0 -0.14,0.12 -0.24,0.24 -0.42,0.02 "
        "-0.43,-0.28 -0.22,-0.54 0.08,-0.58 0.29,-0.48"
    ),
    "bob": trace(
        "0.27,-0.4 0.14,-0.22 0.1,0.1 0.1,0.36 -0.1,0.44 -0.34,0.4 -0.48,0.16 -0.48,-0.2 -0.32,-0.5 0.0,-0.6 0.22,-0.54"
    ),
    "bun": trace(
        "0.26,-0.38 0.12,-0.24 0.04,0.0 -0.1,0.14 -0.28,0.16 -0.44,-0.02 -0.43,-0.3 -0.22,-0.55 0.08,-0.58 0.24,-0.5"
    ),
    "bald": trace("-0.02,-0.12 -0.06,0.04 -0.22,0.24 -0.41,0.04 -0.41,-0.22 -0.26,-0.3 -0.14,-0.1"),
}
FRONT_HAIR = {
    "short": trace(
        "-0.38,0.02 -0.33,-0.16 -0.2,-0.26 0.05,-0.22 0.28,-0.28 0.34,-0.14 0.38,0.02 0.42,-0.24 "
        "0.3,-0.5 0.02,-0.6 -0.28,-0.53 -0.42,-0.26"
    ),
    "bob": trace(
        "-0.33,0.4 -0.34,0.0 -0.26,-0.2 0.0,-0.26 0.26,-0.2 0.34,0.0 0.33,0.4 0.48,0.36 0.5,-0.1 "
        "0.36,-0.48 0,-0.6 -0.36,-0.48 -0.5,-0.1 -0.48,0.36"
    ),
    "bald": trace("-0.38,0.06 -0.35,-0.12 -0.4,-0.2 -0.43,-0.06 -0.4,0.08"),
}
BACK_HAIR = {
    "short": trace("0,-0.58 0.3,-0.5 0.42,-0.2 0.38,0.1 0.24,0.3 0,0.34 -0.24,0.3 -0.38,0.1 -0.42,-0.2 -0.3,-0.5"),
    "bob": trace("0,-0.6 0.34,-0.5 0.5,-0.1 0.48,0.4 0.2,0.48 -0.2,0.48 -0.48,0.4 -0.5,-0.1 -0.34,-0.5"),
    "bald": trace("-0.36,-0.1 0.36,-0.1 0.36,0.12 0.22,0.28 -0.22,0.28 -0.36,0.12"),
}


def head(
    c: Canvas, at: Point, size: float, face: int, tilt: float, view: str, skin: Ink, hair: Ink, style: str
) -> None:
    """Draw a head about `size` high around `at`; `style` is how the hair is worn."""

    def put(outline: Outline, ink: Ink) -> None:
        c.poly(place(smooth(outline, steps=4), *at, size, face, tilt), ink)

    shade = mix(skin, DARK, 0.24)
    if view == "side":
        _profile(put, skin, shade, hair, style, size * c.scale)
    elif view == "front":
        _front(put, skin, shade, hair, style, size * c.scale)
    else:
        put(FACE, shade)
        put(trace("-0.42,-0.06 -0.34,-0.1 -0.34,0.12 -0.4,0.1"), skin)
        put(BACK_HAIR["bob" if style == "bob" else "bald" if style == "bald" else "short"], hair)
    _tied(put, view, hair, style)


def _profile(put, skin: Ink, shade: Ink, hair: Ink, style: str, pixels: float) -> None:
    put(PROFILE, skin)
    put(trace("0.3,0.46 0.17,0.5 -0.02,0.38 -0.2,0.3 -0.2,0.1 -0.04,0.2 0.1,0.36"), shade)
    put(SIDE_HAIR["bun" if style in ("bun", "tail") else style], hair)
    if style != "bob":
        put(trace("-0.09,-0.06 0.0,-0.08 0.0,0.06 -0.06,0.1"), mix(skin, shade, 0.5))
    if pixels > 60:
        put(trace("0.18,-0.1 0.28,-0.1 0.27,-0.065 0.2,-0.06"), DARK)
        put([(0.15, -0.18), (0.3, -0.2), (0.29, -0.165)], hair)
        put([(0.22, 0.265), (0.33, 0.25), (0.33, 0.28)], shade)


def _front(put, skin: Ink, shade: Ink, hair: Ink, style: str, pixels: float) -> None:
    if style == "bob":
        put(BACK_HAIR["bob"], hair)
    for side in (-1, 1):
        put([(side * 0.33, -0.06), (side * 0.42, -0.08), (side * 0.4, 0.1), (side * 0.33, 0.14)], shade)
    put(FACE, skin)
    put(trace("0.36,-0.1 0.33,0.16 0.22,0.4 0,0.5 0.12,0.3 0.2,0.0"), mix(skin, shade, 0.6))
    put(FRONT_HAIR["bob" if style == "bob" else "bald" if style == "bald" else "short"], hair)
    if pixels > 60:
        for side in (-1, 1):
            put([(side * 0.08, -0.05), (side * 0.16, -0.075), (side * 0.23, -0.04), (side * 0.15, -0.025)], DARK)
            put([(side * 0.07, -0.14), (side * 0.16, -0.17), (side * 0.25, -0.13), (side * 0.16, -0.145)], hair)
        put(trace("0.0,-0.04 0.03,0.08 0.06,0.14 -0.03,0.15"), shade)
        put(trace("-0.11,0.27 0.0,0.28 0.12,0.26 0.02,0.32"), mix(shade, (150, 50, 40), 0.4))


def _tied(put, view: str, hair: Ink, style: str) -> None:
    back = -0.46 if view == "side" else 0
    if style == "bun":
        put([(back - 0.13, -0.16), (back, -0.32), (back + 0.13, -0.16), (back, 0.0)], hair)
    elif style == "tail" and view != "front":
        put(
            [
                (back + 0.1, -0.26),
                (back - 0.08, -0.2),
                (back - 0.2, 0.1),
                (back - 0.12, 0.5),
                (back, 0.3),
                (back + 0.06, -0.02),
            ],
            hair,
        )


SIDE_HATS = {
    "straw": trace("-0.95,-0.12 -0.1,-0.82 0.02,-0.88 0.14,-0.82 0.98,-0.08 0.5,-0.02 0,-0.06 -0.5,-0.06"),
    "cap": trace("0.66,-0.2 0.3,-0.24 -0.38,-0.2 -0.42,-0.36 -0.24,-0.58 0.06,-0.62 0.28,-0.46 0.36,-0.3"),
    "hardhat": trace("0.52,-0.18 -0.44,-0.16 -0.46,-0.3 -0.34,-0.58 -0.02,-0.72 0.28,-0.58 0.38,-0.3"),
    "fire": trace("0.54,-0.16 0.2,-0.2 -0.2,0.1 -0.66,0.2 -0.48,-0.3 -0.32,-0.62 0.0,-0.74 0.3,-0.58 0.38,-0.28"),
    "chef": trace("0.3,-0.3 -0.38,-0.26 -0.38,-0.56 -0.56,-0.76 -0.4,-1.0 0.0,-1.08 0.38,-1.0 0.46,-0.74 0.3,-0.58"),
    "beanie": trace("0.32,-0.24 -0.42,-0.12 -0.44,-0.36 -0.26,-0.62 0.04,-0.68 0.26,-0.54"),
    "scarf": trace("0.28,-0.36 0.12,-0.24 0.02,0.12 -0.02,0.4 -0.34,0.42 -0.5,0.06 -0.46,-0.34 -0.22,-0.6 0.1,-0.6"),
    "sun": trace("0.86,-0.14 0.3,-0.22 -0.34,-0.2 -0.9,-0.04 -0.44,-0.34 -0.36,-0.62 -0.02,-0.7 0.28,-0.6 0.34,-0.34"),
}


def hat(c: Canvas, at: Point, size: float, face: int, tilt: float, kind: str, ink: Ink, view: str = "side") -> None:
    outline = SIDE_HATS[kind]
    if view != "side":
        outline = [(min(x, 0.44), y) for x, y in outline] if kind == "cap" else outline
        c.poly(place(smooth(outline, steps=4), *at, size * 1.04, -face, tilt), ink)
    c.poly(place(smooth(outline, steps=4), *at, size * 1.04, face, tilt), ink)
    if kind in ("cap", "hardhat", "beanie", "sun", "chef"):
        band = trace("-0.41,-0.22 0.33,-0.27 0.34,-0.33 -0.42,-0.3")
        c.poly(place(band, *at, size * 1.04, face, tilt), mix(ink, DARK, 0.3))
    if kind == "straw":
        under = trace("-0.95,-0.12 0,-0.2 0.98,-0.08 0.5,-0.02 0,-0.06 -0.5,-0.06")
        c.poly(place(smooth(under, steps=4), *at, size * 1.04, face, tilt), mix(ink, DARK, 0.4))
