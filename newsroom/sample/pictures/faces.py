"""A face close to, turned a little aside, modelled in three tones like a cut block."""

from dataclasses import dataclass

from .canvas import Canvas
from .palette import INK, Ink, ink, mix
from .shapes import Outline, oval, place, smooth, trace

CONTOUR = trace(
    "0.02,-0.98 0.36,-0.9 0.58,-0.6 0.61,-0.3 0.57,-0.12 0.565,-0.02 0.62,0.14 0.585,0.4 0.46,0.72 "
    "0.32,0.93 0.14,1.0 -0.08,0.95 -0.36,0.76 -0.58,0.44 -0.66,0.08 -0.68,-0.36 -0.56,-0.76 "
    "-0.3,-0.95"
)
SHADE = trace(
    "-0.3,-0.95 -0.34,-0.6 -0.4,-0.3 -0.31,-0.06 -0.24,0.1 -0.2,0.28 -0.3,0.46 -0.24,0.66 0.0,0.84 "
    "0.2,0.9 0.34,0.9 0.14,1.0 -0.08,0.95 -0.36,0.76 -0.58,0.44 -0.66,0.08 -0.68,-0.36 -0.56,-0.76"
)
NOSE_SHADE = trace("0.15,-0.12 0.19,0.02 0.18,0.18 0.29,0.3 0.22,0.35 0.06,0.345 0.02,0.27 0.08,0.16 0.09,0.0")
NOSE_LIGHT = trace("0.205,0.0 0.235,0.08 0.265,0.2 0.3,0.265 0.26,0.29 0.215,0.21 0.205,0.1")
SOCKETS = [
    trace("-0.28,-0.07 -0.14,-0.13 0.02,-0.12 0.08,-0.05 0.02,0.015 -0.1,0.055 -0.25,0.02"),
    trace("0.28,-0.07 0.36,-0.12 0.48,-0.12 0.54,-0.05 0.47,0.02 0.37,0.04 0.29,0.0"),
]
EYES = [
    trace("-0.24,-0.05 -0.15,-0.088 -0.05,-0.08 0.045,-0.02 -0.05,-0.018 -0.15,-0.02"),
    trace("0.3,-0.02 0.36,-0.078 0.44,-0.086 0.515,-0.045 0.44,-0.018 0.37,-0.016"),
]
BROWS = [
    trace("-0.33,-0.2 -0.2,-0.25 -0.04,-0.245 0.07,-0.21 0.06,-0.185 -0.05,-0.205 -0.19,-0.21"),
    trace("0.29,-0.21 0.38,-0.245 0.48,-0.245 0.555,-0.195 0.48,-0.205 0.39,-0.208 0.3,-0.185"),
]
UPPER_LIP = trace(
    "0.02,0.555 0.1,0.525 0.17,0.51 0.21,0.522 0.25,0.51 0.32,0.527 0.39,0.555 0.3,0.565 0.21,0.57 0.1,0.567"
)
LOWER_LIP = trace("0.06,0.575 0.21,0.582 0.35,0.573 0.3,0.628 0.21,0.642 0.12,0.63")
SMILE = trace("-0.03,0.5 0.06,0.545 0.21,0.57 0.35,0.545 0.44,0.5 0.37,0.61 0.21,0.665 0.05,0.615")
TEETH = trace("0.03,0.545 0.21,0.58 0.38,0.545 0.32,0.595 0.21,0.615 0.1,0.597")
EAR = trace("-0.64,-0.12 -0.76,-0.14 -0.82,0.0 -0.77,0.2 -0.68,0.3 -0.62,0.24")
WRINKLES = [
    ((0.02, 0.36), (-0.1, 0.48), (-0.12, 0.62)),
    ((0.4, 0.34), (0.49, 0.46), (0.5, 0.58)),
    ((-0.3, -0.02), (-0.4, -0.05), (-0.48, -0.13)),
    ((-0.3, 0.02), (-0.4, 0.03), (-0.5, 0.0)),
    ((-0.28, 0.07), (-0.36, 0.11), (-0.45, 0.12)),
    ((-0.24, -0.5), (0.06, -0.55), (0.42, -0.49)),
    ((-0.2, -0.4), (0.1, -0.44), (0.44, -0.39)),
    ((-0.2, 0.08), (-0.1, 0.13), (0.03, 0.1)),
    ((0.3, 0.08), (0.38, 0.12), (0.5, 0.08)),
    ((-0.34, 0.3), (-0.4, 0.46), (-0.36, 0.6)),
    ((0.1, 0.8), (0.2, 0.82), (0.3, 0.79)),
]


