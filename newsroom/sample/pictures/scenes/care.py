"""Clinic, canteen, bakery and the meeting hall."""

from ..buildings import awning, lattice
from ..canvas import Canvas
from ..palette import DAY, INK, PAPER, Ink, ink, mix
from ..people import Look, cast, person
from ..perspective import Eye
from ..plants import pot
from ..pose import FRONT, PUSH, READ, SIT, Pose
from ..produce import bun, loaf
from ..rooms import boards, frame, light_patch, pendant, room, window
from ..scene import view
from ..shapes import Outline, arc, box, oval, smooth, trace
from ..sky import beams
from ..things import bowl, steam, stool, table

GREEN = (ink("8FA982"), ink("B3C298"), ink("DCE0B4"))
LISTEN = Pose(near_leg=(88, 2), far_leg=(84, -8), near_arm=(42, 88), far_arm=(50, 92), lean=12, nod=8)
PATIENT = Pose(near_leg=(88, 6), far_leg=(84, -2), near_arm=(46, 84), far_arm=(20, 60), lean=2, nod=4)
EAT = Pose(near_leg=(88, 2), far_leg=(84, -8), near_arm=(40, 118), far_arm=(46, 92), lean=12, nod=16)
CHAT = Pose(near_leg=(88, 2), far_leg=(84, -8), near_arm=(30, 130), far_arm=(40, 80), lean=4, nod=-4)
TRAY = Pose(near_leg=(20, 4), far_leg=(-14, -34), near_arm=(22, 88), far_arm=(28, 92), lean=2, nod=4)


@view("clinic", "A community doctor and an elderly patient", x=880)
def clinic_pulse(c: Canvas) -> None:
    t = DAY
    c.light = (-0.7, -0.7)
    c.wash(None, ink("C9DCD0"), ink("A9C6BC"))
    c.grain(None, ink("6E9A92"), -0.4, 0.4, 20)
    window(c, 120, 130, 620, 690, ink("F6F0E0"), (ink("D9ECE4"), ink("FBF6DE")), 2, 2, GREEN)
    c.bar(-60, 860, 1860, 880, ink("8FB4AA"))
    c.wash(box(-60, 880, 1860, 1460), ink("E4D9BE"), ink("B9A684"))
    light_patch(c, 330, 860, 900, 1440, 260, ink("FFFBEA"), 0.5)
    _cabinet(c)
    frame(c, 730, 200, 960, 480, ink("8A6A48"), PAPER, (ink("DCE6D2"), ink("7FA08C"), ink("C8452C")))
    pot(c, 690, 1010, 190, ink("B5603E"), (ink("2F5A48"), ink("5E8A58"), ink("A9BF7A")))
    cast(c, 560, 1150, 500, t.dark, 0.3, 0.5)
    stool(c, 540, 1150, 210, 196, ink("5E7F86"))
    person(c, 540, 1150, 800, Look(ink("F6F2E4"), ink("3F5A66"), style="bun", hem=0.8), LISTEN, face=1, rim=PAPER)
    stool(c, 1290, 1150, 210, 196, ink("5E7F86"))
    person(
        c,
        1300,
        1150,
        780,
        Look(ink("A9523A"), ink("3F4450"), style="bald", hair=ink("D3CEC4"), hem=0.4),
        PATIENT,
        face=-1,
        rim=PAPER,
    )
    c.bar(690, 800, 1130, 832, ink("D9B98A"))
    c.bar(690, 832, 1130, 846, ink("9A744C"))
    for x in (720, 1090):
        c.bar(x, 846, x + 18, 1150, ink("8A6844"))
    _desk_things(c)


def _cabinet(c: Canvas) -> None:
    c.bar(1330, 160, 1760, 880, ink("F2EAD6"))
    c.grain(box(1330, 160, 1760, 880), ink("A99A7A"), -0.3, 0.5, 20)
    for k in range(4):
        y = 200 + k * 165
        c.bar(1360, y, 1730, y + 130, ink("8FB4AC"))
        for j in range(9):
            h = c.rng.uniform(40, 96)
            c.bar(
                1374 + j * 39,
                y + 126 - h,
                1400 + j * 39,
                y + 126,
                c.rng.choice((PAPER, ink("C8452C"), ink("E3B25A"), ink("3F6A72"), ink("B97C4E"))),
            )
        c.bar(1540, y, 1550, y + 130, ink("F2EAD6"))


