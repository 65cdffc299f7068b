"""Rice, the harvest and the drone over it."""

from ..canvas import Canvas
from ..land import cuts, ground, hills, stripes
from ..palette import DAY, DUSK, GOLD, INK, PAPER, Ink, ink, mix
from ..people import dress, person
from ..plants import far_trees
from ..pose import BEND, STAND, Pose
from ..scene import view
from ..shapes import arc, box, lens, oval, place, ridge, smooth, trace
from ..sky import BOTTOM, FAR_LEFT, FAR_RIGHT, cloud, mist, sky, streaks, sun
from ..vehicles import drone, harvester

PICK = Pose(near_leg=(6, -4), far_leg=(-6, -10), near_arm=(46, 78), far_arm=(54, 88), lean=16, nod=22)


STEER = Pose(near_arm=(20, 92), far_arm=(26, 96), nod=-12, lean=-2)


def ears(
    c: Canvas,
    inks: list[Ink],
    y0: float,
    y1: float,
    count: int,
    size: float,
    x: tuple[float, float] = (-40, 1840),
    lean: float = 0.35,
) -> None:
    """Ripe rice: bending stalks with hanging ears, far ones first."""
    for y in sorted(c.rng.uniform(y0, y1) for _ in range(count)):
        t = (y - y0) / ((y1 - y0) or 1)
        tall = size * (0.35 + 0.65 * t) * c.rng.uniform(0.75, 1.2)
        root = c.rng.uniform(*x)
        hue = c.rng.choice(inks)
        side = lean * c.rng.uniform(0.4, 1.4)
        tip = root + side * tall, y - tall * 0.92
        c.line([(root, y), (root + side * tall * 0.25, y - tall * 0.6), tip], hue, tall * 0.03, tall * 0.016)
        for k in range(5):
            c.poly(
                lens(
                    tip[0] + side * tall * (0.08 + 0.09 * k),
                    tip[1] + tall * (0.02 + 0.055 * k * k * 0.5),
                    tall * 0.13,
                    tall * 0.05,
                    40 + 12 * k,
                ),
                hue,
            )


@view("rice-harvest", "A combine cutting ripe rice", x=780, width=1150)
def harvest_gold(c: Canvas) -> None:
    t = GOLD.but(sky=ink("DDB36C"), horizon=ink("FCEFC8"))
    c.light = (0.55, -0.8)
    sky(c, t, 520)
    sun(c, 1430, 330, 74, ink("FFF8E0"), ink("FCDD94"), 5)
    streaks(c, 120, 330, mix(t.horizon, PAPER, 0.4), 9, thick=12)
    hills(c, 510, 190, mix(t.far, t.horizon, 0.3), t.horizon, 3)
    hills(c, 520, 100, mix(t.mid, t.far, 0.5), t.horizon, 5)
    far_trees(c, 526, mix(t.near, t.mid, 0.4), size=26)
    ground(c, 522, ink("EBC56C"), ink("B97E2E"))
    stripes(c, (1500, 440), 524, 1460, [-4600 + k * 330 for k in range(32)], ink("C9943C"), 120)
    stubble = trace("-60,700 700,640 1300,760 1860,1000 1860,1460 -60,1460")
    c.wash(stubble, ink("DDB260"), ink("9C6A30"))
    with c.clip(stubble) as low:
        low.poly(stubble, ink("D9A94F"))
        low.grain(stubble, ink("8A5A2C"), -0.2, 0.6)
        stripes(low, (500, 500), 600, 1460, [-3000 + k * 260 for k in range(30)], ink("F0CF86"), 110)
        cuts(low, ink("8A5A2C"), (-60, 720, 1860, 1420), 300, 34, 7, 80, 14)
    ears(c, [ink("EFC866"), ink("D9A23E"), ink("BF8330")], 560, 730, 520, 60, (880, 1860))
    with c.volume(box(120, 320, 1200, 980), 14, 5, ink("FFF3CC")) as machine:
        harvester(machine, 640, 880, 480, ink("B83E28"), ink("2E2422"), ink("F0D9A0"), ink("FFF3CC"))
    c.glow(1130, 840, 170, ink("F6DFA4"), 0.7, coarse=2.6)
    c.glow(330, 880, 240, ink("F0D090"), 0.5, coarse=2.6)
    for x, y, tall, look, pose, face in (
        (1390, 900, 250, dress("3F6B68", t.dark, hat="straw", hat_ink="EBD08A"), BEND, -1),
        (1560, 930, 270, dress("E9DCBC", t.dark, hat="straw", hat_ink="EBD08A"), STAND, -1),
    ):
        person(c, x, y, tall, look, pose, face=face, rim=ink("FFF3CC"))
    for x, y in ((1480, 960), (1640, 980)):
        _sack(c, x, y, 90, ink("E4CFA0"), t.dark)
    ears(c, [ink("F0CB6C"), ink("D69A36"), ink("A96E28"), ink("7E5224")], 1120, 1420, 400, 330, lean=0.3)


