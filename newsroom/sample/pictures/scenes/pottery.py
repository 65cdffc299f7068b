"""Potters: at the wheel and at the kiln."""

from ..canvas import Canvas
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import dress, person, sitter
from ..pose import Pose
from ..rooms import light_patch, window
from ..scene import view
from ..shapes import arc, box, lens, limb, smooth, trace
from ..sky import beams

THROW = Pose(near_leg=(82, 16), far_leg=(70, 4), near_arm=(40, 84), far_arm=(48, 80), lean=20, nod=22)


VASES = {
    "vase": trace("0,-1 0.16,-1 0.13,-0.84 0.4,-0.56 0.36,-0.2 0.2,0 0,0"),
    "jar": trace("0,-0.8 0.26,-0.8 0.28,-0.72 0.48,-0.5 0.44,-0.16 0.28,0 0,0"),
    "bowl": trace("0,-0.4 0.5,-0.4 0.42,-0.14 0.2,-0.04 0.2,0 0,0"),
    "bottle": trace("0,-1.15 0.1,-1.15 0.08,-0.76 0.3,-0.44 0.32,-0.14 0.2,0 0,0"),
}


def vessel(c: Canvas, x: float, y: float, size: float, kind: str, glaze: Ink, dark: Ink) -> None:
    half = VASES[kind]
    outline = [(x + u * size, y + v * size) for u, v in half] + [(x - u * size, y + v * size) for u, v in half[::-1]]
    body = smooth(outline, steps=3)
    c.poly(body, glaze)
    c.grain(body, dark, -0.7, 0.8, 15)
    top = half[1]
    c.oval(x, y + top[1] * size, top[0] * size, top[0] * size * 0.24, mix(dark, glaze, 0.3))
    c.poly(
        lens(x - size * 0.2, y + size * half[4][1] - size * 0.2, size * 0.26, size * 0.06, 100), mix(glaze, PAPER, 0.5)
    )


@view("kiln-pottery", "A potter at the wheel", x=860)
def potter_light(c: Canvas) -> None:
    c.light = (-0.75, -0.6)
    c.wash(None, ink("C9A27A"), ink("7E5440"))
    c.grain(None, ink("4A2E26"), -0.2, 0.6, 20)
    window(c, 90, 110, 520, 640, ink("4A3026"), (ink("F3E9C8"), ink("FFF6DC")), 2, 3)
    c.glow(300, 380, 760, ink("FFF3CC"), 0.6)
    beams(c, 240, 120, [(0.5, 0.8), (1.0, 1.25)], 1300, ink("FFF3CC"), 0.2)
    _pot_shelves(c, 1120, 1800)
    c.wash(box(-60, 1050, 1860, 1460), ink("8E6448"), ink("4A3028"))
    light_patch(c, 380, 900, 1060, 1440, 300, ink("FFF3CC"), 0.35)
    sitter(
        c,
        620,
        1160,
        820,
        dress("EFE3C8", "3F4A56", apron="7A5A48", style="bun", bare=True, skin="C98F66"),
        THROW,
        ink("5A3A28"),
        face=1,
        rim=ink("FFF6DC"),
    )
    _wheel(c, 985, 1160)
    for x, kind, size in ((150, "jar", 190), (330, "vase", 170), (1330, "jar", 210), (1560, "bowl", 190)):
        vessel(c, x, 1190, size, kind, ink("B5774A"), ink("5A3426"))


def _wheel(c: Canvas, x: float, y: float) -> None:
    c.poly([(x - 130, y), (x - 100, y - 250), (x + 100, y - 250), (x + 130, y)], ink("5A3E30"))
    c.grain([(x - 130, y), (x - 100, y - 250), (x + 100, y - 250), (x + 130, y)], INK, -0.2, 0.7, 0)
    c.oval(x, y - 250, 200, 44, ink("3E2A22"))
    c.oval(x, y - 264, 200, 44, ink("8A6048"))
    for k in range(3):
        c.line(arc(x, y - 264, 180 - k * 40, 40 - k * 9, 200, 330), ink("B98A66"), 4, 1)
    pot = trace("0,-1 0.34,-1 0.3,-0.8 0.46,-0.5 0.4,-0.14 0.26,0 0,0")
    body = smooth(
        [(x + u * 210, y - 268 + v * 210) for u, v in pot] + [(x - u * 210, y - 268 + v * 210) for u, v in pot[::-1]],
        steps=4,
    )
    with c.volume(box(x - 200, y - 560, x + 200, y - 240), 34, 6, ink("F3D6AC")) as clay:
        clay.poly(body, ink("B9774A"))
        for k in range(7):
            clay.line(arc(x, y - 300 - k * 26, 100, 14, 15, 165), ink("9A5E38"), 3)
    c.oval(x, y - 478, 70, 15, ink("5E3624"))


