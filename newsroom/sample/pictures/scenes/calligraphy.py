"""Brush, paper and hand."""

from ..buildings import lattice
from ..canvas import Canvas
from ..land import cuts
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import dress, person
from ..pose import Pose
from ..rooms import light_patch
from ..scene import view
from ..shapes import Outline, along, box, lens, limb, oval, smooth, trace
from .pottery import vessel


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
    """A character not yet finished: two strokes dry, the third under the brush."""
    paths = [
        (trace("372,486 420,468 560,452 700,436 800,414 836,430 806,462"), (10, 44, 34, 30, 44, 50, 8)),
        (trace("588,330 612,352 606,520 596,700 590,880 584,930"), (8, 54, 46, 42, 44, 6)),
        (trace("618,556 660,620 740,690 830,742 905,775"), (10, 26, 44, 58, 40)),
    ]
    for path, widths in paths:
        c.curve(path, INK, *widths)
    for x, y in trace("1180,960 1226,990 700,1120 420,1010"):
        c.oval(x, y, 6, 5, INK)


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
    sleeve = smooth(trace("1900,330 1500,360 1290,420 1230,520 1290,640 1480,780 1700,960 1900,1060"), steps=6)
    c.tint([(x - 40, y + 90) for x, y in smooth(trace("980,640 1240,600 1500,820 1180,860 960,790"))], INK, 0.28)
    shaft = limb(along(tip, top, 0.16), top, 30, 36)
    _cuff(c, sleeve)
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
    _fingers(c, back, shade, skin)
    c.poly(limb(along(tip, top, 0.36), along(tip, top, 0.44), 32, 33), ink("8A5A34"))


def _cuff(c: Canvas, sleeve: Outline) -> None:
    with c.volume(box(1100, 250, 1860, 1120), 70, 7, ink("7E9AA8")) as cloth:
        cloth.poly(sleeve, ink("2F4A5E"))
        for path in (
            [(1290, 440), (1500, 520), (1860, 560)],
            [(1270, 580), (1480, 660), (1860, 800)],
            [(1330, 660), (1560, 800), (1860, 960)],
        ):
            cloth.curve(path, ink("1E3242"), 4, 16, 26)
        cloth.poly(smooth(trace("1300,415 1235,520 1295,645 1330,640 1275,522 1335,425"), steps=5), PAPER)


def _fingers(c: Canvas, back: Outline, shade: Ink, skin: Ink) -> None:
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


def _running_hand(c: Canvas, x: float, top: float, foot: float) -> None:
    """One column of wild cursive: a single line that swings and swells, to be seen and not read."""
    path = [(x, top)]
    while path[-1][1] < foot:
        path.append((x + c.rng.uniform(-48, 48), path[-1][1] + c.rng.uniform(-8, 34)))
    c.curve(path, INK, *[c.rng.choice((3, 5, 9, 15)) for _ in range(26)])


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
        _running_hand(c, x + 95, 140, 540)
        c.bar(x + 120, 560, x + 146, 586, ink("C8452C"))
    c.wash(box(-60, 1010, 1860, 1460), ink("8A5C40"), ink("523428"))
    light_patch(c, 300, 760, 1020, 1440, 320, ink("FFF8E0"), 0.4)
    at = person(
        c,
        620,
        1150,
        800,
        dress("33485A", "2F343C", style="bald", hair="E0DAD0", hem=0.9),
        Pose(near_leg=(8, 0), far_leg=(-8, -12), near_arm=(34, 66), far_arm=(20, 60), lean=14, nod=22),
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