def _desk_things(c: Canvas) -> None:
    c.poly(trace("860,796 1000,796 1012,804 850,804"), PAPER)
    c.poly(smooth(trace("890,800 900,770 970,768 984,800"), steps=3), ink("3F6A72"))
    c.curve(trace("880,790 800,770 770,700 740,640"), ink("2A3A40"), 7)
    c.bar(1050, 730, 1110, 800, ink("3F6A72"))
    c.bar(1058, 742, 1102, 776, ink("DCE6D2"))


@view("clinic", x=900)
def clinic_visit(c: Canvas) -> None:
    """A house call: a doctor at the bedside, evening light through a lattice."""
    c.light = (0.7, -0.7)
    c.wash(None, ink("E0B884"), ink("B9855A"))
    c.grain(None, ink("7A4A34"), -0.3, 0.5, 150)
    lattice(c, 1240, 150, 1700, 640, ink("5A3626"), ink("FBE3A8"), 5, 5)
    c.glow(1470, 400, 620, ink("FFE9B0"), 0.6)
    beams(c, 1400, 300, [(-0.9, -0.68), (-1.4, -1.14)], 900, ink("FFF3CC"), 0.2)
    c.wash(box(-60, 960, 1860, 1460), ink("8E5E40"), ink("523428"))
    frame(c, 640, 190, 860, 450, ink("6A4430"), PAPER, (ink("EAD9B4"), ink("9A7A5A"), ink("C8452C")))
    c.bar(60, 560, 130, 1150, ink("6A3E2A"))
    quilt = smooth(trace("110,900 130,800 420,770 760,800 1010,850 1060,930 1050,1080 110,1080"), steps=5)
    c.bar(90, 1040, 1080, 1110, ink("6A3E2A"))
    c.poly(smooth(trace("140,800 150,690 330,690 370,790 300,840 160,840")), ink("F2E6CC"))
    person(
        c,
        330,
        1010,
        620,
        Look(ink("7E8A86"), ink("3F4450"), style="bun", hair=ink("D3CEC4")),
        Pose(near_leg=(88, 80), far_leg=(86, 78), near_arm=(38, 76), far_arm=(30, 66), lean=-18, nod=8),
        face=1,
        rim=ink("FFF1CC"),
    )
    c.poly(quilt, ink("B5432F"))
    for k in range(7):
        for j in range(3):
            x, y = 190 + k * 130, 850 + j * 85
            c.poly(
                [(x, y - 26), (x + 30, y), (x, y + 26), (x - 30, y)], ink("E3A25A") if (k + j) % 2 else ink("8E3024")
            )
    c.grain(quilt, INK, -0.3, 0.6, 120)
    stool(c, 1210, 1170, 220, 200, ink("5A3626"))
    person(
        c,
        1220,
        1170,
        800,
        Look(ink("F4ECD8"), ink("33485A"), hem=0.8),
        Pose(near_leg=(88, 4), far_leg=(84, -4), near_arm=(56, 84), far_arm=(62, 90), lean=18, nod=14),
        face=-1,
        rim=ink("FFF6DC"),
    )
    c.bar(1470, 1000, 1660, 1140, ink("C8452C"))
    c.grain(box(1470, 1000, 1660, 1140), INK, -0.3, 0.6, 30)
    c.bar(1550, 1030, 1580, 1110, PAPER)
    c.bar(1525, 1056, 1605, 1084, PAPER)
    c.line(arc(1565, 1000, 50, 40, 180, 360), ink("7A2A20"), 10)