def _pot_shelves(c: Canvas, x0: float, x1: float) -> None:
    for row, y in enumerate((330, 570, 810)):
        c.bar(x0, y, x1 + 60, y + 20, ink("5A3A28"))
        for k in range(5):
            kind = ("vase", "jar", "bottle", "bowl")[(k + row) % 4]
            hue = (ink("D9B98A"), ink("7E9A90"), ink("B5603E"), ink("E9DFC6"), ink("4E6A72"))[(k * 2 + row) % 5]
            vessel(c, x0 + 80 + k * 135, y, c.rng.uniform(120, 150), kind, hue, mix(hue, INK, 0.6))


@view("kiln-pottery", x=950, width=1150)
def potter_kiln(c: Canvas) -> None:
    """Night firing: the mouth of the dragon kiln, stokers in its glow."""
    c.light = (0.85, -0.4)
    c.wash(None, ink("1E2438"), ink("3A2E38"))
    c.grain(None, ink("10131F"), 0.5, -0.2)
    for _ in range(50):
        c.oval(c.rng.uniform(0, 1800), c.rng.uniform(-200, 420), 2, 2, ink("E9DDB8"))
    _dragon_kiln(c)
    _kiln_mouth(c)
    c.wash(box(-60, 1060, 1860, 1460), ink("6A4436"), ink("221A22"))
    c.glow(930, 1110, 760, ink("F6A04A"), 0.8, flat=0.25)
    _stokers(c)
    for k in range(11):
        x, y = 120 + (k % 4) * 84, 1150 - (k // 4) * 50
        c.oval(x + (k // 4) * 40, y, 40, 26, ink("8A5A3C"))
        c.oval(x + (k // 4) * 40, y, 26, 16, ink("C08A5A"))
    for _ in range(60):
        t = c.rng.random()
        c.oval(930 + c.rng.gauss(0, 90 + 160 * t), 820 - 760 * t, 4 * (1.2 - t), 4 * (1.2 - t), ink("FFC878"))


def _dragon_kiln(c: Canvas) -> None:
    slope = smooth(trace("500,1060 700,560 1000,430 1500,330 1900,250 1900,1100"), steps=8)
    c.poly(slope, ink("6A3A2A"))
    c.grain(slope, ink("1A1218"), 0.1, 0.8, 0)
    for k in range(6):
        x, y = 1300 + k * 100, 700 - k * 48
        c.glow(x, y, 90 - k * 8, ink("F6983E"), 0.8)
        c.poly(
            [*arc(x, y, 26 - k * 3, 30 - k * 3, 180, 360), (x + 26 - k * 3, y + 20), (x - 26 + k * 3, y + 20)],
            ink("FFC878"),
        )


def _kiln_mouth(c: Canvas) -> None:
    mouth = [*arc(930, 800, 190, 230, 180, 360), (1120, 1060), (740, 1060)]
    c.poly([*arc(930, 800, 250, 290, 180, 360), (1180, 1070), (680, 1070)], ink("8E4A30"))
    c.poly(mouth, ink("F6A23E"))
    c.glow(930, 880, 620, ink("F6983E"), 0.9)
    c.poly([*arc(930, 850, 130, 170, 180, 360), (1060, 1060), (800, 1060)], ink("FFE0A0"))
    for x, kind, size in ((870, "jar", 110), (985, "vase", 120)):
        vessel(c, x, 1056, size, kind, ink("E88A3A"), ink("B5502A"))
    for k in range(14):
        a = [arc(930, 800, r, r * 1.2, 180 + k * 12.9, 190.6 + k * 12.9, 2) for r in (196, 250)]
        c.poly([*a[0], *a[1][::-1]], mix(ink("B5583A"), ink("5E2E24"), (k % 3) / 3))


def _stokers(c: Canvas) -> None:
    at = person(
        c,
        520,
        1140,
        620,
        dress("7E3A2C", "2A2834", bare=True, skin="B97C56", hat="scarf", hat_ink="E9DDC0"),
        Pose(near_leg=(30, -8), far_leg=(-20, -26), near_arm=(56, 84), far_arm=(66, 92), lean=22, nod=10),
        face=1,
        rim=ink("FFC272"),
    )
    hx, hy = at["near_hand"]
    c.poly(limb((hx - 170, hy + 16), (hx + 120, hy - 10), 30, 26), ink("6A4630"))
    person(
        c,
        1390,
        1150,
        580,
        dress("3F4A5E", "23222C", style="bald", hair="C9C4BA", hem=0.4),
        Pose(near_arm=(40, 130), far_arm=(8, 16), lean=4),
        face=-1,
        rim=ink("FFC272"),
    )
