"""Markets by day and by night, and the bakery."""

from ..buildings import awning, lantern, paving
from ..canvas import Canvas
from ..palette import DAY, DUSK, GOLD, INK, NIGHT, PAPER, Ink, Tones, ink, mix
from ..people import Look, cast, person
from ..perspective import Eye
from ..plants import far_trees
from ..pose import FRONT, OFFER, STAND, STRIDE, WALK, Pose
from ..produce import heap, piece, skewers
from ..scene import view
from ..shapes import box, trace
from ..sky import beams, sky, stars
from ..things import basket, bowl, steam

HOLDING = Pose(near_arm=(24, 108), far_arm=(30, 96), nod=12)
SHOPPING = Pose(near_leg=(6, 0), far_leg=(-8, -12), near_arm=(6, 16), far_arm=(62, 84), lean=8, nod=16)
GOODS = ("tomato", "greens", "carrot", "cabbage", "aubergine", "radish", "pumpkin", "pepper", "orange", "lotus")


@view("market-stall", "Vegetable stalls under striped awnings", x=860)
def stall_front(c: Canvas) -> None:
    t = GOLD.but(sky=ink("EFD29A"), horizon=ink("F8E9C6"), dark=ink("33262A"))
    c.light = (-0.7, -0.7)
    c.wash(None, ink("E9CD98"), ink("D2A96C"))
    for k in range(9):
        c.bar(k * 220 - 40, -260, k * 220 + 130, 900, mix(ink("E9CD98"), ink("B98A58"), 0.22))
    c.grain(None, ink("8A5A3C"), -0.4, 0.5)
    c.bar(-60, 380, 1860, 960, mix(t.dark, ink("6A4632"), 0.45))
    c.grain(box(-60, 380, 1860, 960), t.dark, 0.8, -0.1)
    for x, look, pose, face in (
        (560, Look(ink("3F6A66"), apron=ink("E6D3A8"), style="bun"), OFFER, 1),
        (1330, Look(ink("B5533A"), apron=ink("3E4E58"), hat="cap", hat_ink=ink("E6D3A8")), HOLDING, -1),
    ):
        person(c, x, 1010, 560, look, pose, face=face, rim=ink("FFE9BA"))
    _bench(c, t)
    awning(c, trace("-80,40 1880,40 1990,330 -190,330"), (ink("C8452C"), ink("F4E6C8")), 18, 46)
    c.tint(box(-60, 370, 1860, 460), t.dark, 0.35)
    for look, x, tall, pose, face in (
        (Look(t.accent, ink("2E3A46"), style="bob", hem=0.6), 930, 660, SHOPPING, -1),
        (Look(ink("E0B45E"), ink("4A3A3A"), heads=5.7), 1090, 430, STAND, -1),
    ):
        cast(c, x, 1230, tall, t.dark, 0.3, 0.5)
        at = person(c, x, 1230, tall, look, pose, face=face, rim=ink("FFE9BA"))
        if tall > 600:
            basket(c, at["near_hand"][0], at["near_hand"][1] + 120, 130, ink("A9744F"), ink("7F9A4E"), PAPER)


def _bench(c: Canvas, t: Tones) -> None:
    """Two tiers of crates heaped with vegetables."""
    for tier, (y, deep) in enumerate(((800, 110), (950, 150))):
        wide = 236
        for k in range(9):
            x = -170 + tier * -60 + k * wide
            kind = GOODS[(k * 3 + tier * 4) % len(GOODS)]
            heap(c, x + 10, x + wide - 14, y + 8, 92, kind, 62)
            c.bar(x, y, x + wide - 8, y + deep * 0.5, ink("9C6A42"))
            c.grain(box(x, y, x + wide - 8, y + deep * 0.5), t.dark, -0.2, 0.6, 30)
        c.bar(-60, y + deep * 0.5, 1860, y + deep, mix(t.dark, ink("6A4632"), 0.4))
    c.wash(trace("-60,1090 1860,1090 1860,1460 -60,1460"), ink("9C7A58"), ink("6F5240"))
    c.grain(trace("-60,1090 1860,1090 1860,1460 -60,1460"), t.dark, 0.4, -0.2)


@view("market-stall", x=900)
def market_aisle(c: Canvas) -> None:
    """An aisle between stalls in the morning, light falling through the roof."""
    t = DAY.but(sky=ink("BFD3C4"), horizon=ink("F6ECCB"), dark=ink("21363A"))
    c.light = (0.5, -0.85)
    eye = Eye(900, 560, 1.65, 1000)
    c.wash(None, ink("9DBBB0"), t.horizon)
    c.glow(900, 560, 700, PAPER, 0.9)
    floor = [eye.at(-9, 0, 60), eye.at(9, 0, 60), eye.at(9, 0, 1), eye.at(-9, 0, 1)]
    c.wash(floor, mix(t.ground, PAPER, 0.4), mix(t.ground, t.near, 0.4))
    paving(c, eye, -2.4, 2.4, 1.4, 24, mix(t.ground, t.near, 0.35), 1.1)
    for k in range(9, -1, -1):
        z = 2.4 + k * 2.5
        haze = min(0.8, k * 0.1)
        for side in (-1, 1):
            _side_stall(c, eye, side, z, t, haze, GOODS[(k * 3 + side + 1) % 10], GOODS[(k * 7 + side + 4) % 10], k)
        if k in _SHOPPERS:
            for x, look, pose, way, face in _SHOPPERS[k]:
                foot = eye.at(x, 0, z + 0.4)
                cast(c, *foot, eye.size(z + 0.4) * 1.7, t.dark, 0.25, 0.6)
                at = person(
                    c,
                    *foot,
                    eye.size(z + 0.4) * 1.66 * (0.72 if look.heads < 6.5 else 1),
                    look,
                    pose,
                    way,
                    face,
                    rim=PAPER,
                )
                if look.bag is None and pose is WALK:
                    basket(
                        c,
                        at["near_hand"][0],
                        at["near_hand"][1] + 30,
                        60 * eye.size(z) / 200,
                        ink("A9744F"),
                        ink("7F9A4E"),
                        PAPER,
                    )
    beams(c, 1200, -220, [(-0.95, -0.75), (-0.6, -0.45), (-0.28, -0.16)], 1500, PAPER, 0.15)


