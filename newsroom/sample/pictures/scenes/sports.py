"""The half marathon, basketball, the fire drill, volunteers, and chess under the tree."""

import math

from ..buildings import block, gable, lattice, paving, roof
from ..canvas import Canvas
from ..land import hills
from ..palette import DAWN, DAY, DUSK, GOLD, INK, PAPER, Ink, Tones, ink, mix
from ..people import Look, cast, person
from ..perspective import Eye
from ..plants import bough, crown, far_trees, tree, trunk
from ..pose import RUN, RUN_ON, STRIDE, WALK, Pose
from ..scene import view
from ..shapes import Point, along, arc, box, lens, oval, smooth, trace
from ..sky import beams, cloud, sky, sun
from ..things import broom
from ..water import glitter, lake, mirror

SHORTS = ink("22344A")
SHIRTS = [ink(h) for h in ("C8452C", "E9B04E", "2F6168", "F2EAD6", "7E5A6A", "D98A4A", "4E7A5A", "3F5A86")]
JUMP = Pose(near_leg=(14, -34), far_leg=(-18, -50), near_arm=(156, 172), far_arm=(140, 166), lean=-4, nod=-16)
GUARD = Pose(near_leg=(18, -8), far_leg=(-20, -26), near_arm=(150, 160), far_arm=(100, 130), lean=0, nod=-12)
DRIBBLE = Pose(near_leg=(54, -18), far_leg=(-16, -44), near_arm=(34, 50), far_arm=(-30, 20), lean=24, nod=-8)
HOSE = Pose(near_leg=(34, -4), far_leg=(-30, -34), near_arm=(20, 84), far_arm=(50, 88), lean=14, nod=2)
SWEEP = Pose(near_leg=(20, -2), far_leg=(-16, -22), near_arm=(16, 58), far_arm=(44, 84), lean=14, nod=16)
PONDER = Pose(near_leg=(92, 6), far_leg=(86, -4), near_arm=(48, 96), far_arm=(50, 150), lean=18, nod=18)
MOVE = Pose(near_leg=(92, 6), far_leg=(86, -4), near_arm=(58, 84), far_arm=(30, 80), lean=20, nod=20)


def runner(
    c: Canvas, x: float, y: float, tall: float, k: int, face: int, rim: Ink, haze: float = 0, air: Ink = PAPER
) -> None:
    hue = mix(SHIRTS[k % len(SHIRTS)], air, haze)
    look = Look(
        hue,
        mix(SHORTS, air, haze),
        skin=mix(ink("D9A27A"), air, haze),
        hair=mix(INK, air, haze),
        shoes=mix(c.rng.choice((ink("E0552F"), PAPER, ink("E9B04E"))), air, haze),
        style=("short", "tail", "short", "bob")[k % 4],
        bare=True,
        shorts=True,
        hat="cap" if k % 5 == 2 else "",
        hat_ink=mix(PAPER, air, haze),
    )
    at = person(c, x, y, tall, look, RUN if k % 2 else RUN_ON, face=face, rim=rim)
    px, py = along(at["pelvis"], at["neck"], 0.55)
    s = tall * 0.035
    c.poly(
        [
            (px - s + face * s, py - s),
            (px + s + face * s, py - s),
            (px + s + face * s, py + s),
            (px - s + face * s, py + s),
        ],
        mix(PAPER, air, haze),
    )


@view("marathon", "Runners streaming along the lake", x=900)
def marathon_lake(c: Canvas) -> None:
    t = DAWN.but(sky=ink("8CB6B8"), horizon=ink("FCE0B0"))
    c.light = (0.6, -0.75)
    sky(c, t, 430)
    sun(c, 1400, 300, 56, ink("FFF6DA"), ink("F9CC8E"), 5)
    hills(c, 430, 190, mix(t.far, t.sky, 0.2), t.horizon, 3)
    lake(c, 430, mix(t.near, t.sky, 0.5), mix(t.horizon, t.sky, 0.3))
    mirror(c, 250, 430, t.sky, 0.25)
    glitter(c, 1400, 440, ink("FFF3D2"), 80, 40, 760)
    bank = trace("-60,640 700,560 1860,520 1860,1460 -60,1460")
    c.poly(bank, ink("A9A45E"))
    c.grain(bank, t.dark, -0.4, 0.4)
    road = smooth(trace("1900,560 1400,580 700,650 -80,760 -80,1480 1900,1480 1900,900"), steps=4)
    road = trace("1900,556 1200,590 500,660 -80,750 -80,1480 1900,1480")
    c.wash(road, ink("B9A58C"), ink("7E7270"))
    c.grain(road, t.dark, -0.3, 0.45)
    c.line(trace("1900,556 1200,590 500,660 -80,750"), PAPER, 6, 12)
    for x in (90, 360, 720, 1130, 1560):
        tree(c, x, 700 - x * 0.075, 250 - x * 0.06, (ink("8A5A2A"), ink("C98A34"), ink("EBC262")), t.dark, 130)
    rows = ((680, 150, 17, 0.35), (760, 210, 11, 0.18), (890, 320, 8, 0.05), (1120, 500, 5, 0))
    for y, tall, n, haze in rows:
        for k in range(n):
            x = -60 + 1900 * (k + c.rng.uniform(0.2, 0.8)) / n
            cast(c, x, y, tall, t.dark, 0.25, 0.8)
            runner(
                c,
                x,
                y - (x - 900) * 0.03 + c.rng.uniform(-16, 16),
                tall * c.rng.uniform(0.94, 1.05),
                c.rng.randrange(40),
                -1,
                ink("FFF1CC"),
                haze,
                t.horizon,
            )


