"""Old trades: kiln, bamboo, the repair shop, brush and ink."""

from ..buildings import lattice
from ..canvas import Canvas
from ..land import cuts
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import Look, cast, person
from ..plants import bamboo
from ..pose import Pose
from ..rooms import light_patch, pendant, window
from ..scene import view
from ..shapes import along, arc, box, lens, limb, oval, place, smooth, trace
from ..sky import beams
from ..things import bicycle, stool

THROW = Pose(near_leg=(82, 16), far_leg=(70, 4), near_arm=(40, 84), far_arm=(48, 80), lean=20, nod=22)
WEAVE = Pose(near_leg=(86, 20), far_leg=(76, 6), near_arm=(30, 78), far_arm=(44, 92), lean=16, nod=24)
STITCH = Pose(near_leg=(88, 8), far_leg=(80, -2), near_arm=(24, 96), far_arm=(36, 104), lean=18, nod=30)
FIX = Pose(near_leg=(108, -46), far_leg=(86, -58), near_arm=(44, 88), far_arm=(60, 100), lean=24, nod=14)

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
    stool(c, 620, 1160, 230, 190, ink("5A3A28"))
    person(
        c,
        620,
        1160,
        820,
        Look(ink("EFE3C8"), ink("3F4A56"), apron=ink("7A5A48"), style="bun", bare=True, skin=ink("C98F66")),
        THROW,
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


@view("kiln-pottery", x=980)
def potter_kiln(c: Canvas) -> None:
    """Night firing: the mouth of the dragon kiln, stokers in its glow."""
    c.light = (0.85, -0.4)
    c.wash(None, ink("1E2438"), ink("3A2E38"))
    c.grain(None, ink("10131F"), 0.5, -0.2)
    for _ in range(50):
        c.oval(c.rng.uniform(0, 1800), c.rng.uniform(-200, 420), 2, 2, ink("E9DDB8"))
    slope = smooth(trace("500,1060 700,560 1000,430 1500,330 1900,250 1900,1100"), steps=8)
    c.poly(slope, ink("6A3A2A"))
    c.grain(slope, ink("1A1218"), 0.1, 0.8, 0)
    for k in range(9):
        c.line(arc(1010 + k * 110, 780 - k * 22, 300 - k * 12, 330 - k * 16, 190, 300), ink("8E4E34"), 9)
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
    c.wash(box(-60, 1060, 1860, 1460), ink("6A4436"), ink("221A22"))
    c.glow(930, 1110, 760, ink("F6A04A"), 0.8, flat=0.25)
    at = person(
        c,
        520,
        1140,
        620,
        Look(ink("7E3A2C"), ink("2A2834"), bare=True, skin=ink("B97C56"), hat="scarf", hat_ink=ink("E9DDC0")),
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
        Look(ink("3F4A5E"), ink("23222C"), style="bald", hair=ink("C9C4BA"), hem=0.4),
        Pose(near_arm=(40, 130), far_arm=(8, 16), lean=4),
        face=-1,
        rim=ink("FFC272"),
    )
    for k in range(11):
        x, y = 120 + (k % 4) * 84, 1150 - (k // 4) * 50
        c.oval(x + (k // 4) * 40, y, 40, 26, ink("8A5A3C"))
        c.oval(x + (k // 4) * 40, y, 26, 16, ink("C08A5A"))
    for _ in range(60):
        t = c.rng.random()
        c.oval(930 + c.rng.gauss(0, 90 + 160 * t), 820 - 760 * t, 4 * (1.2 - t), 4 * (1.2 - t), ink("FFC878"))


@view("bamboo-craft", "A bamboo weaver at work", x=820)
def weaver_yard(c: Canvas) -> None:
    c.light = (-0.6, -0.75)
    c.wash(None, ink("BFD6BC"), ink("F3EFD0"))
    c.grain(None, ink("7FA48E"), 0.35, -0.4)
    for k in range(15):
        x = -40 + k * 132 + c.rng.uniform(-40, 40)
        far = k % 2
        bamboo(
            c,
            x,
            960,
            c.rng.uniform(900, 1200),
            mix(ink("5E8A58"), ink("DDE6C4"), 0.55 if far else 0.2),
            mix(ink("4E7A4A"), ink("DDE6C4"), 0.5 if far else 0.15),
            c.rng.uniform(-0.05, 0.08),
            0.012 if far else 0.02,
        )
    c.wash(box(-60, 950, 1860, 1460), ink("E3CF9E"), ink("A98A5C"))
    c.grain(box(-60, 950, 1860, 1460), ink("5A4430"), -0.4, 0.5)
    cast(c, 680, 1160, 560, INK, 0.3, 0.5)
    stool(c, 640, 1160, 230, 170, ink("8A6A3E"))
    person(
        c,
        640,
        1160,
        820,
        Look(ink("33546A"), ink("3A3E44"), style="bald", hair=ink("D3CEC4"), apron=ink("8A6A48"), skin=ink("C98F66")),
        WEAVE,
        face=1,
        rim=PAPER,
    )
    woven(c, 985, 1150, 330, ink("D9B46A"), ink("7A5A2C"), True)
    for x, y, s in ((1380, 1120, 260), (1610, 1190, 300), (1500, 900, 190)):
        woven(c, x, y, s, ink("C9A058"), ink("6E5028"), False)
    for k in range(17):
        c.curve(
            [(120 + k * 9, 1180 + (k % 4) * 10), (280 + k * 8, 1120 - k * 4), (430 + k * 6, 1190 + (k % 3) * 16)],
            mix(ink("D9B46A"), ink("8FA25A"), c.rng.random()),
            8,
        )


def woven(c: Canvas, x: float, y: float, size: float, straw: Ink, dark: Ink, unfinished: bool) -> None:
    """A round basket in plain weave; an unfinished one bristles with its stakes."""
    high = size * 0.72
    if unfinished:
        for k in range(19):
            u = -0.5 + k / 18
            c.curve(
                [
                    (x + u * size, y - high * 0.7),
                    (x + u * size * 1.12, y - high * 1.2),
                    (x + u * size * 1.5, y - high * 1.66 - 20 * (k % 2)),
                ],
                straw,
                size * 0.022,
                size * 0.012,
            )
    body = smooth(
        [
            (x - size * 0.5, y - high),
            (x - size * 0.54, y - high * 0.5),
            (x - size * 0.4, y),
            (x + size * 0.4, y),
            (x + size * 0.54, y - high * 0.5),
            (x + size * 0.5, y - high),
        ],
        steps=5,
    )
    with c.clip(body) as inside:
        inside.poly(body, dark)
        for row in range(11):
            for k in range(15):
                if (row + k) % 2:
                    inside.poly(
                        lens(x + (k - 7) * size * 0.078, y - high * (row + 0.5) / 11, size * 0.12, high * 0.1, 0), straw
                    )
                else:
                    inside.poly(
                        lens(x + (k - 7) * size * 0.078, y - high * (row + 0.5) / 11, high * 0.12, size * 0.05, 90),
                        mix(straw, PAPER, 0.25),
                    )
        inside.grain(body, INK, -0.5, 0.7, 10)
    c.oval(x, y - high, size * 0.5, size * 0.1, mix(dark, INK, 0.3))
    c.line([*oval(x, y - high, size * 0.5, size * 0.1), (x + size * 0.5, y - high)], straw, size * 0.035)


@view("bamboo-craft", x=900)
def weaver_inside(c: Canvas) -> None:
    """In the workshop: an old woman teaches a girl, lamps of split bamboo above them."""
    c.light = (0.1, -1.0)
    c.wash(None, ink("7A4A34"), ink("4A2E2A"))
    c.grain(None, INK, -0.1, 0.6)
    for k in range(12):
        c.bar(-60 + k * 165, -200, -60 + k * 165 + 8, 960, ink("4E2E26"))
    for x, y, s in ((330, 330, 230), (760, 190, 170), (1150, 250, 200), (1530, 350, 240)):
        c.line([(x, -200), (x, y - s * 0.7)], INK, 4)
        c.glow(x, y - s * 0.3, s * 2.2, ink("F6C27A"), 0.75)
        woven(c, x, y, s, ink("F3CE86"), ink("C8803E"), False)
    c.wash(box(-60, 950, 1860, 1460), ink("8A5C40"), ink("3E2826"))
    c.glow(900, 1080, 800, ink("F6C27A"), 0.5, flat=0.25)
    stool(c, 520, 1160, 220, 176, ink("3E2622"))
    person(
        c,
        520,
        1160,
        790,
        Look(ink("7E8A6A"), ink("33383E"), style="bun", hair=ink("D3CEC4"), apron=ink("3F5A66")),
        WEAVE,
        face=1,
        rim=ink("FFDFA0"),
    )
    stool(c, 1230, 1160, 200, 150, ink("3E2622"))
    person(
        c,
        1230,
        1160,
        680,
        Look(ink("C8452C"), ink("2F3A4A"), style="tail", heads=6.4),
        WEAVE,
        face=-1,
        rim=ink("FFDFA0"),
    )
    woven(c, 868, 1160, 320, ink("D9A858"), ink("6E4426"), True)
    for x, s in ((110, 250), (1630, 290)):
        woven(c, x, 1190, s, ink("B9843E"), ink("5A3620"), False)


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
    stool(c, 600, 1150, 220, 170, ink("7A4A30"))
    person(
        c,
        600,
        1150,
        800,
        Look(ink("4E6472"), ink("33383E"), style="bald", hair=ink("D0CBC2"), apron=ink("6A4A38")),
        STITCH,
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


@view("repair-shop", x=900)
def repair_bicycle(c: Canvas) -> None:
    """Evening in the open shop front: a bicycle on the stand, tyres on the wall."""
    c.light = (0.2, -0.95)
    c.wash(None, ink("3F5468"), ink("6A6A70"))
    c.grain(None, ink("22303E"), 0.3, -0.2)
    shop = box(200, 110, 1600, 1010)
    c.wash(shop, ink("E9B870"), ink("B5743E"))
    c.grain(shop, ink("5E3424"), -0.1, 0.6)
    for k in range(4):
        x = 330 + k * 150
        for r in (82, 66):
            c.line([*oval(x, 330, r, r, points=40), (x + r, 330)], ink("2A2428"), 15 if r > 70 else 4)
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
    c.wash(box(-60, 1005, 1860, 1460), ink("6A6470"), ink("2C303C"))
    c.glow(900, 1060, 820, ink("F6C27A"), 0.7, flat=0.22)
    pendant(c, 800, 250, 130, ink("2A2A30"), ink("FFE0A0"), 300, 3.4)
    bicycle(c, 880, 1140, 560, ink("B5432F"), ink("1E1C22"))
    person(
        c,
        470,
        1150,
        700,
        Look(ink("3F5A66"), ink("2A2E38"), hat="cap", hat_ink=ink("2E2A30"), apron=ink("7A5236")),
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
        Look(ink("E9B04E"), ink("33485A"), heads=5.8, bag=ink("C8452C")),
        Pose(near_arm=(10, 20), far_arm=(-6, 10), nod=12),
        face=-1,
        rim=ink("FFDFA0"),
    )
    for x, kind in ((230, 0), (320, 1)):
        c.bar(x, 1110, x + 74, 1180, ink("2F6168") if kind else ink("8E3B2C"))


@view("calligraphy", "A brush, paper and the writer's hand", x=860)
def brush_hand(c: Canvas) -> None:
    """Close: the hand and its sleeve, the loaded brush over the sheet."""
    c.light = (-0.6, -0.75)
    c.wash(None, ink("6A3A2C"), ink("3A2220"), 60)
    c.grain(None, INK, -0.2, 0.6, 60)
    cuts(c, ink("7E4A36"), (-60, -100, 1860, 1400), 60, 500, 6, 4, 3)
    sheet = trace("160,230 1420,60 1620,1060 330,1330")
    c.tint([(x + 26, y + 34) for x, y in sheet], INK, 0.45)
    c.poly(sheet, ink("F6EEDA"))
    c.grain(sheet, ink("C9B48C"), -0.4, 0.5, 60)
    _strokes(c)
    _inkstone(c, 1560, 860)
    _writing_hand(c)


def _strokes(c: Canvas) -> None:
    """Strokes of the brush, no character among them: dots, hooks and sweeps."""
    paths = [
        (trace("420,470 520,445 660,440 770,420"), (30, 52, 40, 62)),
        (trace("590,360 585,520 570,700 540,840"), (56, 44, 40, 20)),
        (trace("560,560 500,680 420,780 350,830"), (40, 46, 34, 6)),
        (trace("610,560 690,660 790,740 880,760"), (26, 50, 70, 10)),
    ]
    for path, widths in paths:
        c.curve(path, INK, *widths)
        x, y = path[-1]
        for k in range(5):
            c.line([(x - 20, y - 12 + k * 7), (x + 18 + k * 5, y - 10 + k * 8)], INK, 5, 1)


def _inkstone(c: Canvas, x: float, y: float) -> None:
    c.tint(oval(x + 14, y + 20, 190, 140), INK, 0.4)
    c.poly(
        smooth([(x - 170, y - 110), (x + 150, y - 130), (x + 180, y + 90), (x - 150, y + 120)], steps=5), ink("3A3A42")
    )
    c.oval(x, y, 128, 84, ink("22242C"))
    c.oval(x + 30, y + 18, 84, 46, ink("0E1016"))
    c.poly(lens(x + 10, y - 4, 90, 14, -20), ink("6A7080"))
    c.poly([(x - 60, y - 240), (x + 70, y - 270), (x + 92, y - 214), (x - 40, y - 184)], ink("8E3024"))


def _writing_hand(c: Canvas) -> None:
    """A fist round an upright brush, coming out of a wide sleeve at the right."""
    tip, top = (905, 775), (1130, -120)
    sleeve = smooth(
        trace("1900,330 1500,360 1290,420 1230,520 1290,640 1480,780 1700,960 1900,1060"),
        steps=6,
    )
    c.tint(
        [(x - 40, y + 90) for x, y in smooth(trace("980,640 1240,600 1500,820 1180,860 960,790"))],
        INK,
        0.28,
    )
    shaft = limb(along(tip, top, 0.16), top, 30, 36)
    with c.volume(box(1100, 250, 1860, 1120), 70, 7, ink("7E9AA8")) as cloth:
        cloth.poly(sleeve, ink("2F4A5E"))
        for path in (
            [(1290, 440), (1500, 520), (1860, 560)],
            [(1270, 580), (1480, 660), (1860, 800)],
            [(1330, 660), (1560, 800), (1860, 960)],
        ):
            cloth.curve(path, ink("1E3242"), 4, 16, 26)
        cloth.poly(smooth(trace("1300,415 1235,520 1295,645 1330,640 1275,522 1335,425"), steps=5), PAPER)
    back = smooth(trace("1260,440 1120,400 1010,410 960,460 980,560 1060,620 1180,640 1270,610"), steps=6)
    skin, shade = ink("D9A27A"), ink("A96E4C")
    c.poly(shaft, ink("8A5A34"))
    c.poly(limb(along(tip, top, 0.16), along(tip, top, 0.21), 38, 36), ink("E3C27A"))
    c.poly(
        smooth(
            [
                along(tip, top, 0.16),
                (tip[0] + 46, tip[1] - 96),
                (tip[0] + 26, tip[1] - 36),
                tip,
                (tip[0] - 6, tip[1] - 46),
                (tip[0] + 16, tip[1] - 120),
            ],
            steps=6,
        ),
        INK,
    )
    with c.volume(box(900, 300, 1300, 760), 46, 6, ink("F6D3AE")) as hand:
        hand.poly(limb((1050, 600), (1000, 690), 70, 56), shade)
        hand.poly(back, skin)
        for start, bend, end in (
            ((1090, 420), (985, 400), (985, 560)),
            ((1060, 470), (950, 480), (970, 620)),
            ((1080, 540), (970, 570), (1000, 680)),
        ):
            hand.poly(limb(start, bend, 78, 70), skin)
            hand.poly(limb(bend, end, 68, 48), skin)
            hand.curve(
                [(start[0] - 10, start[1] + 40), (bend[0] + 30, bend[1] + 40), (end[0] + 32, end[1] - 10)],
                shade,
                7,
                9,
                3,
            )
        hand.poly(limb((1150, 600), (1062, 660), 80, 56), skin)
        hand.poly(smooth(trace("1052,640 1040,668 1062,684 1080,664"), steps=4), ink("F0CBAA"))
    c.poly(limb(along(tip, top, 0.36), along(tip, top, 0.44), 32, 33), ink("8A5A34"))


@view("calligraphy", x=980)
def brush_master(c: Canvas) -> None:
    """An old master standing at a long table by the window, scrolls on the wall."""
    c.light = (-0.8, -0.55)
    c.wash(None, ink("E3D3AE"), ink("C2A478"))
    c.grain(None, ink("8A6A48"), -0.3, 0.5, 20)
    lattice(c, 90, 130, 520, 760, ink("5A3626"), ink("FBF3D6"), 4, 6)
    c.glow(300, 440, 700, ink("FFF8E0"), 0.5)
    for x in (820, 1090, 1360):
        c.bar(x, 60, x + 190, 640, ink("C9B088"))
        c.bar(x + 16, 110, x + 174, 600, ink("FBF5E4"))
        c.bar(x - 12, 48, x + 202, 66, ink("5A3626"))
        c.bar(x - 12, 634, x + 202, 652, ink("5A3626"))
        for k in range(3):
            y = 170 + k * 140
            c.curve([(x + 50, y), (x + 90, y - 8), (x + 140, y - 4)], INK, 8, 16, 10)
            c.curve([(x + 100, y - 30), (x + 96, y + 30), (x + 70, y + 74)], INK, 16, 12, 4)
            c.curve([(x + 104, y + 20), (x + 130, y + 50), (x + 146, y + 60)], INK, 8, 16, 4)
        c.bar(x + 120, 560, x + 146, 586, ink("C8452C"))
    c.wash(box(-60, 1010, 1860, 1460), ink("8A5C40"), ink("523428"))
    light_patch(c, 300, 760, 1020, 1440, 320, ink("FFF8E0"), 0.4)
    at = person(
        c,
        620,
        1150,
        800,
        Look(ink("33485A"), ink("2F343C"), style="bald", hair=ink("E0DAD0"), hem=0.9),
        Pose(near_leg=(8, 0), far_leg=(-8, -12), near_arm=(44, 76), far_arm=(16, 56), lean=12, nod=22),
        face=1,
        rim=ink("FFF8E0"),
    )
    c.bar(690, 830, 1740, 862, ink("7A4630"))
    c.bar(690, 862, 1740, 878, ink("4A2A22"))
    for x in (720, 1690):
        c.bar(x, 878, x + 26, 1170, ink("5A3426"))
    c.poly(trace("800,826 1290,826 1330,834 760,834"), ink("FBF5E4"))
    hx, hy = at["near_hand"]
    c.line([(hx + 10, hy - 130), (hx + 34, hy + 44)], ink("8A5A34"), 11)
    c.poly(lens(hx + 37, hy + 62, 46, 15, 84), INK)
    for k in range(5):
        c.line([(1500 + k * 18, 830), (1480 + k * 26, 640 - (k % 2) * 40)], ink("8A5A34"), 8)
        c.poly(lens(1478 + k * 26.4, 616 - (k % 2) * 40, 56, 17, 96 - k * 4), mix(INK, ink("7A5A40"), 0.3 * (k % 2)))
    vessel(c, 1545, 832, 150, "jar", ink("4E6A72"), INK)
    c.poly(smooth(trace("1340,830 1345,800 1440,800 1446,830"), steps=3), ink("2A2C34"))
    pot_x = 1660
    vessel(c, pot_x, 832, 90, "bowl", ink("E9DFC6"), ink("8A7A5A"))