@dataclass(frozen=True)
class Face:
    skin: Ink = ink("DDA67E")
    shade: Ink = ink("A9694A")
    hair: Ink = INK
    lips: Ink = ink("A8503E")
    lines: int = 0  # how many of the WRINKLES show
    smile: bool = False
    glasses: bool = False
    stubble: Ink | None = None
    beard: Ink | None = None
    narrow: float = 1.0


class Bust:
    """Draws in units of half a head's height around the middle of the face; +1 is the way it looks."""

    def __init__(self, c: Canvas, x: float, y: float, size: float, way: int = 1, tilt: float = 0):
        self.c, self.x, self.y, self.size, self.way, self.tilt = c, x, y, size, way, tilt

    def raised(self, by: float = 0.15) -> "Bust":
        """Return the same place for the clothes, drawn up to the chin by `by`."""
        return Bust(self.c, self.x, self.y - by * self.size, self.size, self.way, self.tilt * 0.4)

    def at(self, points: Outline, narrow: float = 1) -> Outline:
        return place([(u * narrow, v) for u, v in points], self.x, self.y, self.size, self.way, self.tilt)

    def put(self, points: Outline, hue: Ink, steps: int = 5, narrow: float = 1) -> None:
        self.c.poly(self.at(smooth(points, steps=steps), narrow), hue)

    def cut(self, path: Outline, hue: Ink, *widths: float) -> None:
        self.c.curve(self.at(path), hue, *[w * self.size for w in widths])

    def grain(self, points: Outline, hue: Ink, start: float, end: float, angle: float) -> None:
        angle = angle if self.way > 0 else 180 - angle
        self.c.grain(self.at(smooth(points, steps=5)), hue, start, end, angle)

    def face(self, f: Face) -> None:
        self.put(EAR, f.shade)
        self.put([(u * 0.97 - 0.02, v) for u, v in EAR[1:5]], mix(f.shade, INK, 0.3), 3)
        self.put(CONTOUR, f.skin, narrow=f.narrow)
        self.grain(CONTOUR, f.shade, 0.95, -0.75, 8)
        self.put(SHADE, f.shade, narrow=f.narrow)
        self.grain(SHADE, mix(f.shade, INK, 0.5), 0.6, -0.5, 30)
        for socket in SOCKETS:
            self.put(socket, mix(f.skin, f.shade, 0.55))
        self.put(NOSE_SHADE, f.shade)
        self.put(trace("0.12,0.3 0.2,0.33 0.19,0.365 0.1,0.355"), mix(f.shade, INK, 0.6), 3)
        self.put(NOSE_LIGHT, mix(f.skin, (255, 246, 226), 0.5))
        self.put(trace("0.4,0.1 0.5,0.06 0.58,0.14 0.52,0.26 0.43,0.22"), mix(f.skin, (255, 246, 226), 0.2))
        if f.stubble:
            self._stubble(f.stubble)
        self._mouth(f)
        if f.beard:
            self._beard(f.beard)
        self._eyes(f)
        for start, bend, end in WRINKLES[: f.lines]:
            self.cut([start, bend, end], mix(f.shade, INK, 0.35), 0.008, 0.026, 0.006)
        if f.glasses:
            self._glasses()

    def _eyes(self, f: Face) -> None:
        for k, eye in enumerate(EYES):
            cx = sum(u for u, _ in eye) / len(eye)
            if f.smile:
                self.cut([(eye[0][0], -0.015), (cx, -0.085), (eye[3][0], -0.015)], INK, 0.012, 0.04, 0.012)
                self.cut([(eye[0][0] + 0.04, 0.015), (cx, 0.03), (eye[3][0] - 0.03, 0.01)], f.shade, 0.006, 0.02, 0.006)
            else:
                self.put([(u, v + (0.035 if v > -0.06 else 0.02)) for u, v in eye], (238, 226, 206), 3)
                self.put(oval(cx + 0.012, -0.034, 0.046, 0.046, points=14), INK, 2)
                self.put(oval(cx + 0.03, -0.05, 0.012, 0.012, points=8), (255, 250, 238), 2)
                self.put(
                    [(u, v - 0.008) for u, v in eye[:4]]
                    + [(eye[3][0] + 0.008, -0.006), (cx, -0.058), (eye[0][0] - 0.012, -0.018)],
                    INK,
                    4,
                )
            self.put(BROWS[k], f.hair if f.hair != INK else mix(INK, f.shade, 0.15))

    def _mouth(self, f: Face) -> None:
        if f.smile:
            self.put(SMILE, mix(f.lips, INK, 0.35))
            self.put(TEETH, (250, 242, 226), 3)
            self.cut([(-0.09, 0.45), (-0.05, 0.51), (-0.06, 0.56)], f.shade, 0.01, 0.026, 0.008)
            self.cut([(0.48, 0.46), (0.47, 0.51), (0.49, 0.55)], f.shade, 0.01, 0.02, 0.006)
        else:
            self.put(UPPER_LIP, mix(f.lips, INK, 0.25), 4)
            self.put(LOWER_LIP, f.lips, 4)
            self.cut([(-0.04, 0.56), (0.2, 0.575), (0.44, 0.56)], mix(f.lips, INK, 0.7), 0.008, 0.022, 0.008)
        self.put(trace("0.1,0.7 0.22,0.715 0.33,0.695 0.24,0.755"), mix(f.skin, f.shade, 0.75), 3)

    def _stubble(self, hue: Ink) -> None:
        jaw = trace(
            "-0.5,0.4 -0.2,0.44 0.0,0.46 0.2,0.42 0.44,0.46 0.56,0.44 0.44,0.74 0.3,0.94 0.14,1.0 -0.1,0.95 -0.38,0.75"
        )
        self.grain(jaw, hue, 0.25, 0.5, 90)

    def _beard(self, hue: Ink) -> None:
        self.put(trace("0.0,0.46 0.2,0.4 0.42,0.46 0.46,0.6 0.36,0.52 0.2,0.49 0.06,0.53 -0.06,0.64"), hue, 4)
        self.put(trace("0.06,0.74 0.2,0.72 0.34,0.74 0.36,0.96 0.22,1.3 0.1,1.02"), hue, 4)
        for k in range(5):
            self.cut(
                [(0.12 + 0.05 * k, 0.78), (0.16 + 0.04 * k, 1.0), (0.19 + 0.015 * k, 1.2)],
                mix(hue, INK, 0.35),
                0.008,
                0.016,
                0.004,
            )

    def _glasses(self) -> None:
        for cx, rx in ((-0.1, 0.2), (0.42, 0.165)):
            ring = oval(cx, -0.04, rx, 0.165, points=30)
            self.c.tint(self.at(ring), (255, 250, 236), 0.14)
            self.c.line(self.at([*ring, ring[0]]), INK, self.size * 0.032)
        self.cut([(0.09, -0.06), (0.17, -0.11), (0.26, -0.06)], INK, 0.026, 0.026)
        self.cut([(-0.29, -0.07), (-0.5, -0.1), (-0.68, -0.06)], INK, 0.028, 0.022)

    def neck(self, f: Face, wide: float = 0.42, low: float = 1.75) -> None:
        shaft = [
            (-wide - 0.06, 0.3),
            (wide * 0.9, 0.7),
            (wide * 0.86, 1.2),
            (wide + 0.1, low),
            (-wide - 0.2, low),
            (-wide - 0.04, 1.1),
        ]
        self.put(shaft, mix(f.skin, f.shade, 0.55), 4)
        self.put(
            [
                (-wide - 0.06, 0.3),
                (wide * 0.9, 0.74),
                (wide * 0.8, 1.0),
                (0.12, 1.24),
                (-0.1, 1.5),
                (-wide - 0.1, low),
                (-wide - 0.04, 1.1),
            ],
            mix(f.shade, INK, 0.18),
            4,
        )

    def fist(self, x: float, y: float, size: float, f: Face, lean: float = 0, way: int = 1) -> None:
        """A hand closed round an upright shaft at (x, y), seen from the fingers."""

        def put(points: Outline, hue: Ink) -> None:
            self.c.poly(place(smooth(points, steps=4), x, y, size, way, lean), hue)

        put(trace("-0.55,-0.55 0.1,-0.72 0.55,-0.5 0.62,0.1 0.4,0.7 -0.2,0.8 -0.6,0.5 -0.7,0.0"), f.shade)
        for k in range(4):
            top = -0.6 + 0.34 * k
            put(
                [
                    (-0.62 + 0.03 * k, top),
                    (0.3 - 0.03 * k, top - 0.06),
                    (0.5 - 0.05 * k, top + 0.12),
                    (0.3 - 0.03 * k, top + 0.3),
                    (-0.6 + 0.05 * k, top + 0.3),
                    (-0.74 + 0.04 * k, top + 0.15),
                ],
                mix(f.skin, f.shade, 0.12 * k),
            )
            put(
                [
                    (-0.6 + 0.05 * k, top + 0.3),
                    (0.3 - 0.03 * k, top + 0.3),
                    (0.36, top + 0.35),
                    (-0.58 + 0.05 * k, top + 0.345),
                ],
                mix(f.shade, INK, 0.35),
            )
        put(trace("0.55,-0.5 0.3,-0.78 -0.2,-0.86 -0.34,-0.7 -0.1,-0.58 0.34,-0.46"), mix(f.skin, f.shade, 0.25))