def _sack(c: Canvas, x: float, y: float, size: float, hue: Ink, dark: Ink) -> None:
    body = smooth(place(trace("-0.42,0 -0.46,-0.7 -0.16,-1 0.16,-1 0.46,-0.7 0.42,0"), x, y, size), steps=4)
    c.poly(body, hue)
    c.grain(body, dark, -0.4, 0.6, 150)
    c.poly(place(trace("-0.12,-0.96 0.12,-0.96 0.2,-1.18 -0.2,-1.18"), x, y, size), hue)


@view("rice-harvest", x=900)
def harvest_hands(c: Canvas) -> None:
    """Terraces in a hazy morning; reapers with sickles and sheaves."""
    t = DAY.but(sky=ink("93B9B2"), horizon=ink("F9EBC4"), near=ink("5E7A4E"))
    c.light = (-0.6, -0.75)
    sky(c, t, 470)
    cloud(c, 1300, 280, 620, mix(t.light, t.horizon, 0.3), mix(t.sky, t.horizon, 0.2))
    hills(c, 460, 260, mix(t.far, t.sky, 0.2), t.horizon, 3)
    mist(c, 450, 60, t.horizon, 0.8)
    golds = ("E9CB7C", "E0B85E", "D6A648", "C9923A", "B97F30")
    for k, hue in enumerate(golds):
        y = 470 + k * 92 + k * k * 10
        edge = ridge(c.rng, FAR_LEFT, FAR_RIGHT, y + 20, 46 + k * 8, 2, 0.3)
        c.poly(
            [*[(x, py - 16 - k * 3) for x, py in edge], (FAR_RIGHT, BOTTOM), (FAR_LEFT, BOTTOM)],
            mix(t.near, t.dark, 0.1 * k),
        )
        area = [*edge, (FAR_RIGHT, BOTTOM), (FAR_LEFT, BOTTOM)]
        c.poly(area, ink(hue))
        c.grain(area, mix(ink(hue), t.dark, 0.35), 0.35, -0.9)
        ears(c, [mix(ink(hue), PAPER, 0.3), ink(hue), mix(ink(hue), t.dark, 0.25)], y + 30, y + 100, 220, 20 + k * 13)
    reapers = (
        (520, 900, 330, dress("C8452C", "33444E", hat="straw", hat_ink="F0DDA8"), 1),
        (1130, 860, 290, dress("3F6A72", "33444E", hat="straw", hat_ink="F0DDA8"), -1),
        (1430, 800, 230, dress("EDE0C0", "3F5660", hat="scarf", hat_ink="C8452C"), -1),
        (240, 760, 200, dress("D9943C", "3F5660", hat="straw", hat_ink="F0DDA8"), 1),
    )
    for x, y, tall, look, face in reapers[::-1]:
        at = person(c, x, y, tall, look, BEND, face=face, rim=PAPER)
        hx, hy = at["near_hand"]
        c.line(arc(hx + face * tall * 0.08, hy, tall * 0.09, tall * 0.07, 180, 380), INK, tall * 0.014, tall * 0.006)
        ears(c, [ink("E9CB7C"), ink("C9923A")], y - 10, y + 30, 60, tall * 0.3, (x - tall * 0.5, x + tall * 0.6))
    for x, y, s in ((830, 990, 130), (960, 1010, 150), (1500, 960, 110), (120, 960, 120)):
        _sheaf(c, x, y, s)
    ears(c, [ink("E9C260"), ink("C98F34"), ink("8E6026")], 1190, 1440, 340, 300, lean=-0.3)


def _sheaf(c: Canvas, x: float, y: float, size: float) -> None:
    for k in range(26):
        t = k / 25 - 0.5
        hue = c.rng.choice((ink("E4BE68"), ink("C9923A"), ink("A8742E")))
        c.line(
            [
                (x + t * size * 0.7, y),
                (x + t * size * 0.2, y - size * 0.5),
                (x + t * size * 0.9, y - size * c.rng.uniform(0.9, 1.1)),
            ],
            hue,
            size * 0.035,
        )
    c.line(
        [(x - size * 0.14, y - size * 0.5), (x, y - size * 0.47), (x + size * 0.14, y - size * 0.5)],
        ink("7A4E24"),
        size * 0.06,
    )


