"""The half marathon and the basketball court."""

from ..buildings import block
from ..canvas import Canvas
from ..land import hills
from ..palette import DAWN, DAY, DUSK, GOLD, INK, PAPER, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..plants import far_trees, tree
from ..pose import RUN, RUN_ON, STRIDE, Pose
from ..scene import view
from ..shapes import Point, along, arc, oval, smooth, trace
from ..sky import cloud, sky, sun
from ..water import glitter, lake, mirror

SHORTS = ink("22344A")


SHIRTS = [ink(h) for h in ("C8452C", "E9B04E", "2F6168", "F2EAD6", "7E5A6A", "D98A4A", "4E7A5A", "3F5A86")]


HEAD_ON = Pose((3, 1), (-9, -2), (24, -150), (-30, 12), lean=3, nod=0, lift=(0, 1))
HEAD_ON_TOO = Pose(
    near_leg=(9, 4), far_leg=(-3, 1), near_arm=(28, -14), far_arm=(-22, 146), lean=-3, nod=0, lift=(1, 0)
)
JUMP = Pose(near_leg=(14, -34), far_leg=(-18, -50), near_arm=(156, 172), far_arm=(140, 166), lean=-4, nod=-16)


GUARD = Pose(near_leg=(18, -8), far_leg=(-20, -26), near_arm=(150, 160), far_arm=(100, 130), lean=0, nod=-12)


DRIBBLE = Pose(near_leg=(54, -18), far_leg=(-16, -44), near_arm=(34, 50), far_arm=(-30, 20), lean=24, nod=-8)


def runner(
    c: Canvas, x: float, y: float, tall: float, k: int, face: int, rim: Ink, haze: float = 0, air: Ink = PAPER
) -> None:
    hue = mix(SHIRTS[k % len(SHIRTS)], air, haze)
    look = dress(
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
                dress(
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
    look = dress(
        hue,
        mix(SHORTS, t.horizon, haze),
        skin=mix(ink("D9A27A"), t.horizon, haze),
        style=("short", "bob")[k % 3 == 0],
        bare=True,
        shorts=True,
        shoes=mix(ink("E0552F"), t.horizon, haze),
        hat="cap" if k % 6 == 1 else "",
    )
    flip = 1 if k % 2 else -1
    pose = HEAD_ON if k % 3 else HEAD_ON_TOO
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
        (860, 930, 560, dress("C8452C", "F2E6CC", shoes=PAPER, bare=True, shorts=True, skin="B97C56"), JUMP, 1),
        (1110, 1080, 540, dress("2F4A72", "2F4A72", shoes="E9B04E", bare=True, shorts=True, skin="B97C56"), GUARD, -1),
        (
            480,
            1100,
            500,
            dress("C8452C", "F2E6CC", shoes=PAPER, bare=True, shorts=True, skin="B97C56"),
            Pose(near_leg=(24, -6), far_leg=(-22, -28), near_arm=(40, 110), far_arm=(50, 118), lean=12, nod=-12),
            1,
        ),
        (1450, 1060, 480, dress("2F4A72", "2F4A72", shoes="E9B04E", bare=True, shorts=True, skin="B97C56"), RUN_ON, 1),
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
        (1120, 1120, 590, dress("E9B04E", SHORTS, shoes="C8452C", bare=True, shorts=True), DRIBBLE, -1),
        (800, 1060, 540, dress("F2EAD6", "4E7A5A", shoes=INK, bare=True, shorts=True), GUARD, 1),
        (1480, 980, 430, dress("F2EAD6", "4E7A5A", shoes=INK, bare=True, shorts=True), RUN, -1),
        (610, 930, 380, dress("E9B04E", SHORTS, shoes="C8452C", bare=True, shorts=True), STRIDE, 1),
    ):
        cast(c, x, y, tall, t.dark, 0.35, 0.7)
        person(c, x, y, tall, look, pose, face=face, rim=ink("FFF6DC"))
    ball(c, 1000, 1060, 40)