def hair_cap(b: Bust, hue: Ink, sheen: Ink) -> None:
    """Short hair, parted on the lit side."""
    b.put(
        trace(
            "-0.6,0.12 -0.7,-0.2 -0.76,-0.56 -0.56,-0.98 -0.14,-1.2 0.3,-1.14 0.58,-0.9 0.66,-0.54 "
            "0.6,-0.36 0.54,-0.56 0.36,-0.7 0.1,-0.62 -0.16,-0.66 -0.36,-0.56 -0.46,-0.28 "
            "-0.52,-0.02"
        ),
        hue,
    )
    for k in range(7):
        b.cut(
            [(0.4 - 0.12 * k, -0.74 - 0.015 * k), (0.3 - 0.14 * k, -0.98), (0.02 - 0.12 * k, -1.06 + 0.025 * k)],
            sheen,
            0.006,
            0.024,
            0.004,
        )


def hair_bob(b: Bust, hue: Ink, sheen: Ink) -> None:
    """Hair to the jaw, behind the face first; call before and after the face."""
    b.put(
        trace(
            "-0.3,-1.16 0.2,-1.2 0.56,-0.98 0.68,-0.6 0.66,-0.3 0.58,-0.52 0.34,-0.74 0.2,-0.84 "
            "0.02,-0.66 -0.24,-0.5 -0.4,-0.24 -0.44,0.1 -0.42,0.5 -0.54,0.92 -0.8,0.98 -0.94,0.6 "
            "-0.92,-0.1 -0.8,-0.7"
        ),
        hue,
    )
    for k in range(8):
        b.cut(
            [
                (0.16 - 0.05 * k, -0.86 + 0.02 * k),
                (-0.3 - 0.06 * k, -0.72 + 0.05 * k),
                (-0.62 - 0.03 * k, 0.0 + 0.06 * k),
            ],
            sheen,
            0.005,
            0.022,
            0.004,
        )


