"""The half marathon: along the lake, and head-on through the start."""

from ..buildings import block
from ..canvas import Canvas
from ..land import hills
from ..palette import DAWN, GOLD, INK, PAPER, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..plants import far_trees, tree
from ..pose import RUN, RUN_ON, Pose
from ..scene import view
from ..shapes import along, oval, place, smooth, trace
from ..sky import sky, sun
from ..water import glitter, lake, mirror

SHIRTS = [ink(h) for h in ("C8452C", "E9B04E", "2F6168", "F2EAD6", "7E5A6A", "D98A4A", "4E7A5A", "3F5A86")]


SHORTS = ink("22344A")


HEAD_ON = Pose((3, 1), (-9, -2), (24, -150), (-30, 12), lean=3, nod=0, lift=(0, 1))


HEAD_ON_TOO = Pose(
    near_leg=(9, 4), far_leg=(-3, 1), near_arm=(28, -14), far_arm=(-22, 146), lean=-3, nod=0, lift=(1, 0)
)


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
    _far_blocks(c, t)
    c.wash(trace("-60,490 1860,490 1860,1460 -60,1460"), ink("DFC48E"), ink("A98A5C"))
    road = eye.floor(-4.6, 4.6, 1, 90)
    c.wash(road, ink("8A7E7C"), ink("D9C6A4"))
    c.grain(road, t.dark, 0.4, -0.5)
    _start_gate(c, eye, t)
    _cheering(c, eye, t)
    for k in range(30):
        z = 24 - k * 0.7
        spread = 3.9 * (1 - max(0, 8 - z) * 0.06)
        px, py = eye.at(c.rng.uniform(-spread, spread), 0, z)
        _head_on(c, px, py, eye.size(z) * 1.7, k, t, min(0.5, max(0, (z - 6) * 0.03)))


def _far_blocks(c: Canvas, t: Tones) -> None:
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


def _start_gate(c: Canvas, eye: Eye, t: Tones) -> None:
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


def _cheering(c: Canvas, eye: Eye, t: Tones) -> None:
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
    c.poly(place(trace("-0.045,-0.03 0.045,-0.03 0.045,0.03 -0.045,0.03"), px, py, tall), mix(PAPER, t.horizon, haze))