@view("marathon", x=900)
def marathon_front(c: Canvas) -> None:
    """Head-on between banners on the bridge road, the field fanning out."""
    t = GOLD.but(sky=ink("A9C8BE"), horizon=ink("FDF0CC"), dark=ink("2C2A34"))
    c.light = (-0.5, -0.85)
    eye = Eye(900, 480, 2.3, 1150)
    sky(c, t, 500)
    for x, w, h in ((40, 200, 300), (290, 150, 220), (1300, 180, 260), (1530, 210, 350)):
        block(
            c,
            x,
            505,
            w,
            h,
            mix(ink("E6C79A"), t.horizon, 0.4),
            mix(ink("A98A6A"), t.horizon, 0.4),
            mix(ink("6C8A8C"), t.horizon, 0.4),
            int(h / 34),
            int(w / 32),
        )
    far_trees(c, 510, ink("B99A54"), size=50)
    c.wash(trace("-60,490 1860,490 1860,1460 -60,1460"), ink("DFC48E"), ink("A98A5C"))
    road = eye.floor(-4.6, 4.6, 1, 90)
    c.wash(road, ink("8A7E7C"), ink("D9C6A4"))
    c.grain(road, t.dark, 0.4, -0.5)
    gate = [
        eye.at(-5.4, 0, 26),
        eye.at(-5.4, 6.4, 26),
        eye.at(5.4, 6.4, 26),
        eye.at(5.4, 0, 26),
        eye.at(4.6, 0, 26),
        eye.at(4.6, 4.9, 26),
        eye.at(-4.6, 4.9, 26),
        eye.at(-4.6, 0, 26),
    ]
    c.poly(gate, t.accent)
    c.grain(gate, t.dark, -0.4, 0.4)
    for side in (-1, 1):
        for k in range(11, -1, -1):
            z = 5 + k * 2.4
            px, py = eye.at(side * (5.3 + c.rng.uniform(-0.3, 0.5)), 0, z)
            person(
                c,
                px,
                py,
                eye.size(z) * 1.66,
                Look(
                    mix(c.rng.choice(SHIRTS), t.horizon, min(0.6, k * 0.06)),
                    mix(SHORTS, t.horizon, min(0.6, k * 0.06)),
                    style=c.rng.choice(("bob", "short")),
                ),
                Pose(near_arm=(c.rng.choice((20, 150)), 160), far_arm=(-10, 120), lean=0),
                "side",
                -side,
                rim=ink("FFF6DC"),
            )
        c.poly(eye.side(side * 4.7, 0, 1.0, 3, 60), mix(ink("F2EAD6"), t.horizon, 0.2))
        c.grain(eye.side(side * 4.7, 0, 1.0, 3, 60), t.accent, 0.5, -0.6, 0 if side < 0 else 180)
    for k in range(30):
        z = 24 - k * 0.7
        spread = 3.9 * (1 - max(0, 8 - z) * 0.06)
        px, py = eye.at(c.rng.uniform(-spread, spread), 0, z)
        _head_on(c, px, py, eye.size(z) * 1.7, k, t, min(0.5, max(0, (z - 6) * 0.03)))


def _head_on(c: Canvas, x: float, y: float, tall: float, k: int, t: Tones, haze: float) -> None:
    """A runner coming straight at the viewer."""
    hue = mix(SHIRTS[k % len(SHIRTS)], t.horizon, haze)
    look = Look(
        hue,
        mix(SHORTS, t.horizon, haze),
        skin=mix(ink("D9A27A"), t.horizon, haze),
        style=("short", "bob")[k % 3 == 0],
        bare=True,
        shoes=mix(ink("E0552F"), t.horizon, haze),
        hat="cap" if k % 6 == 1 else "",
    )
    flip = 1 if k % 2 else -1
    pose = Pose(near_leg=(6, -2), far_leg=(-10, 14), near_arm=(24, -36), far_arm=(-30, 150), lean=3, nod=0)
    c.tint(oval(x, y, tall * 0.2, tall * 0.035), t.dark, 0.35)
    at = person(c, x, y, tall, look, pose, "front", flip, rim=ink("FFF6DC"))
    px, py = along(at["pelvis"], at["neck"], 0.5)
    c.poly(
        [
            (px - tall * 0.045, py - tall * 0.03),
            (px + tall * 0.045, py - tall * 0.03),
            (px + tall * 0.045, py + tall * 0.03),
            (px - tall * 0.045, py + tall * 0.03),
        ],
        mix(PAPER, t.horizon, haze),
    )


