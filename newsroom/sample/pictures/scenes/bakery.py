"""The bakery before dawn and at its oven."""

from ..buildings import awning, lattice
from ..canvas import Canvas
from ..palette import INK, ink, mix
from ..people import cast, dress, person
from ..pose import FRONT, PUSH, Pose
from ..produce import bun, loaf
from ..scene import view
from ..shapes import arc, box, oval, trace
from ..sky import beams
from ..things import steam


@view("bakery", "Morning steam and fresh bread", x=860)
def bakery_window(c: Canvas) -> None:
    """Before dawn: the lit shop front in a blue street."""
    c.light = (0.2, -0.95)
    c.wash(None, ink("2E4660"), ink("4A5A70"))
    c.grain(None, ink("1A2A3E"), 0.5, -0.3)
    for x in (-40, 1560):
        c.bar(x, -200, x + 300, 1010, ink("3A4A60"))
        c.grain(box(x, -200, x + 300, 1010), ink("1E2C40"), 0.1, 0.6)
        lattice(c, x + 70, 300, x + 220, 560, ink("1E2A3A"), ink("2E3E54"), 3, 4)
    c.bar(240, -200, 1580, 1010, ink("5A3A32"))
    c.grain(box(240, -200, 1580, 1010), INK, 0.4, -0.2)
    _lit_shop(c)
    awning(c, trace("270,190 1550,190 1600,320 220,320"), (ink("B5432F"), ink("F4E0B4")), 16, 34)
    c.wash(box(-60, 1005, 1860, 1460), ink("56607A"), ink("28344A"))
    c.glow(750, 1040, 800, ink("F6B868"), 0.7, flat=0.25)
    for x, look, tall, face in (
        (560, dress("33425E", "1E2738", hem=0.9, style="bob"), 580, 1),
        (700, dress("B5432F", "1E2738", heads=5.5, hat="beanie", hat_ink="E9B04E"), 370, -1),
    ):
        cast(c, x, 1160, tall, INK, 0.4, 0.2)
        person(c, x, 1160, tall, look, FRONT, "back", face, rim=ink("FFD08A"))
    _parked(c)


def _lit_shop(c: Canvas) -> None:
    shop = box(310, 330, 1180, 850)
    c.wash(shop, ink("FFDF9E"), ink("F0A858"))
    for y in (470, 600):
        c.bar(310, y, 800, y + 14, ink("9A5E34"))
        for k in range(7):
            loaf(c, 350 + k * 66, y - 4, 66, ink("C8803E"), ink("F0C88A"))
    person(
        c,
        960,
        1010,
        590,
        dress("F6EEDA", "3A3440", hat="chef", apron="E3D3B0"),
        Pose(near_arm=(34, 84), far_arm=(40, 88), nod=16, lean=8),
        face=-1,
        rim=ink("FFF6DC"),
    )
    c.bar(310, 730, 1180, 850, ink("A9683A"))
    for k in range(9):
        (loaf if k % 2 else bun)(
            c,
            370 + k * 92,
            728,
            84,
            ink("D08A44") if k % 2 else ink("FBF3E0"),
            ink("F3D29A") if k % 2 else ink("CDB693"),
        )
    steam(c, 700, 700, 330, ink("FFF6E0"), 0.6, 4)
    for x in (310, 596, 884, 1170):
        c.bar(x - 7, 330, x + 7, 850, ink("3E2622"))
    c.bar(1230, 360, 1500, 1010, ink("3E2622"))
    c.bar(1256, 390, 1474, 800, ink("F6C070"))
    c.bar(290, 850, 1200, 1010, ink("6E4230"))