def hair_back(b: Bust, hue: Ink) -> None:
    b.put(trace("-0.2,-1.1 0.4,-1.0 0.72,-0.5 0.78,0.1 0.74,0.7 0.5,0.9 -0.6,0.96 -0.9,0.5 -0.8,-0.6"), hue)


def hair_bun(b: Bust, hue: Ink, sheen: Ink) -> None:
    """Hair drawn back from the brow to a knot."""
    b.put(oval(-0.72, -0.72, 0.32, 0.3, points=16), hue)
    b.put(
        trace(
            "-0.56,0.1 -0.74,-0.2 -0.8,-0.6 -0.56,-1.02 -0.14,-1.2 0.28,-1.16 0.56,-0.94 0.64,-0.58 "
            "0.6,-0.4 0.5,-0.62 0.3,-0.8 0.02,-0.76 -0.26,-0.62 -0.42,-0.36 -0.46,-0.08"
        ),
        hue,
    )
    for k in range(8):
        b.cut(
            [(0.44 - 0.11 * k, -0.74 + 0.03 * k), (0.0 - 0.06 * k, -0.98 + 0.04 * k), (-0.5, -0.86 + 0.05 * k)],
            sheen,
            0.005,
            0.022,
            0.006,
        )
    for k in range(4):
        b.cut([(-0.9 + 0.1 * k, -0.9), (-0.74 + 0.04 * k, -0.72), (-0.78 + 0.06 * k, -0.5)], sheen, 0.005, 0.02, 0.005)
