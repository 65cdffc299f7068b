"""The clinic, and the canteen for the old."""

from ..buildings import lattice
from ..canvas import Canvas
from ..palette import DAY, INK, PAPER, ink, mix
from ..people import cast, dress, person, sitter
from ..perspective import Eye
from ..plants import pot
from ..pose import Pose
from ..produce import bun
from ..rooms import frame, light_patch, pendant, room, window
from ..scene import view
from ..shapes import arc, box, oval, place, smooth, trace
from ..sky import beams
from ..things import bowl, steam, table

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
    sitter(c, 540, 1150, 800, dress("F6F2E4", "3F5A66", style="bun", hem=0.8), LISTEN, ink("5E7F86"), face=1, rim=PAPER)
    sitter(
        c,
        1300,
        1150,
        780,
        dress("A9523A", "3F4450", style="bald", hair="D3CEC4", hem=0.4),
        PATIENT,
        ink("5E7F86"),
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
    c.bar(1050, 730, 1110, 800, ink("3F6A72"))
    c.bar(1058, 742, 1102, 776, ink("DCE6D2"))


@view("clinic", x=770, width=1180)
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
    _sickbed(c)
    sitter(
        c,
        1220,
        1170,
        800,
        dress("F4ECD8", "33485A", hem=0.8),
        Pose(near_leg=(88, 4), far_leg=(84, -4), near_arm=(56, 84), far_arm=(62, 90), lean=18, nod=14),
        ink("5A3626"),
        face=-1,
        rim=ink("FFF6DC"),
    )
    _doctors_case(c)


def _sickbed(c: Canvas) -> None:
    c.bar(60, 560, 130, 1150, ink("6A3E2A"))
    quilt = smooth(trace("110,900 130,800 420,770 760,800 1010,850 1060,930 1050,1080 110,1080"), steps=5)
    c.bar(90, 1040, 1080, 1110, ink("6A3E2A"))
    c.poly(smooth(trace("140,800 150,690 330,690 370,790 300,840 160,840")), ink("F2E6CC"))
    person(
        c,
        330,
        1010,
        620,
        dress("7E8A86", "3F4450", style="bun", hair="D3CEC4"),
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


def _doctors_case(c: Canvas) -> None:
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
    px, py = eye.at(0.75, 0, 4.9)
    at = person(
        c, px, py, eye.size(4.9) * 1.66, dress("F4ECD8", "33485A", hat="chef", apron="C8452C"), TRAY, face=-1, rim=PAPER
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
        c.poly(place(trace("-0.2,-0.45 0.2,-0.45 0.16,0 -0.16,0"), px, py, k), mix(ink("6A4430"), air, haze))
        person(
            c,
            px,
            py,
            k * 1.62,
            dress(hue, mix(ink("33383E"), air, haze), hair=hair, style=c.rng.choice(("bald", "bun", "short")), hem=0.4),
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


@view("elderly-canteen", x=900, width=1300)
def canteen_table(c: Canvas) -> None:
    """One table close to, four old friends, dumplings between them."""
    c.light = (0.1, -1.0)
    c.wash(None, ink("9A4A32"), ink("5E2E28"))
    c.grain(None, INK, -0.2, 0.6)
    window(c, 180, 60, 620, 520, ink("3E2420"), (ink("6A8A98"), ink("E3B98A")), 3, 3)
    window(c, 1180, 60, 1620, 520, ink("3E2420"), (ink("6A8A98"), ink("E3B98A")), 3, 3)
    c.glow(900, 420, 900, ink("F6C27A"), 0.7)
    for x, face, look, pose in (
        (480, 1, dress("4E6A72", "2A2E36", style="bald", hair="E0DAD0"), CHAT),
        (1330, -1, dress("D9A05A", "2A2E36", style="bun", hair="D3CEC4"), CHAT),
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
            dress("3A3040", "23222C", style="short" if face > 0 else "bun", hair="A9A49C"),
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