@view("elderly-canteen", "Round tables and steam in the canteen for the old", x=900)
def canteen_noon(c: Canvas) -> None:
    c.light = (-0.5, -0.85)
    eye = Eye(900, 470, 1.9, 1000)
    room(c, eye, 5.4, 3.6, 13, ink("F0DDB2"), ink("C99A68"), ink("5A3A2C"))
    for k in range(3):
        x0 = 560 + k * 245
        window(c, x0, 250, x0 + 190, 470, ink("FBF3DE"), (ink("CFE3D8"), ink("FBF3D6")), 2, 1, GREEN)
    for k in range(3):
        z = 4 + k * 2.9
        c.poly(eye.side(-5.38, 1.1, 2.9, z, z + 2), ink("FFF6DC"))
        c.tint(
            [eye.at(-4.8, 0, z), eye.at(-4.8, 0, z + 2), eye.at(-1.6, 0, z + 1.4), eye.at(-1.6, 0, z - 0.6)],
            ink("FFF6DC"),
            0.45,
        )
    _counter(c, eye)
    for z, x in ((9.5, -2.2), (9.5, 1.8), (6.6, -3.2), (6.4, 0.7), (4.0, -1.35), (3.7, 1.75)):
        _round_party(c, eye, x, z)
    px, py = eye.at(0.3, 0, 4.9)
    at = person(
        c,
        px,
        py,
        eye.size(4.9) * 1.66,
        Look(ink("F4ECD8"), ink("33485A"), hat="chef", apron=ink("C8452C")),
        TRAY,
        face=-1,
        rim=PAPER,
    )
    hx, hy = at["near_hand"]
    c.poly([(hx - 100, hy - 8), (hx + 20, hy - 8), (hx + 10, hy + 10), (hx - 90, hy + 10)], ink("8A5C38"))
    for dx in (-74, -30):
        bowl(c, hx + dx, hy - 8, 40, PAPER, ink("E3A25A"))
    steam(c, hx - 50, hy - 40, 150, PAPER, 0.5, 2)
    for x, z in ((-2.4, 8), (1.4, 8), (-1.4, 5), (2.2, 5)):
        lx, ly = eye.at(x, 2.75, z)
        pendant(c, lx, ly, eye.size(z) * 0.36, ink("B5432F"), ink("FFE3A0"), 500, 2.6)


def _counter(c: Canvas, eye: Eye) -> None:
    c.poly(eye.side(4.4, 0, 1.0, 5, 12), ink("8A5C3C"))
    c.poly(eye.floor(4.4, 5.4, 5, 12, 1.0), ink("E0C290"))
    for k in range(4, -1, -1):
        z = 6 + k * 1.3
        px, py = eye.at(4.8, 1.0, z)
        s = eye.size(z)
        c.oval(px, py - s * 0.12, s * 0.26, s * 0.12, ink("A9AFA8"))
        steam(c, px, py - s * 0.2, s * 0.9, PAPER, 0.5, 1)


def _round_party(c: Canvas, eye: Eye, x: float, z: float) -> None:
    """A table with elders on both sides."""
    k, haze = eye.size(z), min(0.4, (z - 4) * 0.07)
    air = ink("F0DDB2")
    hues = ("A9523A", "3F5A66", "7E8A6A", "573A4A", "C98A4E", "4E6A72")
    for dx, face, pose in ((-1.0, 1, EAT), (1.0, -1, CHAT)):
        px, py = eye.at(x + dx, 0, z + 0.1)
        hue = mix(ink(c.rng.choice(hues)), air, haze)
        hair = mix(c.rng.choice((ink("D3CEC4"), ink("B9B4AA"))), air, haze)
        c.poly(
            [(px - 0.2 * k, py - 0.45 * k), (px + 0.2 * k, py - 0.45 * k), (px + 0.16 * k, py), (px - 0.16 * k, py)],
            mix(ink("6A4430"), air, haze),
        )
        person(
            c,
            px,
            py,
            k * 1.62,
            Look(hue, mix(ink("33383E"), air, haze), hair=hair, style=c.rng.choice(("bald", "bun", "short")), hem=0.4),
            pose,
            face=face,
            rim=PAPER,
        )
    px, py = eye.at(x, 0, z)
    table(c, px, py, k * 0.8, k * 0.74, mix(ink("C08A54"), air, haze), mix(ink("6A4430"), air, haze))
    for dx, dy in ((-0.4, 0.03), (0.05, -0.08), (0.42, 0.02), (0.0, 0.1)):
        bowl(
            c,
            px + dx * k,
            py - k * (0.74 - dy),
            k * 0.2,
            mix(PAPER, air, haze),
            mix(c.rng.choice((ink("E3A25A"), ink("7F9A4E"), ink("C8642E"))), air, haze),
        )
    steam(c, px, py - k * 0.84, k * 0.7, PAPER, 0.45, 1)