@view("drone-field", "A farm drone over the late rice", x=800)
def drone_morning(c: Canvas) -> None:
    t = DAY.but(sky=ink("7FB0B4"), horizon=ink("F6EBC8"))
    c.light = (-0.5, -0.85)
    sky(c, t, 640)
    cloud(c, 420, 520, 700, mix(t.light, t.horizon, 0.2), mix(t.sky, t.horizon, 0.25))
    hills(c, 630, 150, t.far, t.horizon, 4)
    far_trees(c, 640, mix(t.mid, t.near, 0.4), size=26)
    ground(c, 638, ink("DFC878"), ink("A98A34"))
    stripes(c, (1080, 560), 640, 1460, [-5200 + k * 380 for k in range(36)], ink("C2A548"), 170)
    stripes(c, (1080, 560), 640, 1460, [-5200 + k * 1140 for k in range(12)], ink("8E9A4A"), 90)
    ears(c, [ink("E4CE7C"), ink("C6A848"), ink("A08A3A")], 690, 1000, 800, 70)
    c.tint(oval(1080, 930, 220, 22), t.dark, 0.35)
    spray = trace("860,470 1300,470 1420,900 740,900")
    c.grain(spray, PAPER, 0.75, -0.2)
    drone(c, 1080, 380, 640, ink("24343A"), ink("E9E0CC"), ink("DDEBE4"))
    for u in (-0.28, 0.28):
        c.oval(1080 + u * 640, 420, 9, 9, t.accent)
    person(c, 420, 1160, 520, dress("C8452C", "2C3E48", hat="cap", hat_ink="EFE3C8", hem=0.4), STEER, face=1, rim=PAPER)
    _remote(c, 420, 1160, 520)
    person(
        c,
        250,
        1180,
        480,
        dress("6A7A5A", "3A4440", hat="straw", hat_ink="E9CF94"),
        Pose(near_arm=(-20, 60), far_arm=(-10, 6), nod=-14),
        face=1,
        rim=PAPER,
    )
    ears(c, [ink("E4CE7C"), ink("B7963A"), ink("7E6A2C")], 1130, 1420, 460, 260, lean=0.2)
    ears(c, [ink("D9C06A"), ink("A98A36")], 1150, 1230, 90, 190, (120, 560))


def _remote(c: Canvas, x: float, y: float, tall: float) -> None:
    px, py = x + tall * 0.2, y - tall * 0.605
    c.bar(px - tall * 0.045, py - tall * 0.02, px + tall * 0.045, py + tall * 0.02, INK)
    c.line([(px + tall * 0.03, py), (px + tall * 0.07, py - tall * 0.07)], INK, tall * 0.008)


@view("drone-field", x=800, width=1250)
def drone_dusk(c: Canvas) -> None:
    """Three machines at work against an evening sky, seen from the bank."""
    t = DUSK.but(sky=ink("41577A"), horizon=ink("F7B777"), ground=ink("7A5A44"))
    c.light = (0.4, -0.9)
    sky(c, t, 760)
    streaks(c, 120, 640, mix(t.horizon, t.sky, 0.5), 18, thick=14)
    sun(c, 1180, 700, 100, ink("FFE9B8"), ink("F6A662"), 5)
    hills(c, 760, 120, t.far, t.horizon, 4)
    far_trees(c, 764, t.mid, size=26)
    ground(c, 762, ink("C98A52"), ink("3A2C34"))
    stripes(c, (1180, 690), 764, 1460, [-5600 + k * 360 for k in range(40)], ink("8E5A40"), 140)
    ears(c, [ink("D69A5A"), ink("9A6442"), ink("6A4438")], 790, 1060, 700, 66)
    for x, y, size in ((1090, 330, 560), (520, 480, 300), (1560, 540, 210)):
        c.grain(place(trace("-0.28,0.2 0.28,0.2 0.5,0.9 -0.5,0.9"), x, y, size), ink("FFE3B0"), 0.6, -0.3)
        drone(c, x, y, size, t.dark, mix(t.dark, t.mid, 0.5), ink("E9B98A"))
        c.glow(x, y + size * 0.14, size * 0.2, t.accent, 0.8)
        c.oval(x, y + size * 0.14, size * 0.016, size * 0.016, t.light)
    for x, tall, look, pose in (
        (250, 430, dress(t.dark, t.dark, hat="straw", hat_ink=t.near), STEER),
        (1490, 400, dress(t.dark, t.dark, hat="cap", hat_ink=t.near, hem=0.5), STEER),
    ):
        person(c, x, 1130, tall, look, pose, face=1 if x < 900 else -1, rim=ink("FFC98A"))
        _remote(c, x if x < 900 else x - tall * 0.4, 1130, tall)
    ears(c, [ink("4E3438"), ink("2E2430")], 1110, 1160, 90, 150, (130, 380))
    ears(c, [ink("4E3438"), ink("2E2430")], 1110, 1160, 90, 150, (1380, 1620))
    ears(c, [ink("4E3438"), ink("2E2430"), ink("7A4E40")], 1110, 1420, 560, 260, lean=-0.25)
