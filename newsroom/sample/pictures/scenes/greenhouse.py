"""Seedlings under glass."""

import math

from ..canvas import Canvas
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..pose import WALK, Pose
from ..scene import view
from ..shapes import box, lens, place, trace
from ..sky import beams
from .factory import TABLET

TEND = Pose(near_leg=(10, -6), far_leg=(-8, -14), near_arm=(50, 70), far_arm=(58, 76), lean=30, nod=24)


@view("greenhouse", "Rows of seedlings under glass", x=900)
def glass_morning(c: Canvas) -> None:
    c.light = (-0.5, -0.85)
    eye = Eye(900, 520, 2.1, 1000)
    c.wash(None, ink("A9D0C6"), ink("F8F1D2"))
    c.glow(620, 380, 520, ink("FFF8E0"), 0.9)
    c.oval(620, 380, 60, 60, ink("FFFBEA"))
    floor = eye.floor(-8, 8, 1, 40)
    c.wash(floor, ink("B08A5C"), ink("D9C08A"))
    c.grain(floor, INK, -0.3, 0.4)
    for k in range(11, -1, -1):
        z = 2.6 + k * 2.6
        hue = mix(ink("5E8078"), ink("E9EFD8"), min(0.75, k * 0.075))
        rib = [eye.at(6.4 * math.cos(a), 4.6 * math.sin(a) + 0.2, z) for a in [math.pi * j / 24 for j in range(25)]]
        c.line(rib, hue, eye.size(z) * 0.08)
        c.line([eye.at(-6.4, 0, z), eye.at(-6.4, 0.4, z)], hue, eye.size(z) * 0.08)
    for a in (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.65, 1.9, 2.15, 2.4, 2.65, 2.9):
        c.line(
            [
                eye.at(6.4 * math.cos(a), 4.6 * math.sin(a) + 0.2, 2.2),
                eye.at(6.4 * math.cos(a), 4.6 * math.sin(a) + 0.2, 36),
            ],
            ink("C3DACE"),
            9,
            1,
        )
    for bed, hue in ((-4.6, "7FA24E"), (-2.5, "5E8A4A"), (2.5, "6E9A4E"), (4.6, "8FAE58")):
        _bed(c, eye, bed, ink(hue))
    beams(c, 560, 240, [(-0.5, -0.3), (0.1, 0.3), (0.7, 0.95)], 1100, ink("FFF8E0"), 0.17)
    for x, z, look, pose, face in (
        (-0.95, 4.3, dress("C8452C", "33485A", hat="sun", hat_ink="EBD59A", apron="3F6A5A"), TEND, -1),
        (0.75, 6.2, dress("E9E2D0", "3F5A66", hat="cap", hat_ink="3F6A5A"), TABLET, 1),
        (-0.2, 10, dress("3F6A86", "33485A", hat="sun", hat_ink="EBD59A"), WALK, 1),
    ):
        px, py = eye.at(x, 0, z)
        cast(c, px, py, eye.size(z) * 1.7, INK, 0.25, 0.5)
        person(c, px, py, eye.size(z) * 1.7, look, pose, face=face, rim=PAPER)


def _bed(c: Canvas, eye: Eye, x: float, hue: Ink) -> None:
    """A raised bed running away, full of seedlings."""
    lo, hi = x - 0.8, x + 0.8
    inner = lo if x > 0 else hi
    c.poly(eye.floor(lo, hi, 1.4, 36, 0.7), ink("6A4A34"))
    for k in range(30, -1, -1):
        z = 1.7 + k * 0.36 * (1 + k * 0.09)
        size = eye.size(z) * 0.32
        for j in range(5):
            px, py = eye.at(lo + 0.16 + j * 0.32, 0.72, z)
            _seedling(c, px, py, size, mix(hue, ink("E3EBC8"), min(0.7, z / 36)))
    c.poly(eye.side(inner, 0, 0.72, 1.4, 36), ink("C9A878"))
    c.grain(eye.side(inner, 0, 0.72, 1.4, 36), ink("5A4430"), -0.2, 0.5)


def _seedling(c: Canvas, x: float, y: float, size: float, hue: Ink) -> None:
    for turn in (-50, 50, -20, 25):
        c.poly(
            lens(x + math.sin(math.radians(turn)) * size * 0.4, y - size * 0.4, size * 0.8, size * 0.34, turn - 90),
            mix(hue, c.rng.choice((PAPER, INK)), c.rng.uniform(0, 0.22)),
        )


@view("greenhouse", x=820)
def glass_close(c: Canvas) -> None:
    """A tray of seedlings close to, a grower behind it in evening light."""
    c.light = (0.7, -0.6)
    c.wash(None, ink("E9C88A"), ink("F8E9BE"))
    c.glow(1380, 380, 760, ink("FFF8DC"), 0.9)
    for k in range(8):
        x = -60 + k * 270
        c.line([(x, 900), (x, 260), (x + 90, 60), (x + 90, -200)], ink("B99A66"), 16)
    for y in (260, 560, 60):
        c.bar(-60, y, 1860, y + 10, ink("C9AC78"))
    for row, y in enumerate((700, 770)):
        for k in range(38):
            _seedling(c, -40 + k * 50 + row * 22, y, 66, mix(ink("8A9A4A"), ink("F3E3B4"), 0.5 - 0.2 * row))
        c.bar(-60, y, 1860, y + 60, mix(ink("9A7048"), ink("F3E3B4"), 0.35 - 0.15 * row))
    person(
        c,
        640,
        1330,
        980,
        dress("3F6A62", "33485A", hat="sun", hat_ink="EBCF8A", apron="B5583A"),
        Pose(near_leg=(4, -2), far_leg=(-6, -10), near_arm=(36, 76), far_arm=(44, 84), lean=14, nod=22),
        face=1,
        rim=ink("FFF6DC"),
    )
    c.wash(box(-60, 1010, 1860, 1460), ink("8A5C3C"), ink("4E3428"))
    for y, size, n in ((990, 120, 15), (1080, 160, 12), (1190, 210, 10)):
        for k in range(n):
            x = -40 + k * 1900 / n + (y % 50)
            c.poly(place(trace("-0.36,-0.1 0.36,-0.1 0.28,0.42 -0.28,0.42"), x, y, size), ink("3A2A26"))
            _seedling(c, x, y, size, ink("6E9A44"))
    for _ in range(40):
        x, y = c.rng.uniform(0, 1800), c.rng.uniform(900, 1200)
        c.oval(x, y, 3, 4, ink("FFF8DC"))