@view("elderly-canteen", x=860)
def canteen_table(c: Canvas) -> None:
    """One table close to, four old friends, dumplings between them."""
    c.light = (0.1, -1.0)
    c.wash(None, ink("9A4A32"), ink("5E2E28"))
    c.grain(None, INK, -0.2, 0.6)
    window(c, 180, 60, 620, 520, ink("3E2420"), (ink("6A8A98"), ink("E3B98A")), 3, 3)
    window(c, 1180, 60, 1620, 520, ink("3E2420"), (ink("6A8A98"), ink("E3B98A")), 3, 3)
    c.glow(900, 420, 900, ink("F6C27A"), 0.7)
    for x, face, look, pose in (
        (480, 1, Look(ink("4E6A72"), ink("2A2E36"), style="bald", hair=ink("E0DAD0")), CHAT),
        (1330, -1, Look(ink("D9A05A"), ink("2A2E36"), style="bun", hair=ink("D3CEC4")), CHAT),
    ):
        person(c, x, 1190, 800, look, pose, face=face, rim=ink("FFE3B0"))
    pendant(c, 900, 200, 210, ink("2E2224"), ink("FFDF9A"), 500, 3.6)
    top = oval(900, 900, 760, 190)
    c.poly([(x, y + 50) for x, y in top], ink("5A2E20"))
    c.poly(top, ink("B9744A"))
    c.grain(top, INK, -0.5, 0.6)
    c.glow(900, 860, 480, ink("FFE3AC"), 0.6, flat=0.3)
    for x, y, s, full in (
        (620, 880, 150, "E3A25A"),
        (1180, 880, 150, "7F9A4E"),
        (420, 950, 130, "C8642E"),
        (1390, 950, 130, "E3C27A"),
        (800, 1020, 140, "F2E6CC"),
        (1120, 1030, 130, "C8452C"),
    ):
        bowl(c, x, y, s, ink("F4ECD8"), ink(full))
    _steamer(c, 900, 880, 300)
    for x, face in ((120, 1), (1690, -1)):
        person(
            c,
            x,
            1330,
            880,
            Look(ink("3A3040"), ink("23222C"), style="short" if face > 0 else "bun", hair=ink("A9A49C")),
            EAT,
            face=face,
            rim=ink("FFE3B0"),
        )
    c.line([(700, 990), (860, 940)], ink("3E2420"), 8)
    c.line([(706, 1004), (866, 950)], ink("3E2420"), 8)
    steam(c, 900, 800, 520, ink("FFF3D6"), 0.6, 4)


def _steamer(c: Canvas, x: float, y: float, w: float) -> None:
    for k in range(2):
        low = y - k * w * 0.22
        side = [
            (x - w / 2, low - w * 0.22),
            (x + w / 2, low - w * 0.22),
            (x + w / 2, low),
            *arc(x, low, w / 2, w * 0.12, 0, 180),
            (x - w / 2, low),
        ]
        c.poly(side, ink("D9AE6C"))
        c.grain(side, ink("7A4E2C"), -0.5, 0.8, 0)
        c.line(arc(x, low - w * 0.02, w / 2, w * 0.12, 0, 180), ink("8A5C34"), w * 0.02)
    c.oval(x, y - w * 0.44, w / 2, w * 0.13, ink("B98A4E"))
    c.oval(x, y - w * 0.44, w * 0.45, w * 0.105, ink("7A5230"))
    for dx, dy in ((-0.26, 0), (0, -0.03), (0.26, 0), (-0.13, 0.05), (0.13, 0.05)):
        bun(c, x + dx * w, y - w * (0.42 - dy), w * 0.24, ink("FBF3E0"), ink("CDB693"))


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
        Look(ink("F6EEDA"), ink("3A3440"), hat="chef", apron=ink("E3D3B0")),
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
    awning(c, trace("270,190 1550,190 1600,320 220,320"), (ink("B5432F"), ink("F4E0B4")), 16, 34)
    c.wash(box(-60, 1005, 1860, 1460), ink("56607A"), ink("28344A"))
    c.glow(750, 1040, 800, ink("F6B868"), 0.7, flat=0.25)
    for x, look, tall, face in (
        (560, Look(ink("33425E"), ink("1E2738"), hem=0.9, style="bob"), 580, 1),
        (700, Look(ink("B5432F"), ink("1E2738"), heads=5.5, hat="beanie", hat_ink=ink("E9B04E")), 370, -1),
    ):
        cast(c, x, 1160, tall, INK, 0.4, 0.2)
        person(c, x, 1160, tall, look, FRONT, "back", face, rim=ink("FFD08A"))
    _parked(c)


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
        Look(ink("F6EEDA"), ink("3A3440"), hat="chef", apron=ink("D9C7A0"), skin=ink("C98F66")),
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