def hoop(c: Canvas, x: float, y: float, high: float, face: int, frame: Ink, board: Ink, ring: Ink) -> Point:
    """A basketball stand from the side; the ring is on the side it faces. Returns the ring."""
    k = high / 3.05
    c.line(
        [(x, y), (x + face * 0.2 * k, y - high * 1.02), (x + face * 1.1 * k, y - high * 1.12)],
        frame,
        k * 0.16,
        k * 0.12,
    )
    c.line([(x + face * 0.1 * k, y - high * 0.8), (x + face * 1.05 * k, y - high * 1.05)], frame, k * 0.08)
    c.poly(
        [
            (x + face * 1.1 * k, y - high * 1.3),
            (x + face * 1.2 * k, y - high * 1.33),
            (x + face * 1.2 * k, y - high * 0.95),
            (x + face * 1.1 * k, y - high * 0.97),
        ],
        board,
    )
    rx = x + face * 1.55 * k
    c.line([(x + face * 1.2 * k, y - high), (x + face * 1.9 * k, y - high)], ring, k * 0.06)
    for j in range(5):
        u = -0.3 + 0.15 * j
        c.line([(rx + u * k, y - high), (rx + u * 0.5 * k, y - high + 0.5 * k)], PAPER, k * 0.018)
        c.line([(rx + u * k, y - high), (rx + (u * 0.5 + 0.12) * k, y - high + 0.48 * k)], PAPER, k * 0.018)
    return rx, y - high


def ball(c: Canvas, x: float, y: float, r: float) -> None:
    c.oval(x, y, r, r, ink("D9702E"))
    c.grain(oval(x, y, r, r), ink("7A3A1E"), -0.5, 0.8, 45)
    c.line(arc(x - r * 1.1, y, r, r, -55, 55), INK, r * 0.08)
    c.line(arc(x + r * 1.1, y, r, r, 125, 235), INK, r * 0.08)
    c.line([(x - r, y), (x + r, y)], INK, r * 0.08)


@view("basketball", "A jump shot on the town court", x=900)
def court_sunset(c: Canvas) -> None:
    t = DUSK.but(sky=ink("50688E"), horizon=ink("FBB878"), dark=ink("20203A"))
    c.light = (-0.6, -0.75)
    sky(c, t, 880)
    sun(c, 520, 640, 190, ink("FFE9B8"), ink("FBB068"), 3.4)
    for x, w, h in ((-40, 200, 330), (200, 140, 240), (1180, 190, 300), (1420, 150, 400), (1610, 230, 260)):
        block(
            c,
            x,
            880,
            w,
            h,
            mix(t.mid, t.horizon, 0.25),
            mix(t.mid, t.dark, 0.2),
            mix(t.mid, t.dark, 0.3),
            int(h / 34),
            int(w / 32),
            t.light,
            0.25,
        )
    far_trees(c, 890, t.near, size=40)
    c.wash(trace("-60,880 1860,880 1860,1460 -60,1460"), ink("B5583E"), ink("5E2E38"))
    c.grain(trace("-60,880 1860,880 1860,1460 -60,1460"), t.dark, -0.2, 0.6)
    for line in ([(-60, 930), (1860, 930)], [(500, 930), (200, 1460)], [(1500, 930), (1860, 1160)]):
        c.line(line, ink("F2D9B0"), 7)
    c.line(arc(1640, 960, 620, 190, 95, 190), ink("F2D9B0"), 7)
    rx, ry = hoop(c, 1720, 1080, 640, -1, t.dark, ink("F2E6CC"), ink("E0552F"))
    shots = [
        (
            860,
            930,
            560,
            Look(ink("C8452C"), ink("F2E6CC"), shoes=PAPER, bare=True, shorts=True, skin=ink("B97C56")),
            JUMP,
            1,
        ),
        (
            1110,
            1080,
            540,
            Look(ink("2F4A72"), ink("2F4A72"), shoes=ink("E9B04E"), bare=True, shorts=True, skin=ink("B97C56")),
            GUARD,
            -1,
        ),
        (
            480,
            1100,
            500,
            Look(ink("C8452C"), ink("F2E6CC"), shoes=PAPER, bare=True, shorts=True, skin=ink("B97C56")),
            Pose(near_leg=(24, -6), far_leg=(-22, -28), near_arm=(40, 110), far_arm=(50, 118), lean=12, nod=-12),
            1,
        ),
        (
            1450,
            1060,
            480,
            Look(ink("2F4A72"), ink("2F4A72"), shoes=ink("E9B04E"), bare=True, shorts=True, skin=ink("B97C56")),
            RUN_ON,
            1,
        ),
    ]
    for x, y, tall, look, pose, face in shots:
        c.tint(oval(x + 60, max(y, 1080) + 20, tall * 0.28, tall * 0.035), t.dark, 0.45)
        at = person(c, x, y, tall, look, pose, face=face, rim=ink("FFD9A0"))
        if pose is JUMP:
            ball(c, at["near_hand"][0] + 30, at["near_hand"][1] - 62, 36)


