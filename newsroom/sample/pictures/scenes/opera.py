"""The local opera: the warrior role, and the long sleeves on a village stage."""

from ..buildings import lantern
from ..canvas import Canvas
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import dress, person
from ..pose import Pose
from ..scene import view
from ..shapes import Outline, along, arc, box, lens, oval, place, reach, smooth, trace


@view("opera-stage", "A figure of the local opera under the lights", x=900)
def opera_general(c: Canvas) -> None:
    c.light = (0.0, -1.0)
    c.wash(None, ink("6E1F1C"), ink("3A1416"))
    for k in range(14):
        x = -60 + k * 140
        c.wash([(x, -200), (x + 132, -200), (x + 126, 960), (x + 6, 960)], ink("A8322A"), ink("5E1A1A"), 0)
    c.grain(None, ink("22090C"), 0.5, -0.1, 270)
    _backdrop(c)
    c.tint(trace("760,-260 1040,-260 1420,1120 380,1120"), ink("FFE3A0"), 0.22)
    c.wash(box(-60, 960, 1860, 1460), ink("8A4A2C"), ink("33161A"))
    c.oval(900, 1090, 520, 96, ink("D99A50"))
    c.grain(oval(900, 1090, 520, 96), ink("8A4A2C"), 0.1, 0.6)
    for x in range(14):
        c.glow(60 + x * 130, 1340, 120, ink("F6B85A"), 0.6)
    _opera_figure(c, 900, 1100, 880)
    for x in (110, 1690):
        for y in (-20, 250):
            lantern(c, x, y, 110, ink("C8452C"), ink("E9B63E"), ink("F6983E"))
    for x in (60, 330, 560, 1180, 1420, 1700):
        c.oval(x, 1250, 66, 80, ink("160A0E"))
        c.poly([*arc(x, 1420, 150, 130, 180, 360)], ink("160A0E"))


def _backdrop(c: Canvas) -> None:
    c.oval(900, 470, 400, 400, ink("E9B63E"))
    c.oval(900, 470, 376, 376, ink("8E2A24"))
    for k in range(24):
        px, py = reach((900, 470), k * 15, 340)
        c.oval(px, py, 20, 20, ink("E9B63E"))
    for k in range(5):
        c.line(arc(900, 640 + k * 26, 330 - k * 20, 70, 190, 350), ink("C98A3A"), 8)


def _opera_figure(c: Canvas, x: float, y: float, tall: float) -> None:
    """A warrior role from the front: four flags, pheasant plumes, wide armour, thick boots."""
    s = tall / 100

    def put(points: Outline, hue: Ink, steps: int = 5) -> None:
        for side in (-1, 1):
            c.poly([(x + side * u * s, y - v * s) for u, v in smooth(points, steps=steps)], hue)

    gold, red, blue, white = ink("E9B63E"), ink("C8392A"), ink("2F5A7A"), ink("F6EEDA")
    for side in (-1, 1):
        c.curve(
            [
                (x + side * 4 * s, y - 92 * s),
                (x + side * 16 * s, y - 122 * s),
                (x + side * 44 * s, y - 122 * s),
                (x + side * 58 * s, y - 96 * s),
            ],
            ink("7A4A2C"),
            3 * s,
            2.4 * s,
            0.6 * s,
        )
        for lean, long in ((16, 50), (38, 46)):
            a = (x + side * 6 * s, y - 66 * s)
            b = reach(a, 180 - lean, long * s, side)
            c.line([a, b], ink("3A1A16"), s * 0.8)
            tip = reach(b, 120 - lean * 0.5, 20 * s, side)
            c.poly([b, along(b, a, 0.52), tip], blue)
            c.line([b, tip, along(b, a, 0.52)], gold, s * 0.9)
    with c.volume(box(x - 60 * s, y - 100 * s, x + 60 * s, y + 2 * s), s * 3, s * 0.5, ink("FFE9B0")) as robe:
        _armour(robe, x, y, s, (gold, red, blue, white))
    c.line([(x - 38 * s, y - 92 * s), (x - 44 * s, y + 1 * s)], ink("4A2418"), s * 1.6)
    c.poly(place(trace("-38,-92 -41,-100 -37,-112 -34,-100"), x, y, s), ink("E3E6DE"))
    c.oval(x - 38 * s, y - 91 * s, 2.6 * s, 3.4 * s, red)