@view("meeting-hall", "A full meeting room seen from the back rows", x=900)
def hall_podium(c: Canvas) -> None:
    c.light = (0.0, -1.0)
    eye = Eye(900, 470, 2.3, 1050)
    room(c, eye, 7, 5, 17, ink("E3C9A0"), ink("8E3B2E"), ink("3A2420"))
    stage = eye.front(-4.6, 4.6, 0, 4.2, 16.8)
    c.poly(stage, ink("A8392A"))
    for k in range(22):
        x = -4.6 + k * 0.43
        c.wash(eye.front(x, x + 0.4, 0, 4.2, 16.7), ink("B8432F"), ink("7A261E"), 0)
    c.poly(eye.front(-5, 5, 0, 0.7, 15.6), ink("6A4030"))
    c.poly(eye.front(-3.4, 3.4, 0.7, 1.5, 15.2), ink("C9A06A"))
    c.poly(eye.floor(-3.4, 3.4, 15.2, 15.9, 1.5), ink("E9D3A6"))
    for k in range(7):
        px, py = eye.at(-2.7 + k * 0.9, 0.9, 15.8)
        with c.clip(box(px - 60, py - 200, px + 60, eye.at(0, 1.5, 15.3)[1])) as seat:
            person(
                seat,
                px,
                py + 26,
                eye.size(15.8) * 1.66,
                Look(
                    c.rng.choice((ink("2F3A4A"), ink("3F4450"), ink("4E3A3E"))),
                    INK,
                    style=c.rng.choice(("short", "short", "bob")),
                ),
                FRONT,
                "front",
            )
    px, py = eye.at(-4.2, 0.7, 15)
    person(
        c,
        px,
        py,
        eye.size(15) * 1.7,
        Look(ink("2F3A4A"), INK),
        Pose(near_arm=(30, 100), far_arm=(24, 90)),
        "side",
        1,
        rim=PAPER,
    )
    c.poly(eye.front(-4.1, -3.4, 0.7, 1.9, 14.9), ink("B98A56"))
    for k in range(5):
        for x in (-4, 0, 4):
            c.poly(eye.floor(x - 0.9, x + 0.9, 4 + k * 2.6, 5.2 + k * 2.6, 4.98), ink("FFF6DC"))
    for row, z in enumerate((12.4, 10.6, 8.9, 7.3, 5.8, 4.4, 3.2)):
        _audience(c, eye, z, row)


def _audience(c: Canvas, eye: Eye, z: float, row: int) -> None:
    k, haze = eye.size(z), max(0, 0.3 - row * 0.05)
    hues = ("2F3A4A", "4E3A3E", "3F5A62", "6A4A3E", "B5432F", "C9A05A", "55606A", "E3D6BC")
    count = 11 if row < 5 else 8
    span = 5.6 if row < 5 else 4.4
    for j in range(count):
        x = -span + 2 * span * (j + 0.5 * (row % 2) * 0.8) / (count - 1)
        if abs(x) < 0.5 and row > 1:
            continue
        px, py = eye.at(x, 0, z)
        hue = mix(ink(c.rng.choice(hues)), ink("E3C9A0"), haze)
        with c.clip(box(px - k, py - 2.4 * k, px + k, py - 0.62 * k)) as seat:
            person(
                seat,
                px,
                py + k * 0.36,
                k * 1.64,
                Look(
                    hue,
                    INK,
                    style=c.rng.choice(("short", "bob", "short", "bun", "short")),
                    hair=c.rng.choice((INK, INK, ink("3A2E2A"), ink("8A8680"))),
                ),
                Pose(near_arm=(10, -10), far_arm=(-10, 10), lean=c.rng.uniform(-4, 4), nod=c.rng.uniform(-8, 8)),
                "back",
                rim=ink("FFF1CC"),
            )
        c.poly(seat_back(px, py, k), mix(ink("7A2E26"), INK, 0.1 * (j % 2)))