@view("basketball", x=860)
def court_morning(c: Canvas) -> None:
    """Under the hoop looking along the green court; a drive past two defenders."""
    t = DAY.but(sky=ink("8CC0BE"), horizon=ink("F9EDCB"))
    c.light = (0.6, -0.75)
    sky(c, t, 700)
    cloud(c, 380, 300, 560, PAPER, mix(t.sky, t.horizon, 0.3))
    far_trees(c, 690, mix(t.mid, t.near, 0.3), size=70)
    for x, tall in ((120, 420), (520, 320), (1260, 340), (1640, 460)):
        tree(c, x, 720, tall, (ink("2F5A44"), ink("5E8A4A"), ink("B9BF62")), t.dark, 220)
    for k in range(46):
        c.line([(-60 + k * 42, 560), (-60 + k * 42, 740)], mix(t.near, t.horizon, 0.25), 3)
    for y in (560, 650, 738):
        c.bar(-60, y, 1860, y + 6, mix(t.near, t.horizon, 0.1))
    c.wash(trace("-60,740 1860,740 1860,1460 -60,1460"), ink("6FA08A"), ink("2F6A60"))
    c.grain(trace("-60,740 1860,740 1860,1460 -60,1460"), t.dark, -0.4, 0.45)
    key = trace("560,800 1180,800 1520,1460 240,1460")
    c.poly(key, ink("C8593E"))
    c.grain(key, t.dark, -0.4, 0.4)
    c.line([*key, key[0]], PAPER, 8)
    c.line(arc(870, 800, 700, 120, 0, 180), PAPER, 8)
    hoop(c, 240, 1040, 700, 1, ink("33485A"), PAPER, ink("E0552F"))
    for x, y, tall, look, pose, face in (
        (1120, 1120, 590, Look(ink("E9B04E"), SHORTS, shoes=ink("C8452C"), bare=True, shorts=True), DRIBBLE, -1),
        (800, 1060, 540, Look(ink("F2EAD6"), ink("4E7A5A"), shoes=INK, bare=True, shorts=True), GUARD, 1),
        (1480, 980, 430, Look(ink("F2EAD6"), ink("4E7A5A"), shoes=INK, bare=True, shorts=True), RUN, -1),
        (610, 930, 380, Look(ink("E9B04E"), SHORTS, shoes=ink("C8452C"), bare=True, shorts=True), STRIDE, 1),
    ):
        cast(c, x, y, tall, t.dark, 0.35, 0.7)
        person(c, x, y, tall, look, pose, face=face, rim=ink("FFF6DC"))
    ball(c, 1000, 1060, 40)


@view("fire-drill", "Firefighters with a hose at a drill", x=860)
def drill_flames(c: Canvas) -> None:
    t = DUSK.but(sky=ink("3A4258"), horizon=ink("C98A6A"), dark=ink("1B1C28"))
    c.light = (0.8, -0.5)
    sky(c, t, 900)
    c.bar(1250, 240, 1700, 960, ink("8A5A4A"))
    c.grain(box(1250, 240, 1700, 960), t.dark, 0.1, 0.8, 200)
    for f in range(4):
        for k in range(3):
            x, y = 1300 + k * 132, 300 + f * 165
            c.bar(
                x,
                y,
                x + 84,
                y + 104,
                ink("F6A848") if (f, k) in ((1, 0), (2, 0), (1, 1), (2, 1), (3, 1)) else ink("2A2630"),
            )
    for k in range(16):
        c.glow(
            1220 - k * 34 + c.rng.gauss(0, 60),
            260 - k * 16 + c.rng.gauss(0, 40),
            170 + k * 12,
            mix(ink("5A5660"), t.dark, 0.35),
            0.6,
            coarse=2.6 if k % 2 else 0,
        )
    c.glow(1360, 640, 640, ink("F08A3A"), 0.75)
    for x, y, size in ((1290, 590, 260), (1430, 600, 210), (1300, 780, 230), (1440, 930, 190)):
        flame(c, x, y, size)
    c.wash(trace("-60,920 1860,920 1860,1460 -60,1460"), ink("8A6A5E"), ink("3A3440"))
    c.grain(trace("-60,920 1860,920 1860,1460 -60,1460"), t.dark, -0.1, 0.7)
    c.glow(1380, 1000, 620, ink("F08A3A"), 0.6, flat=0.22)
    _jet(c, (820, 700), (1330, 520), 62)
    gear = Look(ink("C9752E"), ink("2A3244"), hat="fire", hat_ink=ink("D9442C"), hem=0.34)
    crew = (
        (640, 1120, 590, HOSE),
        (380, 1130, 570, HOSE),
        (120, 1140, 560, Pose(near_leg=(20, -4), far_leg=(-20, -26), near_arm=(24, 76), far_arm=(44, 84), lean=10)),
    )
    hands = []
    for x, y, tall, pose in crew:
        cast(c, x, y, tall, t.dark, 0.5, 0.8)
        at = person(c, x, y, tall, gear, pose, face=1, rim=ink("FFC272"))
        for up in (0.28, 0.34):
            a, b = along(at["pelvis"], at["neck"], up), along(at["pelvis"], at["neck"], up + 0.05)
            c.line([(a[0] - tall * 0.045, a[1]), (a[0] + tall * 0.05, b[1] + tall * 0.01)], ink("F6E9B8"), tall * 0.014)
        hands.append(at["near_hand"])
    c.curve(
        [
            (820, 700),
            (hands[0][0] + 20, hands[0][1] + 6),
            (hands[1][0] + 20, hands[1][1] + 20),
            (hands[2][0], hands[2][1] + 20),
            (-80, 1010),
        ],
        ink("E3D3B0"),
        26,
    )
    c.line([(hands[0][0] + 10, hands[0][1] + 4), (830, 696)], INK, 24, 16)