def _armour(c: Canvas, x: float, y: float, s: float, inks: tuple[Ink, Ink, Ink, Ink]) -> None:
    gold, red, blue, white = inks

    def put(points: Outline, hue: Ink) -> None:
        c.poly([(x + u * s, y - v * s) for u, v in smooth(points, steps=5)], hue)

    for side in (-1, 1):
        put([(side * 5, 0), (side * 19, 0), (side * 18, 5), (side * 14, 8), (side * 14, 20), (side * 5, 20)], INK)
        put([(side * 4, 0), (side * 20, 0), (side * 20, 3.4), (side * 4, 3.4)], white)
        put(
            [
                (side * 9, 68),
                (side * 20, 66),
                (side * 34, 52),
                (side * 40, 40),
                (side * 33, 33),
                (side * 24, 44),
                (side * 12, 54),
            ],
            red,
        )
        put([(side * 32, 32), (side * 42, 38), (side * 45, 28), (side * 36, 24)], white)
        put([(side * 10, 70), (side * 22, 70), (side * 26, 58), (side * 18, 54), (side * 10, 58)], gold)
    put(trace("-13,68 13,68 17,48 24,16 10,10 0,12 -10,10 -24,16 -17,48"), red)
    put(trace("-8,40 8,40 13,14 0,10 -13,14"), blue)
    for row in range(6):
        for k in range(5 - (row % 2)):
            px, py = x + (k - 2 + 0.5 * (row % 2)) * 4.4 * s, y - (62 - row * 3.6) * s
            c.line(arc(px, py, 2.2 * s, 2.4 * s, 0, 180, 8), gold, s * 0.6)
    put(trace("-18,45 18,45 17,39 -17,39"), gold)
    c.oval(x, y - 42 * s, 5 * s, 5 * s, white)
    c.oval(x, y - 42 * s, 3.4 * s, 3.4 * s, blue)
    for u in (-9, -4.5, 0, 4.5, 9):
        c.line([(x + u * s, y - 36 * s), (x + u * 1.25 * s, y - 16 * s)], gold, s * 0.5)
    _opera_face(c, x, y - 78 * s, s, inks)


def _opera_face(c: Canvas, x: float, y: float, s: float, inks: tuple[Ink, Ink, Ink, Ink]) -> None:
    gold, red, blue, white = inks

    def both(points: Outline, hue: Ink) -> None:
        for side in (-1, 1):
            c.poly([(x + side * u * s, y - v * s) for u, v in smooth(points, steps=4)], hue)

    c.oval(x, y, 8.2 * s, 10.4 * s, white)
    both(trace("1,8 6,7 8,1 5,-4 2,0"), red)
    both(trace("0.8,4.2 3,5.8 7,6.2 6.6,4.6 3.4,3.4 1.4,2.4"), INK)
    both(trace("1.6,1.0 4.2,2.4 6.6,1.2 4.2,0.2"), white)
    both(trace("2.8,1.2 4.2,2.0 5.2,1.1 4.0,0.5"), INK)
    both(trace("0,-4.4 2.4,-3.8 1.8,-5.4 0,-5.8"), ink("A8221C"))
    c.poly(place(trace("-0.8,-2 0.8,-2 1.6,2.4 -1.6,2.4"), x, y, s), mix(white, red, 0.25))
    both(trace("0,-8 4,-7 8,-3 9,-10 6,-26 2,-34 0,-35"), INK)
    both(trace("0,6 8.6,5 12,8 11,14 6,18 0,20"), gold)
    both(trace("0,8 7,8 8,12 4,15 0,16"), blue)
    for u in (-10, -5, 0, 5, 10):
        c.oval(x + u * s, y - (18 - abs(u) * 0.6) * s, 2.2 * s, 2.2 * s, red)
        c.oval(x + u * s, y - (18 - abs(u) * 0.6) * s, 1.0 * s, 1.0 * s, white)
    both(trace("10,6 12.5,6 12,-6 10.4,-6"), red)


@view("opera-stage", x=860)
def opera_sleeves(c: Canvas) -> None:
    """A village stage at night: a singer with long sleeves, the audience on benches."""
    c.light = (-0.2, -1.0)
    c.wash(None, ink("1E2A44"), ink("3F4660"))
    c.grain(None, ink("10182A"), 0.4, -0.3)
    _village_stage(c)
    _singer(c, 800, 832, 470)
    person(
        c,
        1230,
        834,
        360,
        dress("2F4A5E", INK, hem=1.0, hat="cap", hat_ink=INK),
        Pose(near_arm=(40, 110), far_arm=(10, 30)),
        face=-1,
        rim=ink("FFE3A0"),
    )
    for x in (420, 1390):
        lantern(c, x, 290, 70, ink("C8452C"), ink("E9B63E"), ink("F6983E"))
    c.wash(box(-60, 955, 1860, 1460), ink("3A3442"), ink("14141F"))
    c.glow(900, 970, 900, ink("F6B868"), 0.55, flat=0.2)
    _benches(c)


def _village_stage(c: Canvas) -> None:
    for _ in range(50):
        c.oval(c.rng.uniform(0, 1800), c.rng.uniform(-200, 300), 2, 2, ink("E9DDB8"))
    c.bar(330, 260, 1470, 830, ink("E3A050"))
    c.wash(box(330, 260, 1470, 830), ink("F6CE86"), ink("D98A44"))
    for k in range(6):
        c.oval(430 + k * 190, 520, 74, 74, ink("E9B468"))
        c.oval(430 + k * 190, 520, 50, 50, ink("D98A44"))
    for x in (330, 640, 1140, 1440):
        c.bar(x, 220, x + 34, 860, ink("8E2A24"))
        c.grain(box(x, 220, x + 34, 860), INK, -0.2, 0.6, 0)
    _stage_roof(c)
    c.bar(270, 830, 1530, 960, ink("5A2A22"))
    for k in range(10):
        c.bar(300 + k * 122, 856, 400 + k * 122, 936, ink("7A3A2A"))
    c.glow(900, 640, 620, ink("FFE3A0"), 0.6)


