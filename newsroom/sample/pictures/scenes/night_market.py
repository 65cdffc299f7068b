"""Food stalls by night."""

from ..buildings import awning, lantern
from ..canvas import Canvas
from ..palette import DUSK, INK, NIGHT, PAPER, Ink, Tones, ink, mix
from ..people import dress, person
from ..perspective import Eye
from ..plants import far_trees
from ..pose import FRONT, OFFER, STRIDE, WALK
from ..produce import skewers
from ..scene import view
from ..shapes import box
from ..sky import sky, stars
from ..things import bowl, steam
from .market import HOLDING


@view("night-market", "Food stalls under strings of lights", x=900)
def night_stall(c: Canvas) -> None:
    t = NIGHT.but(sky=ink("171A30"), horizon=ink("4A3A4C"), dark=ink("0F101C"))
    c.light = (0.0, -1.0)
    sky(c, t, 620)
    stars(c, 300, t.light, 40)
    far_trees(c, 600, ink("1D2036"), size=110)
    c.bar(-60, 590, 1860, 1460, ink("2C2432"))
    for x in (330, 920, 1500):
        c.glow(x, 560, 620, ink("E8873E"), 0.8)
    for x, hue in ((60, ink("2F6168")), (650, ink("B83E2A")), (1240, ink("8A6A2E"))):
        _booth(c, t, x, hue)
    _strings(c, t)
    crowd = [
        (170, 590, dress("23283E", INK, hem=0.7, style="bob"), FRONT, "back"),
        (360, 620, dress("4A2A34", INK), FRONT, "back"),
        (770, 640, dress("1F2C40", INK, hem=0.5, bag="6A3A2E"), FRONT, "back"),
        (960, 430, dress("5A3038", INK, heads=5.6), FRONT, "back"),
        (1310, 610, dress("2A2638", INK, style="bob", hem=0.9), FRONT, "back"),
        (1560, 650, dress("1F2C40", INK, hat="cap", hat_ink="3A2A38"), WALK, "side"),
    ]
    for x, tall, look, pose, way in crowd:
        person(c, x, 1290, tall, look, pose, way, -1, rim=ink("F2A65A"))
    c.grain(box(-60, 1050, 1860, 1460), t.dark, -0.2, 0.8)


def _booth(c: Canvas, t: Tones, x: float, hue: Ink) -> None:
    """A lit stall with its cook, counter and steam."""
    w = 520
    c.bar(x, 420, x + w, 900, ink("F3B568"))
    c.grain(box(x, 420, x + w, 900), ink("C8642E"), -0.1, 0.6)
    for k in range(4):
        c.bar(x + 40 + k * 120, 470, x + 110 + k * 120, 560, mix(ink("F3B568"), hue, 0.5))
    face = c.rng.choice((-1, 1))
    person(
        c,
        x + w * 0.46,
        1000,
        470,
        dress(PAPER, INK, hat="chef", apron=hue),
        c.rng.choice((OFFER, HOLDING)),
        face=face,
        rim=ink("FFE9B8"),
    )
    c.bar(x - 16, 830, x + w + 16, 866, ink("7A4A32"))
    c.bar(x, 866, x + w, 1080, mix(hue, INK, 0.35))
    c.grain(box(x, 866, x + w, 1080), t.dark, -0.2, 0.8)
    for k in range(5):
        if k % 2:
            bowl(c, x + 70 + k * 100, 828, 70, PAPER, ink("C8642E"))
        else:
            skewers(c, x + 70 + k * 95, 830, 96, ink("9A4A2E"), ink("E9CFA0"))
    steam(c, x + w * 0.75, 780, 260, ink("FBE3B8"), 0.5)
    awning(c, [(x + 10, 300), (x + w - 10, 300), (x + w + 40, 420), (x - 40, 420)], (hue, ink("F4DDAA")), 10, 26)
    for k in range(3):
        lantern(c, x + 60 + k * 200, 440, 44, t.accent, t.second)


def _strings(c: Canvas, t: Tones) -> None:
    for y, sag, n in ((110, 130, 17), (220, 90, 15)):
        for half in (0, 1):
            x0, x1 = half * 900 - 60, half * 900 + 960
            path = [(x0 + (x1 - x0) * k / n, y + sag * (1 - (2 * k / n - 1) ** 2)) for k in range(n + 1)]
            c.line(path, t.dark, 3)
            for px, py in path:
                c.glow(px, py + 10, 46, t.second, 0.8)
                c.oval(px, py + 10, 8, 10, t.light)


