"""Readers among the shelves."""

from ..canvas import Canvas
from ..palette import INK, PAPER, ink, mix
from ..people import dress, person
from ..perspective import Eye
from ..plants import crown
from ..pose import READ, Pose
from ..scene import view
from ..shapes import box, oval, place, smooth, trace
from ..things import stool


@view("library-reading", "Readers among the shelves of the district library", x=900)
def library_lamps(c: Canvas) -> None:
    c.light = (0.0, -1.0)
    eye = Eye(900, 450, 1.95, 1050)
    c.wash(None, ink("4A3A34"), ink("2A2428"))
    c.poly(eye.front(-1.6, 1.6, 0, 3.9, 16), ink("3E5A72"))
    c.glow(900, 430, 260, ink("9CB4BE"), 0.7)
    for side in (-1, 1):
        for k in range(5, -1, -1):
            z0 = 2.4 + k * 2.3
            shelves(c, eye, side, 3.2, z0, z0 + 1.9, min(0.6, k * 0.12))
    floor = eye.floor(-3.4, 3.4, 1, 16)
    c.wash(floor, ink("3A2A26"), ink("7A5238"))
    c.grain(floor, INK, -0.2, 0.5)
    for z in (9.6, 6.2, 3.5):
        _reading_table(c, eye, z)
    for z in (11, 7.4, 4.3):
        for x in (-0.7, 0.7):
            _pendant(c, eye, x, z)
    c.grain(None, INK, 0.3, -0.6)


def shelves(c: Canvas, eye: Eye, side: int, x: float, z0: float, z1: float, haze: float) -> None:
    """A bookcase along the wall with its books."""
    air = ink("6A5648")
    wood = mix(ink("6E432C"), air, haze)
    c.poly(eye.side(side * x, 0, 3.3, z0, z1), mix(wood, INK, 0.55))
    hues = ("B5432F", "D9A441", "2F6168", "EBD9B0", "7A8A5A", "573A4A", "C98A54", "3F5A72")
    for shelf in range(6):
        low = 0.25 + shelf * 0.5
        z = z0 + 0.08
        while z < z1 - 0.1:
            thick = c.rng.uniform(0.05, 0.13) * (1.5 if haze > 0.3 else 1)
            if c.rng.random() < 0.92:
                hue = mix(mix(ink(c.rng.choice(hues)), INK, 0.25), air, haze)
                c.poly(
                    eye.side(side * (x - 0.05), low, low + c.rng.uniform(0.28, 0.42), z, min(z + thick, z1 - 0.05)), hue
                )
            z += thick + 0.01
        c.poly(eye.side(side * (x - 0.08), low - 0.06, low, z0, z1), wood)
    for z in (z0, z1 - 0.05):
        c.poly(eye.side(side * (x - 0.09), 0, 3.35, z, z + 0.06), mix(wood, PAPER, 0.12))


def _reading_table(c: Canvas, eye: Eye, z: float) -> None:
    k = eye.size(z)
    warm = ink("F6C87A")
    for x, face, hue, style in ((-1.25, 1, "C8452C", "bob"), (1.25, -1, "3F6A72", "short")):
        px, py = eye.at(x, 0, z + 0.5)
        person(
            c,
            px,
            py,
            k * 1.62,
            dress(ink(hue) if z < 9 else "7A6A5A", "2A2A30", style=style),
            READ,
            face=face,
            rim=warm,
        )
    c.poly(eye.floor(-0.95, 0.95, z, z + 1.1, 0.76), ink("B97E4A"))
    c.poly(eye.front(-0.95, 0.95, 0.66, 0.76, z), ink("7A4E30"))
    for x in (-0.88, 0.88):
        c.line([eye.at(x, 0, z), eye.at(x, 0.7, z)], ink("4A3024"), k * 0.07)
    lx, ly = eye.at(0, 0.78, z + 0.5)
    c.glow(lx, ly - k * 0.1, k * 1.5, ink("FFD98E"), 0.7, flat=0.6)
    c.line([(lx, ly), (lx, ly - k * 0.42)], ink("3A2A20"), k * 0.03)
    c.poly(place(trace("-0.2,-0.36 -0.12,-0.54 0.12,-0.54 0.2,-0.36"), lx, ly, k), ink("3F7A62"))
    c.poly(oval(lx, ly - k * 0.36, k * 0.2, k * 0.03), ink("FFF1C4"))
    for x in (-0.5, 0.45):
        bx, by = eye.at(x, 0.77, z + 0.35)
        c.poly(place(trace("-0.2,0 0,-0.03 0.2,0 0.17,-0.1 0,-0.12 -0.17,-0.1"), bx, by, k), PAPER)