def _parked(c: Canvas) -> None:
    """A tricycle cart waiting with its trays."""
    for x in (1430, 1700):
        c.line([*oval(x, 1085, 66, 66, points=40), (x + 66, 1085)], ink("141C28"), 9)
        for k in range(6):
            c.line(
                [
                    (x, 1085),
                    (x + 60 * (1, 0.5, -0.5, -1, -0.5, 0.5)[k], 1085 + 60 * (0, 0.87, 0.87, 0, -0.87, -0.87)[k]),
                ],
                ink("3A4A60"),
                2,
            )
    c.bar(1340, 960, 1560, 1050, ink("3F6470"))
    c.grain(box(1340, 960, 1560, 1050), INK, -0.2, 0.6, 0)
    c.line([(1560, 1040), (1640, 1060), (1700, 1085)], ink("3F6470"), 10)
    c.line([(1640, 1060), (1650, 900)], ink("3F6470"), 9)
    for k in range(3):
        loaf(c, 1385 + k * 66, 958, 72, ink("B9733A"), ink("E3B87A"))


@view("bakery", x=820)
def bakery_oven(c: Canvas) -> None:
    """The baker draws loaves from the oven."""
    c.light = (0.8, -0.5)
    c.wash(None, ink("D9B07A"), ink("A8704A"))
    c.grain(None, ink("6A3E2C"), -0.2, 0.6, 160)
    for y in range(-200, 1000, 74):
        for x in range(-80 + (y // 74 % 2) * 60, 1860, 124):
            if c.rng.random() < 0.4:
                c.bar(x, y, x + 112, y + 62, mix(ink("C8935F"), ink("8E5A3A"), c.rng.uniform(0, 0.6)))
    oven = box(1120, 180, 1760, 1060)
    c.poly(oven, ink("7A3A2A"))
    c.grain(oven, INK, -0.1, 0.7, 200)
    mouth = [*arc(1440, 560, 220, 200, 180, 360), (1660, 690), (1220, 690)]
    c.poly(mouth, ink("2A1A1C"))
    c.glow(1440, 640, 330, ink("F6983E"), 1)
    c.poly([*arc(1440, 600, 170, 120, 180, 360), (1610, 690), (1270, 690)], ink("FBC266"))
    for k in range(4):
        loaf(c, 1310 + k * 88, 690, 96, ink("C8763A"), ink("F3D29A"))
    for k in range(18):
        a = [arc(1440, 560, r, r * 0.92, 180 + k * 10, 188.6 + k * 10, 2) for r in (222, 276)]
        c.poly([*a[0], *a[1][::-1]], mix(ink("A9523A"), ink("7A3A2A"), (k % 3) / 3))
    c.wash(box(-60, 1050, 1860, 1460), ink("8A5C40"), ink("4E3028"))
    c.glow(1380, 1100, 620, ink("F6A04A"), 0.5, flat=0.25)
    _racks(c)
    cast(c, 860, 1160, 700, INK, 0.4, 0.5)
    at = person(
        c,
        850,
        1160,
        760,
        dress("F6EEDA", "3A3440", hat="chef", apron="D9C7A0", skin="C98F66"),
        PUSH,
        face=1,
        rim=ink("FFC878"),
    )
    hx, hy = at["near_hand"]
    c.line([(hx - 330, hy + 110), (hx, hy), (1250, 692)], ink("8A5C34"), 16)
    c.poly(trace("1230,676 1420,668 1430,692 1236,706"), ink("A97444"))
    steam(c, 300, 560, 320, ink("FFF3DC"), 0.5, 3)
    c.bar(-60, 830, 470, 872, ink("A9713F"))
    c.bar(-60, 872, 470, 1140, ink("6E4630"))
    c.grain(box(-60, 872, 470, 1140), INK, -0.2, 0.6)
    for k in range(5):
        bun(c, 40 + k * 92, 832, 96, ink("FBF3E0"), ink("CDB693"))
    beams(c, 200, -200, [(0.1, 0.3), (0.5, 0.66)], 1400, ink("FFF3CC"), 0.13)


def _racks(c: Canvas) -> None:
    for y in (250, 400, 550):
        c.bar(60, y, 700, y + 16, ink("7A4A30"))
        for k in range(7):
            loaf(c, 110 + k * 90, y - 5, 84, mix(ink("C8803E"), ink("8E5226"), (k % 3) / 4), ink("F0C88A"))
