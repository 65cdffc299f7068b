"""Vegetable stalls by day."""

from ..buildings import awning, paving
from ..canvas import Canvas
from ..palette import DAY, GOLD, PAPER, Tones, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..pose import FRONT, OFFER, STAND, STRIDE, WALK, Pose
from ..produce import heap, piece
from ..scene import view
from ..shapes import box, trace
from ..sky import beams
from ..things import basket

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
        (560, dress("3F6A66", apron="E6D3A8", style="bun"), OFFER, 1),
        (1330, dress("B5533A", apron="3E4E58", hat="cap", hat_ink="E6D3A8"), HOLDING, -1),
    ):
        person(c, x, 1010, 560, look, pose, face=face, rim=ink("FFE9BA"))
    _bench(c, t)
    awning(c, trace("-80,40 1880,40 1990,330 -190,330"), (ink("C8452C"), ink("F4E6C8")), 18, 46)
    c.tint(box(-60, 370, 1860, 460), t.dark, 0.35)
    for look, x, tall, pose, face in (
        (dress(t.accent, "2E3A46", style="bob", hem=0.6), 930, 660, SHOPPING, -1),
        (dress("E0B45E", "4A3A3A", heads=5.7), 1090, 430, STAND, -1),
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
        (-0.5, dress("56707A", "39454E"), WALK, "back", 1),
        (0.6, dress("B98A5A", "39454E", hem=0.8), FRONT, "front", 1),
    ],
    3: [
        (0.6, dress("D9A441", "34424C", style="bob", hem=0.7), STRIDE, "back", 1),
        (-0.9, dress("547A6A", "34424C", hat="cap"), STAND, "side", -1),
    ],
    1: [
        (-0.35, dress("C8452C", "2A3844", style="bun", hem=0.5), STRIDE, "back", -1),
        (0.25, dress("3F6A72", "2A3844", heads=5.8, bag="D9A441"), WALK, "back", 1),
    ],
}


def _side_stall(c: Canvas, eye: Eye, side: int, z: float, t: Tones, haze: float, low: str, high: str, k: int) -> None:
    """A stall along the aisle: its bench heaped with two kinds, its awning slanting over it."""
    wood = mix(ink("8A5C3C"), t.horizon, haze)
    near, far, rail = z, z + 2.3, side * 1.35
    c.poly(eye.side(side * 3.6, 0, 2.6, near, far), mix(mix(t.dark, ink("3F5A56"), 0.5), t.horizon, haze))
    slope = ((rail, 0.75, near), (side * 3.4, 1.7, near), (side * 3.4, 1.7, far), (rail, 0.75, far))
    c.poly([eye.at(*corner) for corner in slope], mix(wood, t.dark, 0.4))
    _heaps(c, eye, side, near, far, (low, high), k < 4)
    end = [
        eye.at(*corner)
        for corner in ((rail, 0, near), (side * 3.6, 0, near), (side * 3.6, 1.6, near), (rail, 0.82, near))
    ]
    c.poly(end, wood)
    c.grain(end, t.dark, -0.1, 0.6)
    c.poly(eye.side(rail, 0, 0.82, near, far), mix(wood, t.dark, 0.25))
    c.grain(eye.side(rail, 0, 0.82, near, far), t.dark, -0.4, 0.5)
    c.line([eye.at(rail, 0, near), eye.at(rail, 2.4, near)], mix(t.dark, t.horizon, haze), eye.size(near) * 0.03)
    cloth = (mix(ink("C8452C") if k % 2 else ink("2F6168"), t.horizon, haze), mix(ink("F4E6C8"), t.horizon, haze))
    roof = ((side * 3.3, 3.9, far), (side * 3.3, 3.9, near), (side * 1.25, 2.3, near), (side * 1.25, 2.3, far))
    awning(c, [eye.at(*corner) for corner in roof], cloth, 7, eye.size(near) * 0.05)


def _heaps(c: Canvas, eye: Eye, side: int, near: float, far: float, kinds: tuple[str, str], fine: bool) -> None:
    rows = 9 if fine else 4
    for j in range(rows - 1, -1, -1):
        z = near + 0.12 + (far - near - 0.2) * j / rows
        for n in range(7, -1, -1):
            px, py = eye.at(side * (1.5 + n * 0.23), 0.86 + n * 0.1, z)
            piece(c, px, py, eye.size(z) * (0.2 if fine else 0.26), kinds[n > 3])
