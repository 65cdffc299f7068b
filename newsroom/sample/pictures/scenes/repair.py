"""The cobbler and the bicycle mender."""

from ..canvas import Canvas
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import cast, dress, person, sitter
from ..pose import Pose
from ..rooms import pendant
from ..scene import view
from ..shapes import arc, box, oval, place, smooth, trace
from ..things import bicycle

STITCH = Pose(near_leg=(88, 8), far_leg=(80, -2), near_arm=(24, 96), far_arm=(36, 104), lean=18, nod=30)


FIX = Pose(near_leg=(108, -46), far_leg=(86, -58), near_arm=(44, 88), far_arm=(60, 100), lean=24, nod=14)


@view("repair-shop", "A cobbler and bicycle mender at his street stall", x=840)
def repair_cobbler(c: Canvas) -> None:
    c.light = (-0.6, -0.75)
    c.wash(None, ink("EAD2A4"), ink("CFA878"))
    c.grain(None, ink("8A5C40"), -0.3, 0.55, 30)
    for y in range(-200, 920, 60):
        for x in range(-120 + (y // 60 % 2) * 64, 1860, 128):
            if c.rng.random() < 0.3:
                c.bar(x, y, x + 118, y + 52, mix(ink("DDBB88"), ink("B98A5C"), c.rng.random() * 0.6))
    c.bar(1120, 160, 1720, 960, ink("5A3A2C"))
    c.bar(1150, 190, 1690, 960, ink("2E2426"))
    _shoe_shelves(c)
    c.poly(trace("-60,90 1040,90 1120,230 -60,230"), ink("2F6168"))
    c.poly(trace("-60,230 1120,230 1120,262 -60,262"), ink("1E454C"))
    c.wash(box(-60, 950, 1860, 1460), ink("B9A488"), ink("75634F"))
    cast(c, 640, 1150, 520, INK, 0.3, 0.6)
    sitter(
        c,
        600,
        1150,
        800,
        dress("4E6472", "33383E", style="bald", hair="D0CBC2", apron="6A4A38"),
        STITCH,
        ink("7A4A30"),
        face=1,
        rim=PAPER,
    )
    _sewing_machine(c, 960, 1150)
    for k in range(7):
        shoe(
            c,
            1190 + k * 78,
            1190 + (k % 2) * 36,
            92,
            c.rng.choice((ink("8E3B2C"), ink("33485A"), INK, ink("C98A4E"))),
            c.rng.choice((-1, 1)),
        )
    c.poly(trace("170,1180 190,1040 400,1040 420,1180"), ink("7A5236"))
    c.grain(trace("170,1180 190,1040 400,1040 420,1180"), INK, -0.2, 0.7)
    for k in range(6):
        c.line(
            [(210 + k * 34, 1046), (200 + k * 38, 960 + (k % 3) * 18)],
            c.rng.choice((ink("C8452C"), ink("C9A05A"), ink("8A8A8A"))),
            12,
            8,
        )


def shoe(c: Canvas, x: float, y: float, size: float, hue: Ink, face: int) -> None:
    outline = trace("-0.44,-0.46 -0.1,-0.44 0.04,-0.24 0.4,-0.16 0.52,-0.04 0.5,0.0 -0.46,0.0")
    c.poly(place(smooth(outline, steps=3), x, y, size, face), hue)
    c.poly(place(trace("-0.46,0 0.52,0 0.52,0.06 -0.46,0.06"), x, y, size, face), mix(hue, PAPER, 0.6))
    c.line(place([(-0.06, -0.38), (0.14, -0.2)], x, y, size, face), PAPER, size * 0.03)


def _shoe_shelves(c: Canvas) -> None:
    for row in range(4):
        y = 350 + row * 160
        c.bar(1150, y, 1690, y + 12, ink("7A5236"))
        for k in range(5):
            shoe(
                c,
                1210 + k * 106,
                y - 6,
                84,
                c.rng.choice((ink("8E3B2C"), ink("3F5A6E"), ink("D9A05A"), ink("E3D6BC"), ink("573A4A"))),
                c.rng.choice((-1, 1)),
            )


def _sewing_machine(c: Canvas, x: float, y: float) -> None:
    iron = ink("22282E")
    c.poly([(x - 60, y), (x - 20, y - 250), (x + 20, y - 250), (x + 60, y)], iron)
    c.line([*oval(x, y - 130, 74, 74), (x + 74, y - 130)], iron, 10)
    c.poly(
        smooth(
            [
                (x - 110, y - 250),
                (x + 120, y - 250),
                (x + 130, y - 290),
                (x + 90, y - 400),
                (x + 30, y - 440),
                (x - 90, y - 430),
                (x - 112, y - 330),
                (x - 70, y - 330),
                (x - 60, y - 380),
                (x + 30, y - 384),
                (x + 50, y - 290),
                (x - 110, y - 286),
            ],
            steps=4,
        ),
        iron,
    )
    c.line([(x - 92, y - 336), (x - 92, y - 262)], ink("9AA0A0"), 8)
    c.line([*oval(x + 150, y - 360, 56, 66), (x + 206, y - 360)], iron, 12)
    c.line([(x - 10, y - 424), (x + 60, y - 412)], ink("C9A05A"), 8)
    shoe(c, x - 110, y - 262, 130, ink("8E3B2C"), -1)


@view("repair-shop", x=900, width=1150)
def repair_bicycle(c: Canvas) -> None:
    """Evening in the open shop front: a bicycle on the stand, tyres on the wall."""
    c.light = (0.2, -0.95)
    c.wash(None, ink("3F5468"), ink("6A6A70"))
    c.grain(None, ink("22303E"), 0.3, -0.2)
    _open_shop(c)
    c.wash(box(-60, 1005, 1860, 1460), ink("6A6470"), ink("2C303C"))
    c.glow(900, 1060, 820, ink("F6C27A"), 0.7, flat=0.22)
    pendant(c, 800, 250, 130, ink("2A2A30"), ink("FFE0A0"), 300, 3.4)
    bicycle(c, 900, 1145, 500, ink("B5432F"), ink("1E1C22"))
    person(
        c,
        470,
        1150,
        700,
        dress("3F5A66", "2A2E38", hat="cap", hat_ink="2E2A30", apron="7A5236"),
        FIX,
        face=1,
        rim=ink("FFDFA0"),
    )
    cast(c, 1370, 1150, 480, INK, 0.3, 0.3)
    person(
        c,
        1370,
        1150,
        470,
        dress("E9B04E", "33485A", heads=5.8, bag="C8452C"),
        Pose(near_arm=(10, 20), far_arm=(-6, 10), nod=12),
        face=-1,
        rim=ink("FFDFA0"),
    )
    c.bar(180, 1110, 380, 1190, ink("2F6168"))
    c.grain(box(180, 1110, 380, 1190), INK, -0.2, 0.6, 20)
    c.line(arc(280, 1112, 56, 44, 180, 360), ink("1E454C"), 10)


def _open_shop(c: Canvas) -> None:
    shop = box(200, 110, 1600, 1010)
    c.wash(shop, ink("E9B870"), ink("B5743E"))
    c.grain(shop, ink("5E3424"), -0.1, 0.6)
    for x, r in ((370, 104), (580, 84), (770, 112)):
        for rim, wide in ((r, 17), (r * 0.86, 4)):
            c.line([*oval(x, 350, rim, rim, points=48), (x + rim, 350)], ink("2A2428"), wide)
        c.line([(x, 350 - r), (x, 210)], ink("4A3A34"), 5)
    for k in range(11):
        x = 980 + k * 52
        c.bar(x, 260, x + 10, 340 + (k * 37 % 90), ink("4A4446"))
        c.oval(x + 5, 344 + (k * 37 % 90), 15, 15, ink("4A4446"))
    c.bar(960, 236, 1560, 256, ink("6A4430"))
    c.bar(1180, 640, 1600, 668, ink("6A4430"))
    c.bar(1180, 668, 1600, 1010, ink("54362A"))
    for k in range(8):
        c.bar(
            1200 + k * 48,
            640 - c.rng.uniform(30, 90),
            1232 + k * 48,
            640,
            c.rng.choice((ink("C8452C"), ink("3F6A72"), ink("E3C27A"), ink("2A2A30"))),
        )
    c.bar(150, 60, 1650, 120, ink("2E2A30"))