_SHOPPERS = {
    7: [
        (-0.5, Look(ink("56707A"), ink("39454E")), WALK, "back", 1),
        (0.6, Look(ink("B98A5A"), ink("39454E"), hem=0.8), FRONT, "front", 1),
    ],
    3: [
        (0.6, Look(ink("D9A441"), ink("34424C"), style="bob", hem=0.7), STRIDE, "back", 1),
        (-0.9, Look(ink("547A6A"), ink("34424C"), hat="cap"), STAND, "side", -1),
    ],
    1: [
        (-0.35, Look(ink("C8452C"), ink("2A3844"), style="bun", hem=0.5), STRIDE, "back", -1),
        (0.25, Look(ink("3F6A72"), ink("2A3844"), heads=5.8, bag=ink("D9A441")), WALK, "back", 1),
    ],
}


def _side_stall(c: Canvas, eye: Eye, side: int, z: float, t: Tones, haze: float, low: str, high: str, k: int) -> None:
    wood = mix(ink("8A5C3C"), t.horizon, haze)
    front, back = z, z + 2.3
    c.poly(eye.side(side * 3.6, 0, 2.6, front, back), mix(mix(t.dark, ink("3F5A56"), 0.5), t.horizon, haze))
    x_out = side * 1.35
    lo, hi = min(x_out, side * 3.6), max(x_out, side * 3.6)
    c.poly(
        [
            eye.at(x_out, 0.75, front),
            eye.at(side * 3.4, 1.7, front),
            eye.at(side * 3.4, 1.7, back),
            eye.at(x_out, 0.75, back),
        ],
        mix(wood, t.dark, 0.4),
    )
    rows = 9 if k < 4 else 4
    for j in range(rows - 1, -1, -1):
        zz = front + 0.12 + (back - front - 0.2) * j / rows
        for n in range(7, -1, -1):
            px, py = eye.at(side * (1.5 + n * 0.23), 0.86 + n * 0.1, zz)
            piece(c, px, py, eye.size(zz) * (0.2 if k < 4 else 0.26), low if n < 4 else high)
    c.poly(
        [
            eye.at(x_out, 0, front),
            eye.at(lo + hi - x_out, 0, front),
            eye.at(lo + hi - x_out, 1.6, front),
            eye.at(x_out, 0.82, front),
        ],
        wood,
    )
    c.grain(
        [
            eye.at(x_out, 0, front),
            eye.at(lo + hi - x_out, 0, front),
            eye.at(lo + hi - x_out, 1.6, front),
            eye.at(x_out, 0.82, front),
        ],
        t.dark,
        -0.1,
        0.6,
    )
    c.poly(eye.side(x_out, 0, 0.82, front, back), mix(wood, t.dark, 0.25))
    c.grain(eye.side(x_out, 0, 0.82, front, back), t.dark, -0.4, 0.5)
    cloth = (mix(ink("C8452C") if k % 2 else ink("2F6168"), t.horizon, haze), mix(ink("F4E6C8"), t.horizon, haze))
    c.line([eye.at(x_out, 0, front), eye.at(x_out, 2.4, front)], mix(t.dark, t.horizon, haze), eye.size(front) * 0.03)
    awning(
        c,
        [
            eye.at(side * 3.3, 3.9, back),
            eye.at(side * 3.3, 3.9, front),
            eye.at(side * 1.25, 2.3, front),
            eye.at(side * 1.25, 2.3, back),
        ],
        cloth,
        7,
        eye.size(front) * 0.05,
    )


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
        (170, 590, Look(ink("23283E"), INK, hem=0.7, style="bob"), FRONT, "back"),
        (360, 620, Look(ink("4A2A34"), INK), FRONT, "back"),
        (770, 640, Look(ink("1F2C40"), INK, hem=0.5, bag=ink("6A3A2E")), FRONT, "back"),
        (960, 430, Look(ink("5A3038"), INK, heads=5.6), FRONT, "back"),
        (1310, 610, Look(ink("2A2638"), INK, style="bob", hem=0.9), FRONT, "back"),
        (1560, 650, Look(ink("1F2C40"), INK, hat="cap", hat_ink=ink("3A2A38")), WALK, "side"),
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
        Look(PAPER, INK, hat="chef", apron=hue),
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
                    Look(hue, t.dark, style=c.rng.choice(("bob", "short", "tail")), hem=c.rng.choice((0.2, 0.7))),
                    c.rng.choice((WALK, STRIDE, FRONT)),
                    c.rng.choice(("back", "back", "front")),
                    c.rng.choice((-1, 1)),
                    rim=ink("F2A65A"),
                )
    for x, tall, look in (
        (560, 760, Look(ink("20203A"), t.dark, style="bob", hem=0.8)),
        (760, 830, Look(ink("3A2430"), t.dark, hem=0.5)),
        (1330, 780, Look(ink("1E2E42"), t.dark, style="tail")),
    ):
        person(c, x, 1480, tall, look, FRONT, "back", rim=ink("F2A65A"))
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
        Look(PAPER, t.dark, hat="chef", apron=hue),
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