def seat_back(x: float, y: float, k: float) -> Outline:
    """The padded back of a hall seat, its upper corners rounded."""
    left, right = (
        arc(x - 0.2 * k, y - 0.82 * k, 0.12 * k, 0.12 * k, 180, 270, 6),
        arc(x + 0.2 * k, y - 0.82 * k, 0.12 * k, 0.12 * k, 270, 360, 6),
    )
    return [*left, *right, (x + 0.3 * k, y - 0.18 * k), (x - 0.3 * k, y - 0.18 * k)]


@view("meeting-hall", x=900)
def hall_residents(c: Canvas) -> None:
    """A residents' meeting: a ring of chairs, one woman standing to speak."""
    c.light = (-0.6, -0.75)
    eye = Eye(900, 460, 1.9, 1000)
    room(c, eye, 5.2, 3.4, 11, ink("D3DCC6"), ink("B98F60"), ink("33423E"))
    boards(c, eye, 5.2, 11, ink("9A7248"), 0.65)
    for k in range(3):
        window(c, 500 + k * 290, 230, 720 + k * 290, 480, ink("F6F0E0"), (ink("CFE3D8"), ink("FBF3D6")), 2, 2, GREEN)
    for k in range(3):
        z = 3.4 + k * 2.4
        c.poly(eye.side(-5.18, 1.0, 2.7, z, z + 1.6), ink("FFF6DC"))
        c.tint(
            [eye.at(-4.4, 0, z), eye.at(-4.4, 0, z + 1.6), eye.at(-1, 0, z + 1), eye.at(-1, 0, z - 0.5)],
            ink("FFF6DC"),
            0.42,
        )
    hues = ("4E6A72", "A9523A", "7E8A6A", "C9A05A", "573A4A", "3F5A86", "B97C4E")
    for k, (x, z, face) in enumerate(
        ((-2.6, 6.6, 1), (-1.5, 7.6, 1), (1.5, 7.6, -1), (2.6, 6.6, -1), (-3.0, 5.2, 1), (3.0, 5.2, -1))
    ):
        _listener(c, eye, x, z, face, ink(hues[k]), k)
    px, py = eye.at(0.05, 0, 5.4)
    cast(c, px, py, eye.size(5.4) * 1.66, INK, 0.3, 0.5)
    person(
        c,
        px,
        py,
        eye.size(5.4) * 1.68,
        Look(ink("C8452C"), ink("33485A"), style="bob", hem=0.5),
        Pose(near_arm=(30, 110), far_arm=(14, 60), lean=0),
        "side",
        -1,
        rim=PAPER,
    )
    for k, (x, z, face) in enumerate(((-2.1, 3.9, 1), (2.1, 3.9, -1))):
        _listener(c, eye, x, z, face, ink(hues[k + 4]), k)
    for x, hue, style in ((640, "2F3A4A", "short"), (1240, "6A4A3E", "bun")):
        person(c, x, 1760, 1000, Look(ink(hue), INK, style=style), FRONT, "back", rim=PAPER)


def _listener(c: Canvas, eye: Eye, x: float, z: float, face: int, hue: Ink, k: int) -> None:
    px, py = eye.at(x, 0, z)
    s = eye.size(z)
    c.tint(oval(px, py, s * 0.5, s * 0.07), INK, 0.3)
    wood = ink("8A5C3C")
    c.line([(px - face * 0.24 * s, py - 0.95 * s), (px - face * 0.2 * s, py)], wood, s * 0.06)
    c.poly(box(px - 0.24 * s, py - 0.47 * s, px + 0.24 * s, py - 0.4 * s), wood)
    c.line([(px + face * 0.2 * s, py - 0.42 * s), (px + face * 0.22 * s, py)], wood, s * 0.05)
    style = ("bald", "bun", "short", "bob")[k % 4]
    person(
        c,
        px,
        py,
        s * 1.64,
        Look(hue, ink("33383E"), style=style, hair=ink("C9C4BA") if k % 4 < 2 else INK, hem=0.3),
        (SIT, CHAT, READ)[k % 3],
        face=face,
        rim=PAPER,
    )
