"""People of the town, half-length: the cook, the engineer, the farmer."""

from ..canvas import Canvas
from ..faces import Bust, Face, hair_cap
from ..land import ground, hills, stripes
from ..palette import DAY, GOLD, INK, PAPER, Ink, ink, mix
from ..plants import far_trees
from ..scene import view
from ..shapes import arc, lens, limb, oval, place, smooth, trace
from ..sky import cloud, sky, sun
from ..things import steam
from ..vehicles import turbine
from .fields import ears
from .portraits import torso


@view("street-portrait", x=900)
def chef_portrait(c: Canvas) -> None:
    c.light = (0.75, -0.5)
    c.wash(None, ink("4A2A24"), ink("8E4A2C"))
    c.grain(None, INK, 0.4, -0.2)
    for k in range(7):
        x = 90 + k * 110
        c.line([(x, 90), (x, 250 + (k * 53 % 60))], ink("2A1C1C"), 9)
        c.oval(x, 300 + (k * 53 % 60), 44, 50, ink("6E4030") if k % 2 else ink("3A2826"))
    c.bar(40, 76, 840, 96, ink("2A1C1C"))
    c.glow(1480, 1010, 760, ink("F6983E"), 0.9)
    for k in range(9):
        _tongue(c, 1230 + k * 80, 1250, c.rng.uniform(160, 330))
    wok = [*arc(1490, 1010, 340, 210, 0, 180), (1150, 1010)]
    c.poly(wok, ink("1E1A20"))
    c.oval(1490, 1010, 340, 60, ink("33282A"))
    for _ in range(26):
        c.poly(
            lens(1490 + c.rng.gauss(0, 130), 990 - abs(c.rng.gauss(0, 70)), 56, 24, c.rng.uniform(0, 180)),
            c.rng.choice((ink("7F9A4E"), ink("C8452C"), ink("E9B63E"), ink("DB7A34"))),
        )
    steam(c, 1490, 900, 620, ink("FFE9C4"), 0.45, 4)
    f = Face(skin=ink("D9A074"), shade=ink("96583A"), smile=True, lips=ink("A04A3A"), lines=5, stubble=ink("4A3430"))
    b = Bust(c, 800, 500, 245, 1, 3)
    b.neck(f, 0.46)
    w = b.raised()
    torso(w, ink("F4ECD8"), ink("FFD79A"), 0.55)
    w.put(trace("-0.5,1.36 0.08,1.6 0.54,1.4 0.6,1.7 0.1,1.98 -0.6,1.66"), ink("C8452C"), 3)
    for k in range(4):
        for u in (-0.22, 0.42):
            w.put(oval(u, 2.25 + 0.46 * k, 0.06, 0.06, points=12), ink("8A7A60"))
    w.cut([(0.1, 1.98), (0.12, 3.0), (0.1, 4.4)], ink("B9AC90"), 0.03, 0.03)
    b.face(f)
    hair_cap(b, INK, ink("4A3A34"))
    _toque(b)


def _tongue(c: Canvas, x: float, y: float, size: float) -> None:
    for scale, hue in ((1.0, "D9502A"), (0.66, "F08A3A"), (0.36, "FFD98A")):
        s = size * scale
        c.poly(smooth(place(trace("-0.24,0 -0.26,-0.4 -0.04,-1 0.1,-0.6 0.26,-0.36 0.22,0"), x, y, s)), ink(hue))


def _toque(b: Bust) -> None:
    white, dark = ink("F8F1E0"), ink("B9AC94")
    b.put(trace("-0.78,-0.52 -0.8,-0.86 0.0,-1.0 0.68,-0.86 0.68,-0.56 0.0,-0.7"), white, 4)
    puff = trace(
        "-0.78,-0.84 -1.16,-1.1 -1.1,-1.56 -0.6,-1.84 0.0,-1.9 0.6,-1.82 1.04,-1.54 1.06,-1.1 0.68,-0.86 0.0,-0.98"
    )
    b.put(puff, white, 5)
    b.grain(puff, dark, 0.85, -0.4, 20)
    for u in (-0.6, -0.3, 0.0, 0.3, 0.56):
        b.cut([(u, -0.94), (u * 1.16, -1.3), (u * 1.3, -1.6)], dark, 0.03, 0.03, 0.006)
    b.cut([(-0.79, -0.86), (0.0, -0.99), (0.68, -0.88)], dark, 0.03, 0.03)


