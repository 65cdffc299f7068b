"""Tea rows and citrus slopes."""

import math

from ..canvas import Canvas
from ..land import ground, hills, tufts
from ..palette import DAY, GOLD, PAPER, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..plants import bough, crown, tree, trunk
from ..pose import OFFER, REACH, STRIDE, WALK, Pose
from ..produce import piece
from ..scene import view
from ..shapes import Outline, lens, oval, smooth, trace
from ..sky import BOTTOM, cloud, flock, mist, sky, sun
from ..things import basket, crate
from .fields import PICK

CLIMB = Pose(near_leg=(40, -24), far_leg=(-4, -10), near_arm=(140, 158), far_arm=(110, 150), lean=6, nod=-16)


def tea_row(c: Canvas, path: Outline, thick: float, body: Ink, lit: Ink, dark: Ink) -> None:
    """One clipped row of bushes along a contour: rounded top lit, foot dark, cut with leaves."""
    top = smooth(path, closed=False, steps=9)
    foot = [(x, y + thick) for x, y in top]
    c.poly([*top, *foot[::-1]], dark)
    c.poly(
        [
            *[(x, y - thick * 0.1 + c.rng.uniform(-0.05, 0.05) * thick) for x, y in top],
            *[(x, y + thick * 0.62) for x, y in top[::-1]],
        ],
        body,
    )
    for (ax, ay), (bx, by) in zip(top, top[1:], strict=False):
        tilt = math.degrees(math.atan2(by - ay, bx - ax))
        for _ in range(max(3, int((bx - ax) / (thick * 0.28)))):
            t = c.rng.random()
            up = c.rng.random()
            c.poly(
                lens(
                    ax + (bx - ax) * t,
                    ay + (by - ay) * t + thick * (0.62 * up - 0.1),
                    thick * 0.3,
                    thick * 0.12,
                    tilt + c.rng.choice((-50, 50)),
                ),
                lit if up < 0.42 else mix(body, dark, 0.5),
            )


@view("tea-garden", "Terraced rows of tea, pickers among them", x=960)
def tea_morning(c: Canvas) -> None:
    t = DAY.but(sky=ink("A4C9BE"), horizon=ink("FBF0CE"))
    c.light = (-0.6, -0.75)
    sky(c, t, 520)
    sun(c, 1380, 230, 56, ink("FFF8E2"), ink("F9E3A8"), 5)
    hills(c, 470, 260, mix(t.far, t.sky, 0.3), t.horizon, 3)
    hills(c, 500, 170, t.far, t.horizon, 4)
    mist(c, 500, 70, PAPER, 0.85)
    for k in range(9):
        y = 470 + k * 62 + k * k * 7.5
        haze = max(0, 0.55 - k * 0.075)
        wave = [
            (-80, y + 70 + k * 9),
            (300, y + 26),
            (720, y - 26 - k * 2),
            (1150, y + 8),
            (1500, y + 60),
            (1900, y + 44),
        ]
        soil = mix(ink("B98A5A"), t.horizon, haze)
        line = smooth(wave, closed=False)
        c.poly([*line, (1900, BOTTOM), (-80, BOTTOM)], soil)
        tea_row(
            c,
            wave,
            34 + k * 9,
            mix(ink("5E8A4A"), t.horizon, haze),
            mix(ink("A9BF62"), t.horizon, haze * 0.6),
            mix(ink("274A3A"), t.horizon, haze),
        )
        for x, y2, tall, look, face in _PICKERS.get(k, ()):
            at = person(c, x, y2, tall, look, PICK, face=face, rim=PAPER)
            basket(
                c,
                at["neck"][0] - face * tall * 0.17,
                at["neck"][1] + tall * 0.3,
                tall * 0.24,
                ink("B07A45"),
                ink("7F9A4E"),
                PAPER,
            )
    tree(c, 1640, 560, 330, (ink("2F5A44"), ink("5E8A4A"), ink("A9BF62")), t.dark, 220)


_STRAW = ink("EBD59A")


