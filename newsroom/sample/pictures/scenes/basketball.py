"""The basketball court."""

from ..buildings import block
from ..canvas import Canvas
from ..palette import DAY, DUSK, INK, PAPER, Ink, ink, mix
from ..people import cast, dress, person
from ..plants import far_trees, tree
from ..pose import RUN, RUN_ON, STRIDE, Pose
from ..scene import view
from ..shapes import Point, arc, oval, trace
from ..sky import cloud, sky, sun

JUMP = Pose(near_leg=(14, -34), far_leg=(-18, -50), near_arm=(156, 172), far_arm=(140, 166), lean=-4, nod=-16)


GUARD = Pose(near_leg=(18, -8), far_leg=(-20, -26), near_arm=(150, 160), far_arm=(100, 130), lean=0, nod=-12)


DRIBBLE = Pose(near_leg=(54, -18), far_leg=(-16, -44), near_arm=(34, 50), far_arm=(-30, 20), lean=24, nod=-8)


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
        (1120, 1120, 590, dress("E9B04E", "22344A", shoes="C8452C", bare=True, shorts=True), DRIBBLE, -1),
        (800, 1060, 540, dress("F2EAD6", "4E7A5A", shoes=INK, bare=True, shorts=True), GUARD, 1),
        (1480, 980, 430, dress("F2EAD6", "4E7A5A", shoes=INK, bare=True, shorts=True), RUN, -1),
        (610, 930, 380, dress("E9B04E", "22344A", shoes="C8452C", bare=True, shorts=True), STRIDE, 1),
    ):
        cast(c, x, y, tall, t.dark, 0.35, 0.7)
        person(c, x, y, tall, look, pose, face=face, rim=ink("FFF6DC"))
    ball(c, 1000, 1060, 40)