@view("street-portrait", x=900)
def engineer_portrait(c: Canvas) -> None:
    t = DAY.but(sky=ink("7FB0B6"), horizon=ink("F6E6C0"))
    c.light = (0.75, -0.6)
    sky(c, t, 980)
    cloud(c, 330, 420, 560, PAPER, mix(t.sky, t.horizon, 0.3))
    hills(c, 980, 230, t.far, t.horizon, 3)
    for x, y, tall, turn in ((210, 930, 520, 25), (1540, 900, 700, 70), (1330, 940, 380, 10)):
        turbine(c, x, y, tall, PAPER, ink("B9C9C4"), turn)
    hills(c, 1060, 190, t.mid, t.horizon, 4, 1460)
    f = Face(skin=ink("DBA47A"), shade=ink("A0633F"), lips=ink("A85244"))
    b = Bust(c, 890, 520, 245, 1, -2)
    b.neck(f, 0.42)
    w = b.raised()
    torso(w, ink("2F4A62"))
    vest = trace("-0.52,1.36 -1.1,1.66 -1.2,2.6 -1.3,4.4 0.0,4.4 0.06,2.2")
    w.put(vest, ink("E07A2E"), 4)
    w.put(trace("0.5,1.4 1.06,1.66 1.14,2.6 1.24,4.4 0.24,4.4 0.16,2.2"), ink("E88A3E"), 4)
    w.grain(vest, ink("7A3420"), 0.6, -0.4, 0)
    for y in (2.5, 3.3):
        w.put([(-1.22, y), (-0.02, y + 0.06), (-0.02, y + 0.26), (-1.25, y + 0.2)], ink("F3EBC8"), 1)
        w.put([(0.2, y + 0.06), (1.16, y), (1.18, y + 0.2), (0.22, y + 0.26)], PAPER, 1)
    for side, hue in ((-1, "263C52"), (1, "2F4A62")):
        w.put([(0.06, 1.66), (side * 0.5, 1.3), (side * 0.66, 1.56), (side * 0.4, 2.04), (0.1, 1.9)], ink(hue), 3)
    b.face(f)
    hair_cap(b, INK, ink("4A3A34"))
    _hardhat(b, ink("F0C04A"))
    c.poly(limb((1240, 1400), (1420, 830), 86, 86), ink("EFE6D0"))
    c.line([(1226, 1400), (1404, 830)], ink("B9AC90"), 12)
    c.oval(1420, 828, 43, 24, ink("D9CDB2"), 15)
    c.oval(1420, 828, 26, 13, ink("A99A80"), 15)


def _hardhat(b: Bust, hue: Ink) -> None:
    dome = trace("-0.84,-0.44 -0.86,-0.8 -0.62,-1.2 -0.1,-1.42 0.4,-1.32 0.7,-0.98 0.76,-0.56 0.2,-0.62")
    b.put(dome, hue, 5)
    b.grain(dome, mix(hue, INK, 0.5), 0.85, -0.5, 15)
    b.put(
        trace("-0.86,-0.42 -0.2,-0.56 0.5,-0.58 1.0,-0.42 1.06,-0.32 0.6,-0.4 0.0,-0.42 -0.84,-0.3"),
        mix(hue, INK, 0.2),
        4,
    )
    for path in ([(-0.3, -0.62), (-0.34, -1.1), (-0.06, -1.4)], [(0.3, -0.64), (0.34, -1.06), (0.1, -1.38)]):
        b.cut(path, mix(hue, PAPER, 0.5), 0.03, 0.05, 0.02)