def flame(c: Canvas, x: float, y: float, size: float) -> None:
    for scale, hue in ((1.0, "D9502A"), (0.7, "F08A3A"), (0.4, "FFD98A")):
        s = size * scale
        tongue = [
            (x - s * 0.36, y),
            (x - s * 0.42, y - s * 0.4),
            (x - s * 0.16, y - s * 0.66),
            (x - s * 0.2, y - s * 1.0),
            (x + s * 0.1, y - s * 0.72),
            (x + s * 0.22, y - s * 0.86),
            (x + s * 0.42, y - s * 0.4),
            (x + s * 0.34, y),
        ]
        c.poly(smooth(tongue), ink(hue))


def _jet(c: Canvas, start: Point, end: Point, wide: float) -> None:
    """Water leaving the nozzle in an arc."""
    (x0, y0), (x1, y1) = start, end
    for _k in range(70):
        spread = c.rng.gauss(0, 1) * wide
        mid = (x0 + x1) / 2, (y0 + y1) / 2 - 110 + spread * 0.4
        a, b = sorted((c.rng.random(), c.rng.random()))
        path = [_bezier(start, mid, (x1, y1 + spread), a + (b - a) * j / 5) for j in range(6)]
        c.line(path, c.rng.choice((PAPER, ink("C9DDE0"), ink("9CC0C8"))), 2, c.rng.uniform(4, 9), 2)
    c.glow(x1, y1, 200, PAPER, 0.7, coarse=2.6)


def _bezier(a: Point, b: Point, d: Point, t: float) -> Point:
    return along(along(a, b, t), along(b, d, t), t)


@view("fire-drill", x=820)
def drill_school(c: Canvas) -> None:
    """By day: pupils file out through smoke, hands over mouths, a firefighter waves them on."""
    t = DAY.but(sky=ink("9DC3BE"), horizon=ink("F6E8C6"))
    c.light = (-0.6, -0.75)
    sky(c, t, 860)
    c.bar(-60, 120, 1150, 900, ink("EAD6AC"))
    c.grain(box(-60, 120, 1150, 900), ink("A9825A"), -0.2, 0.6, 20)
    for f in range(3):
        for k in range(6):
            x, y = 20 + k * 190, 180 + f * 200
            c.bar(x, y, x + 130, y + 130, ink("5E8A8C"))
            c.poly([(x, y), (x + 60, y), (x + 20, y + 130), (x, y + 130)], ink("8FB0AC"))
    c.bar(520, 570, 820, 900, ink("2A3238"))
    for k in range(16):
        c.glow(
            720 + c.rng.gauss(0, 120),
            640 - k * 34,
            150 + k * 8,
            ink("C9B8A0") if k % 3 else PAPER,
            0.6,
            coarse=2.6 if k % 2 else 0,
        )
    far_trees(c, 880, mix(t.mid, t.far, 0.3), 1150, 1860, 60)
    c.wash(trace("-60,890 1860,890 1860,1460 -60,1460"), ink("D9BE92"), ink("A57F58"))
    c.grain(trace("-60,890 1860,890 1860,1460 -60,1460"), t.dark, -0.4, 0.45)
    fleeing = Pose(near_leg=(48, -8), far_leg=(-20, -54), near_arm=(40, 158), far_arm=(30, 60), lean=24, nod=4)
    fleeing_too = Pose(near_leg=(-18, -52), far_leg=(46, -6), near_arm=(44, 160), far_arm=(-20, 20), lean=24, nod=4)
    for k, (x, y, tall) in enumerate(
        ((600, 950, 260), (720, 970, 290), (850, 990, 315), (980, 1020, 345), (1120, 1050, 380), (1270, 1090, 410))
    ):
        cast(c, x, y, tall, t.dark, 0.3, 0.7)
        hue = (ink("E9E2D0"), ink("3F5A86"), ink("E9B04E"))[k % 3]
        person(
            c,
            x,
            y,
            tall,
            Look(hue, ink("2F4A5E"), heads=5.6, style=("short", "tail", "bob")[k % 3]),
            fleeing if k % 2 else fleeing_too,
            face=1,
            rim=ink("FFF6DC"),
        )
    gear = Look(ink("C9752E"), ink("2A3244"), hat="fire", hat_ink=ink("D9442C"), hem=0.34)
    cast(c, 380, 1140, 640, t.dark, 0.35, 0.7)
    person(
        c,
        380,
        1140,
        640,
        gear,
        Pose(near_leg=(10, 0), far_leg=(-14, -18), near_arm=(88, 96), far_arm=(-20, 20), lean=-2),
        face=1,
        rim=ink("FFF6DC"),
    )
    cast(c, 1580, 1130, 600, t.dark, 0.35, 0.7)
    person(
        c,
        1580,
        1130,
        600,
        gear.but(hat_ink=ink("E9B04E")),
        Pose(near_arm=(130, 160), far_arm=(10, 20)),
        face=-1,
        rim=ink("FFF6DC"),
    )