def _pendant(c: Canvas, eye: Eye, x: float, z: float) -> None:
    k = eye.size(z)
    px, py = eye.at(x, 3.1, z)
    c.line([(px, py), (px, py - k * 2)], INK, k * 0.02)
    c.glow(px, py + k * 0.1, k * 1.1, ink("FFD48A"), 0.6)
    c.poly(place(trace("-0.26,0.08 -0.08,-0.14 0.08,-0.14 0.26,0.08"), px, py, k), ink("2E2A2C"))
    c.oval(px, py + k * 0.09, k * 0.25, k * 0.05, ink("FFF3CC"))


CURLED = Pose(near_leg=(78, 86), far_leg=(104, 20), near_arm=(26, 100), far_arm=(32, 106), lean=-12, nod=26)


@view("library-reading", x=800)
def library_window(c: Canvas) -> None:
    """A girl reading in the window seat by daylight, shelves on both sides."""
    c.light = (0.1, -1.0)
    c.wash(None, ink("D9B98A"), ink("A97E54"))
    c.grain(None, ink("7A4E34"), -0.3, 0.5)
    win = box(560, 60, 1240, 800)
    with c.clip(win) as out:
        out.poly(win, ink("E9EFD8"))
        out.wash(win, ink("B5D6CC"), ink("FBF3D6"))
        crown(out, 680, 430, 230, 250, (ink("7FA07A"), ink("A3B985"), ink("D6DCA8")), 260, 0.06)
        crown(out, 1130, 520, 260, 230, (ink("8AA87F"), ink("B0C28E"), ink("DCE0B0")), 240, 0.06)
    for x in (555, 780, 1005, 1230):
        c.bar(x, 50, x + 16, 800, ink("F3E7CC"))
    for y in (50, 300, 790):
        c.bar(555, y, 1246, y + 14, ink("F3E7CC"))
    for x0, x1 in ((-60, 500), (1300, 1860)):
        _bookcase(c, x0, x1)
    c.bar(500, 800, 1300, 850, ink("EAD6AA"))
    c.bar(500, 850, 1300, 1060, ink("8A5838"))
    c.grain(box(500, 850, 1300, 1060), INK, -0.2, 0.5)
    for k in range(4):
        c.bar(530 + k * 196, 880, 690 + k * 196, 1030, ink("754A30"))
    c.wash(box(-60, 1060, 1860, 1460), ink("B98A5C"), ink("6E4A34"))
    c.tint(trace("600,1060 1200,1060 1380,1460 420,1460"), ink("FBF3D6"), 0.4)
    c.poly(smooth(trace("560,800 575,730 640,716 680,760 670,800")), ink("C8452C"))
    reader = person(c, 800, 955, 560, dress("EFE3C8", "2F4A5E", style="tail", heads=6.2), CURLED, face=1, rim=PAPER)
    x, y = reader["near_hand"]
    c.poly([(x - 30, y + 6), (x + 36, y - 58), (x + 58, y - 10), (x - 4, y + 44)], ink("C8452C"))
    c.poly([(x - 24, y), (x + 34, y - 56), (x + 38, y - 46), (x - 20, y + 10)], PAPER)
    person(
        c,
        1440,
        1180,
        620,
        dress("4E6A6C", "2F3840", style="bald", hair="C9C4BA", hem=0.4),
        Pose(near_arm=(110, 140), far_arm=(20, 90), nod=-8),
        "side",
        1,
        rim=PAPER,
    )
    person(c, 300, 1180, 380, dress("D9943C", "3F4A5A", heads=5.4), READ, face=1, rim=PAPER)
    stool(c, 296, 1180, 130, 90, ink("5A3A28"))


def _bookcase(c: Canvas, x0: float, x1: float) -> None:
    c.bar(x0, -200, x1, 1080, ink("5A3826"))
    hues = ("B5432F", "D9A441", "2F6168", "EBD9B0", "7A8A5A", "573A4A", "C98A54", "3F5A72", "E9C98A")
    for shelf in range(8):
        base = 1050 - shelf * 158
        x = x0 + 16
        while x < x1 - 30:
            w, h = c.rng.uniform(14, 36), c.rng.uniform(92, 134)
            if c.rng.random() < 0.9:
                hue = ink(c.rng.choice(hues))
                c.bar(x, base - h, x + w, base, hue)
                c.bar(x, base - h * 0.8, x + w, base - h * 0.74, mix(hue, PAPER, 0.4))
                c.grain(box(x, base - h, x + w, base), mix(hue, INK, 0.5), -0.4, 0.5, 0)
            x += w + 2
        c.bar(x0, base, x1, base + 14, ink("8A5838"))