@view("street-portrait", x=900)
def farmer_portrait(c: Canvas) -> None:
    t = GOLD.but(sky=ink("D9A860"), horizon=ink("FDECBE"))
    c.light = (-0.75, -0.6)
    sky(c, t, 660)
    sun(c, 360, 400, 100, ink("FFF8DE"), ink("FBDA90"), 5)
    hills(c, 640, 170, mix(t.far, t.horizon, 0.3), t.horizon, 3)
    far_trees(c, 660, mix(t.near, t.mid, 0.4), size=30)
    ground(c, 655, ink("EBC76C"), ink("B07A30"))
    stripes(c, (420, 560), 660, 1460, [-4000 + k * 300 for k in range(32)], ink("C9963E"), 120)
    ears(c, [ink("EFC866"), ink("D09A3A"), ink("A8742C")], 760, 1180, 420, 240)
    f = Face(skin=ink("C98A5E"), shade=ink("8E5234"), smile=True, lips=ink("96463A"), lines=9, hair=ink("3A302C"))
    b = Bust(c, 920, 490, 250, -1, 3)
    b.neck(f, 0.4)
    w = b.raised()
    torso(w, ink("7A3A34"), ink("FFE9B0"))
    for k in range(-6, 9):
        for j in range(6):
            u, v = k * 0.26 + 0.13 * (j % 2), 1.95 + j * 0.42
            if abs(u) < 1.5 + (v - 1.95) * 0.14:
                w.put([(u, v - 0.04), (u + 0.04, v), (u, v + 0.04), (u - 0.04, v)], ink("E3B98A"), 1)
    scarf = trace("-0.62,1.22 0.0,1.62 0.6,1.26 0.8,1.5 0.4,1.96 0.1,2.06 -0.4,1.96 -0.8,1.5")
    w.put(scarf, ink("F2E6CC"), 4)
    w.grain(scarf, ink("8A7A5A"), 0.7, -0.4, 20)
    w.put(trace("0.1,1.96 0.3,2.5 0.06,3.0 -0.16,2.5 -0.06,2.0"), ink("E3D3B0"), 4)
    b.face(f)
    hair_cap(b, ink("2E2622"), ink("5E4A40"))
    b.put(trace("-0.74,-0.5 -0.8,0.1 -0.72,0.44 -0.6,0.2 -0.56,-0.2"), ink("2E2622"))
    _sun_hat(b, ink("E9CB84"))
    for _ in range(46):
        root = 1180 + c.rng.gauss(0, 60), 1400
        tip = 1330 + c.rng.gauss(0, 150), 800 + c.rng.uniform(-80, 140)
        c.curve(
            [root, ((root[0] + tip[0]) / 2 - 20, 1080), tip],
            c.rng.choice((ink("E4BE68"), ink("C9923A"), ink("A8742E"))),
            8,
            5,
            3,
        )
        for j in range(5):
            c.poly(
                lens(tip[0] + 10 + j * 12, tip[1] - 10 + j * j * 5, 30, 13, 35 + 13 * j),
                c.rng.choice((ink("F0D080"), ink("D9A445"))),
            )
    c.poly(smooth(trace("1080,1250 1200,1180 1330,1210 1350,1290 1220,1300 1100,1330"), steps=4), ink("7A4E24"))


def _sun_hat(b: Bust, straw: Ink) -> None:
    dark = mix(straw, INK, 0.45)
    b.put(trace("-1.36,-0.42 -0.6,-0.66 0.1,-0.7 0.8,-0.62 1.3,-0.36 0.7,-0.42 0.0,-0.46 -0.7,-0.42"), dark, 5)
    b.put(
        trace(
            "-1.4,-0.46 -0.84,-0.74 -0.74,-1.2 -0.4,-1.46 0.1,-1.5 0.52,-1.4 0.76,-1.12 0.82,-0.72 "
            "1.34,-0.4 0.7,-0.6 0.0,-0.66 -0.7,-0.62"
        ),
        straw,
        5,
    )
    b.put(trace("-0.8,-0.72 0.0,-0.84 0.8,-0.7 0.79,-0.86 0.0,-1.0 -0.8,-0.9"), ink("B83E28"), 4)
    for k in range(5):
        b.cut(
            [(-0.72, -1.02 - 0.08 * k), (0.02, -1.1 - 0.08 * k), (0.74, -1.0 - 0.07 * k)],
            mix(straw, INK, 0.25),
            0.008,
            0.016,
            0.008,
        )
    b.grain(trace("-1.4,-0.46 -0.84,-0.74 -0.74,-1.2 -0.4,-1.46 0.0,-1.5 0.0,-0.66 -0.7,-0.62"), dark, 0.8, -0.4, 15)