_PICKERS = {
    1: [(980, 600, 110, dress("C8452C", "3F5660", hat="straw", hat_ink=_STRAW), 1)],
    3: [
        (520, 770, 190, dress("EFE3C8", "3F5660", hat="straw", hat_ink=_STRAW), -1),
        (1390, 800, 185, dress("D9943C", "3F5660", hat="straw", hat_ink=_STRAW), -1),
    ],
    6: [
        (820, 1110, 380, dress("C8452C", "2C4450", hat="straw", hat_ink=_STRAW), 1),
        (1180, 1130, 370, dress("3F6A86", "2C3E48", hat="scarf", hat_ink="EFE3C8"), -1),
    ],
}


@view("tea-garden", x=1000)
def tea_evening(c: Canvas) -> None:
    """Rows folded over a hill in low sun, a path and one picker going home."""
    t = GOLD.but(sky=ink("E0A868"), horizon=ink("FDE9B8"), dark=ink("2E2E22"))
    c.light = (0.7, -0.65)
    sky(c, t, 560)
    sun(c, 1330, 350, 84, ink("FFF4D0"), ink("FBD48C"), 5)
    hills(c, 540, 240, mix(t.far, t.horizon, 0.35), t.horizon, 3)
    hills(c, 560, 150, mix(t.mid, t.far, 0.6), t.horizon, 4)
    for k in range(15):
        hump = 150 * math.exp(-(((k - 3) / 5) ** 2))
        y = 560 + k * 26 + k * k * 3.6
        haze = max(0, 0.5 - k * 0.06)
        wave = [
            (-80, y + 150 - k * 4),
            (280, y + 60 - hump * 0.2),
            (700, y - hump * 0.7),
            (1080, y - hump),
            (1420, y - hump * 0.5 + 30),
            (1900, y + 110),
        ]
        c.poly([*smooth(wave, closed=False), (1900, BOTTOM), (-80, BOTTOM)], mix(ink("B5803E"), t.horizon, haze))
        tea_row(
            c,
            wave,
            22 + k * 5.2,
            mix(ink("7A7A34"), t.horizon, haze),
            mix(ink("E3C25A"), t.horizon, haze * 0.5),
            mix(ink("3A3E26"), t.horizon, haze),
        )
    _way_home(c, t)
    flock(c, 700, 260, 8, 46, t.near, 130)


def _way_home(c: Canvas, t: Tones) -> None:
    path = smooth(
        trace(
            "1096,452 1108,452 1090,520 1160,640 1060,800 1190,980 1180,1200 1290,1460 900,1460 "
            "960,1200 1010,990 960,800 1100,640 1066,520"
        ),
        steps=8,
    )
    c.poly(path, ink("F0D08C"))
    c.grain(path, ink("A8743A"), -0.3, 0.55)
    cast(c, 1080, 1110, 400, t.dark, 0.4)
    at = person(
        c, 1080, 1110, 400, dress("B83E28", t.dark, hat="straw", hat_ink="F0D9A0"), WALK, face=-1, rim=ink("FFF1CC")
    )
    basket(c, at["neck"][0] + 70, at["neck"][1] + 130, 104, ink("9C6A3A"), ink("8A8A3E"), PAPER)
    cast(c, 1100, 690, 90, t.dark, 0.4)
    person(c, 1100, 690, 90, dress("3F6460", t.dark, hat="straw", hat_ink="F0D9A0"), STRIDE, face=-1, rim=ink("FFF1CC"))


@view("orchard", "Citrus picking on a sunny slope", x=830)
def orchard_day(c: Canvas) -> None:
    t = DAY.but(sky=ink("9CC4BE"), horizon=ink("F9EBC4"))
    c.light = (-0.6, -0.75)
    sky(c, t, 560)
    cloud(c, 1250, 230, 560, mix(t.light, t.horizon, 0.2), mix(t.sky, t.horizon, 0.2))
    hills(c, 540, 210, t.far, t.horizon, 3)
    ground(c, 540, ink("C9BE78"), ink("8A8444"))
    for row, (y, tall, n) in enumerate(((600, 130, 11), (690, 200, 8))):
        for k in range(n):
            _citrus(c, t, -40 + (k + 0.5 * (row % 2)) * 1900 / n, y, tall, 0.45 - row * 0.2)
    for x, y, tall in ((1460, 1000, 640), (410, 1040, 760)):
        c.tint(oval(x + tall * 0.2, y + 6, tall * 0.5, tall * 0.07), t.dark, 0.4)
        _citrus(c, t, x, y, tall, 0)
    c.line([(700, 1130), (860, 520)], ink("8A5C38"), 14)
    c.line([(800, 1130), (905, 520)], ink("8A5C38"), 14)
    for k in range(8):
        c.line([(712 + k * 19, 1080 - k * 68), (806 + k * 13, 1080 - k * 68)], ink("A9744A"), 11)
    person(c, 800, 880, 430, dress("C8452C", "33485A", hat="straw", hat_ink=_STRAW), CLIMB, face=-1, rim=PAPER)
    person(
        c,
        1130,
        1130,
        470,
        dress("E9DCBC", "3F5A60", hat="scarf", hat_ink="D9943C", style="bun"),
        OFFER,
        face=1,
        rim=PAPER,
    )
    basket(c, 1290, 1140, 200, ink("A9744F"), ink("E2913A"), PAPER)
    basket(c, 610, 1170, 190, ink("A9744F"), ink("E2913A"), PAPER)
    tufts(c, [ink("8A8A44"), ink("5E6E36"), ink("B9B060")], 1060, 1420, 500, 60)


