"""Volunteers, and the chess players under the tree."""

import math

from ..buildings import block, gable, lattice, paving, roof
from ..canvas import Canvas
from ..palette import DAY, GOLD, INK, PAPER, Ink, Tones, ink, mix
from ..people import Look, cast, dress, person
from ..perspective import Eye
from ..plants import bough, crown, far_trees, tree, trunk
from ..pose import STRIDE, WALK, Pose
from ..scene import view
from ..shapes import arc, box, lens, oval, place, smooth, trace
from ..sky import beams, sky
from ..things import broom

SWEEP = Pose(near_leg=(20, -2), far_leg=(-16, -22), near_arm=(16, 58), far_arm=(44, 84), lean=14, nod=16)


PONDER = Pose(near_leg=(92, 6), far_leg=(86, -4), near_arm=(48, 96), far_arm=(44, 84), lean=18, nod=18)


MOVE = Pose(near_leg=(92, 6), far_leg=(86, -4), near_arm=(58, 84), far_arm=(30, 80), lean=20, nod=20)


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
        (1340, 930, 400, dress("3F5A60", "2F3A42", vest=vest, style="tail"), SWEEP, -1),
        (250, 960, 420, dress("E9DCBC", "2F3A42", vest=vest, hat="cap", hat_ink=vest), SWEEP, 1),
        (720, 1140, 580, dress("33485A", "2A3038", vest=vest, hat="cap", hat_ink=vest), SWEEP, 1),
        (1180, 1150, 560, dress("D9C29A", "3A4450", vest=vest, style="bun", hair="A9A49C"), SWEEP, -1),
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
    helper = dress("EFE3C8", "33485A", vest=vest, style="tail")
    _over_the_crossing(c, helper, t)
    _flag_bearer(c, vest)
    person(c, 330, 930, 330, dress("E9B04E", "3F5A6A", heads=5.6, bag="3F6A72"), STRIDE, face=-1, rim=PAPER)
    person(c, 470, 935, 430, dress("4E6A6C", "2F3840", hem=0.6, style="bob"), WALK, face=-1, rim=PAPER)
    bough(c, trace("1860,40 1620,110 1420,90 1250,170"), t.dark, [t.dark, ink("5E7F46"), ink("C9A23E")], 28, 60, 110)


def _over_the_crossing(c: Canvas, helper: Look, t: Tones) -> None:
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
        dress("573A4A", "3A3A44", style="bun", hair="C9C4BC", hem=0.5),
        Pose(near_leg=(16, 4), far_leg=(-10, -26), near_arm=(20, 50), far_arm=(24, 70), lean=16, nod=-4),
        face=-1,
        rim=PAPER,
    )
    c.line([at["far_hand"], (at["far_hand"][0] - 24, 1150)], ink("6A4A30"), 12, 9)


def _flag_bearer(c: Canvas, vest: Ink) -> None:
    look = dress("3F5A60", "2F3A42", vest=vest, hat="cap", hat_ink=vest)
    at = person(c, 1400, 960, 420, look, Pose(near_arm=(70, 130), far_arm=(-6, 8)), face=-1, rim=PAPER)
    x, y = at["near_hand"]
    c.line([(x + 10, y + 60), (x - 14, y - 120)], ink("8A6A44"), 7)
    c.poly(place(trace("0,0 -90,14 -84,74 8,60"), x - 14, y - 120, 1), ink("E9B04E"))


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
        dress("6A5A4A", "3A3A3E", hat="cap", hat_ink="5A4A42", hem=0.5),
        Pose(near_arm=(-14, 40), far_arm=(-16, 30), lean=8, nod=14),
        face=1,
        rim=PAPER,
    )
    beams(c, 500, -60, [(0.2, 0.32), (0.5, 0.66), (0.9, 1.0)], 1300, ink("FFF8DC"), 0.16)


def _chess(c: Canvas, t: Tones, x: float, y: float, s: float) -> None:
    """The two players, the stone table between them and their birdcage."""
    elders = (
        (-300, 1, dress("3F5A66", "33383E", style="bald", hair="D0CBC2", hem=0.4), PONDER),
        (300, -1, dress("A9482F", "3A3A3E", style="short", hair="C9C4BA", hem=0.4), MOVE),
    )
    for dx, face, look, pose in elders:
        stone = box(x + (dx - 90) * s, y - 170 * s, x + (dx + 90) * s, y)
        c.poly(stone, ink("B9B09A"))
        c.grain(stone, t.dark, -0.2, 0.7, 60)
        person(c, x + dx * s, y, 720 * s, look, pose, face=face, rim=PAPER)
    pillar = place(trace("-70,0 -50,-270 50,-270 70,0"), x, y, s)
    c.poly(pillar, ink("A9A08A"))
    c.grain(pillar, t.dark, -0.2, 0.8, 0)
    c.oval(x, y - 274 * s, 210 * s, 44 * s, ink("8E8672"))
    c.oval(x, y - 292 * s, 210 * s, 44 * s, ink("D3CAB2"))
    board = place(trace("-120,-290 -84,-318 84,-318 120,-290"), x, y, s)
    c.poly(board, ink("C08A54"))
    for k in range(13):
        px = x + c.rng.uniform(-90, 90) * s
        py = y - c.rng.uniform(294, 314) * s
        c.oval(px, py + 3 * s, 12 * s, 6 * s, INK)
        c.oval(px, py, 12 * s, 6 * s, ink("F2E6CC") if k % 2 else ink("C8452C"))


@view("chess-elders", x=960, width=1100)
def chess_lane(c: Canvas) -> None:
    """Evening by a white wall with onlookers, a cage hung from the branch."""
    t = GOLD.but(sky=ink("E9C88C"), horizon=ink("FBEBC4"), dark=ink("33261F"))
    c.light = (0.7, -0.7)
    c.wash(None, ink("F2E0B8"), ink("E3C288"))
    c.grain(None, ink("B98F5A"), -0.3, 0.5, 30)
    _walled_yard(c)
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
    _onlookers(c)
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


def _walled_yard(c: Canvas) -> None:
    roof(c, -260, 2060, 150, 130, ink("4A4240"), ink("6A605A"), 0.0)
    lattice(c, 240, 330, 560, 640, ink("5A3A2A"), ink("7A5A44"), 5, 5)
    c.oval(1440, 520, 250, 250, ink("4A4240"))
    c.oval(1440, 520, 226, 226, ink("C9D2A8"))
    with c.clip(oval(1440, 520, 226, 226)) as garden:
        garden.poly(oval(1440, 520, 226, 226), ink("DCE0B4"))
        crown(garden, 1500, 560, 200, 170, (ink("6E8A5A"), ink("97A868"), ink("C9C888")), 200, 0.07)
    c.wash(trace("-60,860 1860,860 1860,1460 -60,1460"), ink("D9B47C"), ink("9A744C"))
    c.bar(-60, 850, 1860, 872, ink("7A5A44"))


def _onlookers(c: Canvas) -> None:
    person(
        c,
        700,
        1010,
        560,
        dress("7E8A6A", "3A3A36", hat="cap", hat_ink="4A4A3E"),
        Pose(near_arm=(-12, 60), far_arm=(-16, 40), lean=8, nod=18),
        face=1,
        rim=ink("FFF1CC"),
    )
    person(
        c,
        1080,
        1000,
        540,
        dress("C9A05A", "3A3A3E", style="bald", hair="D0CBC2"),
        Pose(near_arm=(20, 130), far_arm=(20, 120), lean=10, nod=16),
        face=-1,
        rim=ink("FFF1CC"),
    )


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