@view("night-market", x=900)
def night_lane(c: Canvas) -> None:
    t = DUSK.but(sky=ink("232A4C"), horizon=ink("B8604A"), dark=ink("16162A"))
    eye = Eye(900, 600, 1.6, 880)
    sky(c, t, 620)
    c.glow(900, 600, 620, ink("F6B25A"), 0.9)
    floor = [eye.at(-9, 0, 60), eye.at(9, 0, 60), eye.at(9, 0, 1), eye.at(-9, 0, 1)]
    c.wash(floor, ink("D98A4A"), ink("2E2436"))
    c.grain(floor, t.dark, -0.3, 0.7)
    _stalls_and_crowd(c, eye, t)
    for x, tall, look in (
        (560, 760, dress("20203A", t.dark, style="bob", hem=0.8)),
        (760, 830, dress("3A2430", t.dark, hem=0.5)),
        (1330, 780, dress("1E2E42", t.dark, style="tail")),
    ):
        person(c, x, 1480, tall, look, FRONT, "back", rim=ink("F2A65A"))
    _lantern_rows(c, eye, t)


def _stalls_and_crowd(c: Canvas, eye: Eye, t: Tones) -> None:
    for k in range(8, -1, -1):
        z = 2.6 + k * 2.6
        for side in (-1, 1):
            _night_side(c, eye, side, z, t, min(0.7, k * 0.1), k)
        for j in range(3):
            x = c.rng.uniform(-1.5, 1.5)
            hue = mix(
                c.rng.choice((ink("2A2A44"), ink("6A2E32"), ink("24404A"), ink("4A3440"))),
                ink("E28A4A"),
                min(0.5, k * 0.08),
            )
            if k > 0 and (k != 1 or j == 0):
                person(
                    c,
                    *eye.at(x, 0, z + 0.3 * j),
                    eye.size(z + 0.3 * j) * c.rng.uniform(1.55, 1.75),
                    dress(hue, t.dark, style=c.rng.choice(("bob", "short", "tail")), hem=c.rng.choice((0.2, 0.7))),
                    c.rng.choice((WALK, STRIDE, FRONT)),
                    c.rng.choice(("back", "back", "front")),
                    c.rng.choice((-1, 1)),
                    rim=ink("F2A65A"),
                )


def _lantern_rows(c: Canvas, eye: Eye, t: Tones) -> None:
    for y, _n in ((3.9, 5), (4.4, 9)):
        for k in range(14):
            px, py = eye.at(0, y + 0.2 * (k % 2), 3 + k * 1.4)
            lantern(
                c,
                px + ((k * 7) % 5 - 2) * 420 / (3 + k),
                py,
                150 / (1 + k * 0.7),
                t.accent,
                t.second,
                ink("F6A850") if k < 6 else None,
            )


def _night_side(c: Canvas, eye: Eye, side: int, z: float, t: Tones, haze: float, k: int) -> None:
    glow = mix(ink("F0A852"), ink("F6C77A"), haze)
    hue = (ink("8E2F2A"), ink("27505A"), ink("8A6424"))[(k + side) % 3]
    c.poly(eye.side(side * 3.4, 0, 2.5, z, z + 2.3), glow)
    c.grain(eye.side(side * 3.4, 0, 2.5, z, z + 2.3), ink("B8502A"), -0.2, 0.6)
    px, py = eye.at(side * 2.8, 0, z + 1.2)
    person(
        c,
        px,
        py,
        eye.size(z + 1.2) * 1.68,
        dress(PAPER, t.dark, hat="chef", apron=hue),
        OFFER,
        face=-side,
        rim=ink("FFE9B8"),
    )
    lo, hi = sorted((side * 1.9, side * 3.4))
    c.poly(eye.front(lo, hi, 0, 0.9, z), mix(hue, t.dark, 0.45))
    c.poly(eye.side(side * 1.9, 0, 0.9, z, z + 2.3), mix(hue, t.dark, 0.3))
    c.grain(eye.side(side * 1.9, 0, 0.9, z, z + 2.3), t.dark, -0.3, 0.6)
    c.poly(eye.floor(lo, hi, z, z + 2.3, 0.9), mix(glow, ink("7A4A32"), 0.5))
    for j in range(3):
        bx, by = eye.at(side * 2.2, 0.9, z + 0.4 + j * 0.7)
        bowl(c, bx, by, eye.size(z + 0.4 + j * 0.7) * 0.2, PAPER, ink("C8642E"))
    steam(c, *eye.at(side * 2.4, 1.0, z + 1), eye.size(z + 1) * 0.8, ink("FBE3B8"), 0.4, 1)
    cloth = (mix(hue, glow, haze * 0.5), ink("F4DDAA"))
    awning(
        c,
        [
            eye.at(side * 3.4, 3.9, z + 2.3),
            eye.at(side * 3.4, 3.9, z),
            eye.at(side * 1.7, 2.3, z),
            eye.at(side * 1.7, 2.3, z + 2.3),
        ],
        cloth,
        7,
        eye.size(z) * 0.05,
    )