def _citrus(c: Canvas, t: Tones, x: float, y: float, tall: float, haze: float) -> None:
    inks = tuple(mix(ink(h), t.horizon, haze) for h in ("23483A", "44703E", "8AA052"))
    trunk(c, x, y, tall * 0.6, tall * 0.06, mix(t.dark, t.horizon, haze))
    crown(c, x, y - tall * 0.56, tall * 0.46, tall * 0.42, inks, 300 if tall > 300 else 60, 0.1 if tall > 300 else 0.18)
    for _ in range(34 if tall > 300 else 9):
        a, r = c.rng.uniform(0, math.tau), math.sqrt(c.rng.random()) * tall * 0.4
        px, py = x + r * math.cos(a), y - tall * 0.54 + r * 0.9 * math.sin(a)
        if tall > 300:
            piece(c, px, py, tall * 0.062, "orange")
        else:
            c.oval(px, py, tall * 0.03, tall * 0.03, mix(ink("E2913A"), t.horizon, haze * 0.7))


@view("orchard", x=880)
def orchard_close(c: Canvas) -> None:
    """Close under the boughs: a picker's hands among fruit, crates in the grass, evening."""
    t = GOLD.but(sky=ink("E9BC74"), horizon=ink("FDEDC4"), dark=ink("2A2A20"))
    c.light = (0.6, -0.75)
    sky(c, t, 800)
    sun(c, 1400, 520, 90, ink("FFF6DA"), ink("FBDA98"), 5)
    hills(c, 760, 160, t.far, t.horizon, 4)
    for k in range(7):
        _citrus(c, t, 60 + k * 290, 850, 230, 0.5)
    ground(c, 840, ink("CDAE5C"), ink("7A6A34"))
    for x, tall, look, pose, face in (
        (700, 620, dress("B83E28", "3A4440", hat="straw", hat_ink=_STRAW), REACH, 1),
        (1320, 600, dress("3F6460", "33332E", hat="straw", hat_ink=_STRAW, apron="E0C894"), REACH, -1),
    ):
        cast(c, x, 1180, tall, t.dark, 0.35)
        person(c, x, 1180, tall, look, pose, face=face, rim=ink("FFF1CC"))
    leaves = [ink("23402E"), ink("44603A"), ink("7E8A3E"), ink("33523A")]
    for path in (
        trace("-40,140 360,210 760,190 1100,300"),
        [(1860, 60), (1500, 190), (1200, 230)],
        [(600, -60), (760, 120), (1040, 180)],
        [(-40, 330), (200, 380), (420, 480)],
        [(900, 90), (960, 260), (930, 400)],
        [(1060, 60), (1110, 240), (1080, 420)],
    ):
        bough(c, path, ink("4A3424"), leaves, 26, 84, 90)
        for _ in range(11):
            px, py = c.rng.choice(smooth(path, closed=False))
            piece(c, px + c.rng.gauss(0, 40), py + c.rng.uniform(30, 130), 86, "orange")
    for x in (60, 380, 960):
        crate(c, x, 1220, 280, 120, ink("A9744A"))
        for k in range(9):
            piece(c, x + 40 + (k % 5) * 54, 1090 - (k // 5) * 34, 70, "orange")
    tufts(c, [ink("8A7A38"), ink("5E5A2C"), ink("C9A850")], 1150, 1420, 420, 70)