def _benches(c: Canvas) -> None:
    for row, (y, tall, n) in enumerate(((1150, 330, 12), (1290, 440, 9), (1470, 580, 7))):
        for k in range(n):
            x = -30 + 1860 * (k + 0.5 * (row % 2) + c.rng.uniform(-0.12, 0.12)) / n
            hue = c.rng.choice((ink("22283A"), ink("3A2A34"), ink("2A3A44"), ink("4A2E2E")))
            person(
                c,
                x,
                y + 120,
                tall,
                dress(hue, INK, style=c.rng.choice(("short", "bob", "bun")), heads=6.6),
                Pose(near_arm=(8, -6), far_arm=(-8, 6), nod=c.rng.uniform(-10, 10), lean=c.rng.uniform(-4, 4)),
                "back",
                rim=ink("F6B868"),
            )


def _stage_roof(c: Canvas) -> None:
    eave = smooth(trace("130,150 300,240 900,262 1500,240 1670,150"), closed=False, steps=8)
    ridge_ = smooth([(1350, 20), (900, 50), (450, 20)], closed=False, steps=8)
    c.poly([*eave, *ridge_], ink("2A3244"))
    for k in range(40):
        t = k / 39
        c.line(
            [
                along((450, 24), (1350, 24), t),
                along((170, 190 + 60 * (1 - abs(2 * t - 1))), (1630, 190 + 60 * (1 - abs(2 * t - 1))), t),
            ],
            ink("4A5468"),
            4,
        )
    c.line(eave, ink("8E2A24"), 20)
    c.line([(x, y + 18) for x, y in eave], ink("E9B63E"), 8)
    c.line(trace("420,6 470,30 900,52 1330,30 1380,6"), ink("1A202E"), 22)


def _singer(c: Canvas, x: float, y: float, tall: float) -> None:
    s = tall / 100
    white, rose, blue = ink("F8F0DE"), ink("D9706A"), ink("4E8A9A")
    c.curve(place(trace("8,-76 34,-92 52,-70 44,-40 58,-20"), x, y, s), white, 9 * s, 12 * s, 9 * s)
    _robe(c, blue, rose, s, x, y)
    c.curve(
        [(x - 34 * s, y - 58 * s), (x - 48 * s, y - 34 * s), (x - 36 * s, y - 10 * s)], white, 11 * s, 13 * s, 7 * s
    )
    _painted_face(c, blue, rose, s, x, y)


def _robe(c: Canvas, blue: Ink, rose: Ink, s: float, x: float, y: float) -> None:
    with c.volume(box(x - 60 * s, y - 110 * s, x + 60 * s, y + 4), s * 4, s * 0.6, PAPER) as robe:
        robe.poly(smooth(place(trace("-9,-80 9,-80 10,-52 20,0 -22,0 -10,-52"), x, y, s), steps=5), rose)
        robe.poly(smooth(place(trace("-7,-50 7,-50 11,-4 -11,-4"), x, y, s), steps=3), blue)
        robe.poly(smooth(place(trace("-8,-81 -2,-82 -30,-56 -38,-62"), x, y, s), steps=4), rose)
        robe.poly(smooth(place(trace("8,-81 3,-82 26,-92 34,-86"), x, y, s), steps=4), rose)
        robe.poly(smooth(place(trace("-12,-54 12,-54 11,-49 -11,-49"), x, y, s), steps=3), ink("E9B63E"))


def _painted_face(c: Canvas, blue: Ink, rose: Ink, s: float, x: float, y: float) -> None:
    c.oval(x, y - 88 * s, 5.4 * s, 6.8 * s, ink("FBE9D6"))
    c.oval(x - 2.6 * s, y - 87 * s, 2 * s, 2.6 * s, ink("E9A08A"))
    c.oval(x + 2.6 * s, y - 87 * s, 2 * s, 2.6 * s, ink("E9A08A"))
    c.poly(smooth(place(trace("-6,-86 -5,-93 0,-91 5,-93 6,-86 8,-95 0,-102 -8,-95"), x, y, s), steps=4), INK)
    for side in (-1, 1):
        c.poly(lens(x + side * 2.4 * s, y - 88.6 * s, 2.6 * s, 0.9 * s, side * -14), INK)
        c.oval(x + side * 6.6 * s, y - 97 * s, 2 * s, 2 * s, ink("E9B63E"))
    for k in range(7):
        c.oval(
            x + (k - 3) * 2.2 * s,
            y - (99.4 - abs(k - 3) * 0.9) * s,
            1.3 * s,
            1.3 * s,
            (ink("E9B63E"), blue, rose)[k % 3],
        )
    c.oval(x, y - 84.4 * s, 1.0 * s, 0.7 * s, ink("B5322A"))