@view("volunteers", "Volunteers in vests sweeping autumn leaves", x=860)
def volunteers_leaves(c: Canvas) -> None:
    t = GOLD.but(sky=ink("B4CBB8"), horizon=ink("FCEFCB"), dark=ink("30302C"))
    c.light = (0.6, -0.75)
    sky(c, t, 640)
    for x, w, h in ((60, 260, 260), (1330, 320, 320)):
        block(
            c,
            x,
            660,
            w,
            h,
            mix(ink("E6C79A"), t.horizon, 0.4),
            mix(ink("A98A6A"), t.horizon, 0.4),
            mix(ink("6C8A8C"), t.horizon, 0.4),
            6,
            7,
        )
    far_trees(c, 660, ink("C9A85A"), size=60)
    for x, tall in ((200, 560), (700, 420), (1180, 430), (1660, 600)):
        tree(c, x, 720, tall, (ink("8E4A22"), ink("C9762A"), ink("EBB84A")), t.dark, 330)
    c.wash(trace("-60,700 1860,700 1860,1460 -60,1460"), ink("EAD3A0"), ink("B98F5E"))
    paving(c, Eye(900, 560, 2.2, 900), -10, 10, 1.8, 12, ink("C9A876"), 1.3)
    for x in (200, 700, 1180, 1660):
        c.tint(oval(x - 190, 760, 260, 26), t.dark, 0.25)
    vest = ink("C8452C")
    crew = [
        (1340, 930, 400, Look(ink("3F5A60"), ink("2F3A42"), vest=vest, style="tail"), SWEEP, -1),
        (250, 960, 420, Look(ink("E9DCBC"), ink("2F3A42"), vest=vest, hat="cap", hat_ink=vest), SWEEP, 1),
        (720, 1140, 580, Look(ink("33485A"), ink("2A3038"), vest=vest, hat="cap", hat_ink=vest), SWEEP, 1),
        (1180, 1150, 560, Look(ink("D9C29A"), ink("3A4450"), vest=vest, style="bun", hair=ink("A9A49C")), SWEEP, -1),
    ]
    for x, y, tall, look, pose, face in crew:
        cast(c, x, y, tall, t.dark, 0.32)
        at = person(c, x, y, tall, look, pose, face=face, rim=ink("FFF6DC"))
        fx, fy = broom(c, at, tall, ink("A97A48"), ink("8A6A34"), face)
        heap_of_leaves(c, fx + face * tall * 0.3, fy + 8, tall * 0.4)
    for _ in range(150):
        x, y = c.rng.uniform(0, 1800), c.rng.uniform(740, 1340)
        c.poly(
            lens(x, y, 12 + 26 * (y - 700) / 640, 6 + 9 * (y - 700) / 640, c.rng.uniform(-30, 30)), c.rng.choice(LEAVES)
        )
    for _ in range(30):
        c.poly(
            lens(c.rng.uniform(0, 1800), c.rng.uniform(200, 900), 26, 11, c.rng.uniform(0, 180)), c.rng.choice(LEAVES)
        )


LEAVES = [ink("C9762A"), ink("EBB84A"), ink("A9432C"), ink("8E5A2A")]


def heap_of_leaves(c: Canvas, x: float, y: float, size: float) -> None:
    for _ in range(int(size * 0.5)):
        u = c.rng.gauss(0, 0.3)
        high = max(0.0, 0.3 - abs(u) * 0.36) * c.rng.random()
        c.poly(
            lens(x + u * size, y - high * size, size * 0.14, size * 0.06, c.rng.uniform(-60, 60)), c.rng.choice(LEAVES)
        )


@view("volunteers", x=900)
def volunteers_help(c: Canvas) -> None:
    """A volunteer helps an old woman over the crossing; others sort books at a table."""
    t = DAY.but(sky=ink("A4C6BC"), horizon=ink("F8EBC9"))
    c.light = (-0.6, -0.75)
    sky(c, t, 700)
    for x, w, h in ((-40, 330, 420), (330, 240, 320), (1080, 300, 380), (1430, 240, 300), (1700, 200, 430)):
        block(
            c,
            x,
            720,
            w,
            h,
            mix(ink("EAD3A6"), t.horizon, 0.25),
            mix(ink("A99A82"), t.horizon, 0.3),
            mix(ink("6C8A8C"), t.horizon, 0.25),
            int(h / 40),
            int(w / 40),
        )
    far_trees(c, 730, mix(t.leaf, t.horizon, 0.3), size=54)
    c.wash(trace("-60,724 1860,724 1860,1460 -60,1460"), ink("B9AE9E"), ink("7A7470"))
    c.grain(trace("-60,724 1860,724 1860,1460 -60,1460"), t.dark, -0.4, 0.45)
    for k in range(9):
        top, low = 300 + k * 150, -500 + k * 350
        c.poly([(top, 800), (top + 78, 800), (low + 190, 1460), (low, 1460)], PAPER)
    vest = ink("C8452C")
    helper = Look(ink("EFE3C8"), ink("33485A"), vest=vest, style="tail")
    cast(c, 940, 1150, 620, t.dark, 0.35)
    person(
        c,
        960,
        1150,
        640,
        helper,
        Pose(near_leg=(18, 4), far_leg=(-12, -30), near_arm=(30, 60), far_arm=(40, 80), lean=4, nod=10),
        face=-1,
        rim=PAPER,
    )
    cast(c, 780, 1150, 520, t.dark, 0.35)
    at = person(
        c,
        770,
        1150,
        540,
        Look(ink("573A4A"), ink("3A3A44"), style="bun", hair=ink("C9C4BC"), hem=0.5),
        Pose(near_leg=(16, 4), far_leg=(-10, -26), near_arm=(20, 50), far_arm=(24, 70), lean=16, nod=-4),
        face=-1,
        rim=PAPER,
    )
    c.line([at["far_hand"], (at["far_hand"][0] - 24, 1150)], ink("6A4A30"), 12, 9)
    person(
        c,
        1400,
        960,
        420,
        Look(ink("3F5A60"), ink("2F3A42"), vest=vest, hat="cap", hat_ink=vest),
        Pose(near_arm=(88, 170), far_arm=(-6, 8)),
        face=-1,
        rim=PAPER,
    )
    c.line([(1322, 760), (1300, 640)], ink("8A6A44"), 7)
    c.poly(trace("1300,640 1380,660 1366,716 1312,702"), ink("E9B04E"))
    person(
        c, 330, 930, 330, Look(ink("E9B04E"), ink("3F5A6A"), heads=5.6, bag=ink("3F6A72")), STRIDE, face=-1, rim=PAPER
    )
    person(c, 470, 935, 430, Look(ink("4E6A6C"), ink("2F3840"), hem=0.6, style="bob"), WALK, face=-1, rim=PAPER)
    bough(
        c,
        trace("1860,40 1620,110 1420,90 1250,170"),
        t.dark,
        [t.dark, ink("5E7F46"), ink("C9A23E")],
        28,
        60,
        110,
    )


@view("chess-elders", "Two elders at a stone chess table under a tree", x=900)
def chess_shade(c: Canvas) -> None:
    t = DAY.but(sky=ink("B4D0B8"), horizon=ink("FBF0CC"), dark=ink("20332E"))
    c.light = (-0.4, -0.9)
    sky(c, t, 760)
    gable(c, 330, 800, 460, 420, mix(PAPER, t.horizon, 0.4), mix(t.near, t.horizon, 0.35))
    gable(c, 1500, 800, 560, 500, mix(PAPER, t.horizon, 0.3), mix(t.near, t.horizon, 0.3))
    far_trees(c, 800, mix(t.leaf, t.horizon, 0.4), size=70)
    c.wash(trace("-60,790 1860,790 1860,1460 -60,1460"), ink("E3CFA0"), ink("9A8258"))
    paving(c, Eye(900, 600, 2.2, 900), -10, 10, 1.8, 11, ink("C2A878"), 1.3)
    for _ in range(60):
        c.tint(
            oval(c.rng.gauss(900, 500), c.rng.uniform(880, 1250), c.rng.uniform(40, 140), c.rng.uniform(10, 26)),
            t.dark,
            0.2,
        )
    trunk(c, 1080, 900, 950, 100, ink("4A3A2C"), 0.04, 5)
    for x, y, r in ((1080, 130, 470), (600, 150, 330), (1560, 190, 350), (260, 60, 300), (1780, 60, 240)):
        crown(c, x, y, r, r * 0.6, (ink("24483A"), ink("5A8048"), ink("B9BF5E")), 420, 0.05)
    _chess(c, t, 900, 1130, 1.0)
    person(
        c,
        330,
        1130,
        560,
        Look(ink("6A5A4A"), ink("3A3A3E"), hat="cap", hat_ink=ink("5A4A42"), hem=0.5),
        Pose(near_arm=(-14, 40), far_arm=(-16, 30), lean=8, nod=14),
        face=1,
        rim=PAPER,
    )
    beams(c, 500, -60, [(0.2, 0.32), (0.5, 0.66), (0.9, 1.0)], 1300, ink("FFF8DC"), 0.16)


def _chess(c: Canvas, t: Tones, x: float, y: float, s: float) -> None:
    """The two players, the stone table between them and their birdcage."""
    elders = (
        (-300, 1, Look(ink("3F5A66"), ink("33383E"), style="bald", hair=ink("D0CBC2"), hem=0.4), PONDER),
        (300, -1, Look(ink("A9482F"), ink("3A3A3E"), style="short", hair=ink("C9C4BA"), hem=0.4), MOVE),
    )
    for dx, face, look, pose in elders:
        stone = box(x + (dx - 90) * s, y - 170 * s, x + (dx + 90) * s, y)
        c.poly(stone, ink("B9B09A"))
        c.grain(stone, t.dark, -0.2, 0.7, 60)
        person(c, x + dx * s, y, 720 * s, look, pose, face=face, rim=PAPER)
    pillar = [(x - 70 * s, y), (x - 50 * s, y - 270 * s), (x + 50 * s, y - 270 * s), (x + 70 * s, y)]
    c.poly(pillar, ink("A9A08A"))
    c.grain(pillar, t.dark, -0.2, 0.8, 0)
    c.oval(x, y - 274 * s, 210 * s, 44 * s, ink("8E8672"))
    c.oval(x, y - 292 * s, 210 * s, 44 * s, ink("D3CAB2"))
    board = [
        (x - 120 * s, y - 290 * s),
        (x - 84 * s, y - 318 * s),
        (x + 84 * s, y - 318 * s),
        (x + 120 * s, y - 290 * s),
    ]
    c.poly(board, ink("C08A54"))
    for k in range(13):
        px = x + c.rng.uniform(-90, 90) * s
        py = y - c.rng.uniform(294, 314) * s
        c.oval(px, py + 3 * s, 12 * s, 6 * s, INK)
        c.oval(px, py, 12 * s, 6 * s, ink("F2E6CC") if k % 2 else ink("C8452C"))


@view("chess-elders", x=900)
def chess_lane(c: Canvas) -> None:
    """Evening by a white wall with onlookers, a cage hung from the branch."""
    t = GOLD.but(sky=ink("E9C88C"), horizon=ink("FBEBC4"), dark=ink("33261F"))
    c.light = (0.7, -0.7)
    c.wash(None, ink("F2E0B8"), ink("E3C288"))
    c.grain(None, ink("B98F5A"), -0.3, 0.5, 30)
    roof(c, -260, 2060, 150, 130, ink("4A4240"), ink("6A605A"), 0.0)
    lattice(c, 240, 330, 560, 640, ink("5A3A2A"), ink("7A5A44"), 5, 5)
    c.oval(1440, 520, 250, 250, ink("4A4240"))
    c.oval(1440, 520, 226, 226, ink("C9D2A8"))
    with c.clip(oval(1440, 520, 226, 226)) as garden:
        garden.poly(oval(1440, 520, 226, 226), ink("DCE0B4"))
        crown(garden, 1500, 560, 200, 170, (ink("6E8A5A"), ink("97A868"), ink("C9C888")), 200, 0.07)
    c.wash(trace("-60,860 1860,860 1860,1460 -60,1460"), ink("D9B47C"), ink("9A744C"))
    c.bar(-60, 850, 1860, 872, ink("7A5A44"))
    for _k in range(40):
        c.tint(
            lens(
                c.rng.gauss(800, 460),
                c.rng.uniform(230, 840),
                c.rng.uniform(60, 150),
                c.rng.uniform(20, 40),
                c.rng.uniform(-60, 60),
            ),
            t.dark,
            0.12,
        )
    _chess(c, t, 880, 1150, 1.0)
    person(
        c,
        700,
        1010,
        560,
        Look(ink("7E8A6A"), ink("3A3A36"), hat="cap", hat_ink=ink("4A4A3E")),
        Pose(near_arm=(-12, 60), far_arm=(-16, 40), lean=8, nod=18),
        face=1,
        rim=ink("FFF1CC"),
    )
    person(
        c,
        1080,
        1000,
        540,
        Look(ink("C9A05A"), ink("3A3A3E"), style="bald", hair=ink("D0CBC2")),
        Pose(near_arm=(20, 130), far_arm=(20, 120), lean=10, nod=16),
        face=-1,
        rim=ink("FFF1CC"),
    )
    _chess(c, t, 880, 1150, 1.0)
    bough(
        c,
        trace("1860,-20 1500,60 1160,30 860,130"),
        ink("3E2C22"),
        [ink("4A5A34"), ink("7E8A3E"), ink("C9A23E")],
        44,
        66,
        190,
    )
    _cage(c, 1190, 130, 190)


def _cage(c: Canvas, x: float, y: float, size: float) -> None:
    wood = ink("6A4426")
    c.line([(x, y - 60), (x, y)], wood, 5)
    for k in range(9):
        u = (k / 8 * 2 - 1) * size * 0.42
        top = y + size * 0.42 * (1 - math.sqrt(max(0, 1 - (u / (size * 0.42)) ** 2)))
        c.line([(x + u, top), (x + u, y + size)], wood, 3)
    for level in (0.42, 0.7, 1.0):
        c.bar(x - size * 0.43, y + size * level, x + size * 0.43, y + size * level + 7, wood)
    c.line(arc(x, y + size * 0.42, size * 0.42, size * 0.42, 180, 360), wood, 5)
    bird = trace("-0.2,0.1 -0.04,-0.06 0.08,-0.12 0.16,-0.06 0.1,0.04 0.0,0.1 -0.3,0.2")
    c.poly([(x + u * size * 0.8, y + size * 0.78 + v * size * 0.8) for u, v in smooth(bird)], ink("C8452C"))
