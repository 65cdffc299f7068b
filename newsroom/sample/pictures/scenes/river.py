"""The bridge, the wharf, the sluice and the quay at night."""

from PIL import Image, ImageChops

from ..boats import boat
from ..buildings import gable, roof
from ..canvas import Canvas
from ..land import hills, tufts
from ..palette import GOLD, INK, PAPER, RAIN, Ink, Tones, ink, mix
from ..people import dress, person
from ..plants import bough, far_trees, tree, willow
from ..pose import STAND, STRIDE, WALK, Pose
from ..scene import view
from ..shapes import Outline, arc, box, oval, trace
from ..sky import mist, sky, sun
from ..water import glitter, lake, mirror, ripples


def bridge(c: Canvas, x: float, y: float, span: float, stone: Ink, shade: Ink, rim: Ink) -> None:
    """The three-arched stone bridge, humped in the middle; y is the water."""
    with c.volume(box(x - span * 0.62, y - span * 0.34, x + span * 0.62, y + 6), span * 0.014, 4, rim) as layer:
        deck = [
            (x + span * u, y - span * (0.2 * (1 - abs(u / 0.6) ** 1.8) + 0.025))
            for u in [k / 20 * 1.2 - 0.6 for k in range(21)]
        ]
        layer.poly([*deck, (x + span * 0.6, y + 6), (x - span * 0.6, y + 6)], stone)
        with layer.clip([*deck, (x + span * 0.6, y + 6), (x - span * 0.6, y + 6)]) as face:
            _courses(face, x, y, span, stone, shade)
        for _k, (px, py) in enumerate(deck[1:-1]):
            layer.bar(px - span * 0.006, py - span * 0.042, px + span * 0.006, py, mix(stone, shade, 0.25))
            layer.oval(px, py - span * 0.047, span * 0.01, span * 0.009, stone)
        layer.line([(px, py - span * 0.032) for px, py in deck], mix(stone, rim, 0.35), span * 0.012)
        layer.line([(px, py - span * 0.004) for px, py in deck], mix(stone, shade, 0.55), span * 0.012)


def arches(x: float, y: float, span: float) -> list[Outline]:
    return [
        [
            *arc(x + span * u, y + 2, span * r, span * r * 1.06, 180, 360),
            (x + span * (u + r), y + 8),
            (x + span * (u - r), y + 8),
        ]
        for u, r in ((-0.305, 0.105), (0, 0.158), (0.305, 0.105))
    ]


def _courses(c: Canvas, x: float, y: float, span: float, stone: Ink, shade: Ink) -> None:
    c.wash(box(x - span * 0.6, y - span * 0.24, x + span * 0.6, y + 6), stone, mix(stone, shade, 0.22))
    for row in range(13):
        level = y - span * 0.022 * row
        for _ in range(34):
            px = x + c.rng.uniform(-0.58, 0.58) * span
            c.line(
                [(px, level), (px + span * c.rng.uniform(0.015, 0.05), level)],
                mix(stone, shade, c.rng.uniform(0.2, 0.5)),
                span * 0.0035,
            )
    for hole in arches(x, y, span):
        cx = (hole[0][0] + hole[-3][0]) / 2
        r = (hole[-3][0] - hole[0][0]) / 2
        for k in range(15):
            a = [arc(cx, y + 2, r * m, r * m * 1.06, 180 + k * 12, 180 + k * 12 + 10.5, 2) for m in (1.0, 1.17)]
            c.poly([*a[0], *a[1][::-1]], mix(stone, PAPER, 0.16 + 0.08 * (k % 2)))


def _bridge_scene(c: Canvas, t: Tones, y: float, x: float, span: float, stone: Ink, water: Ink, crossing: list) -> None:
    """The bridge over its own view: what lies behind shows through the arches, and all of it in the river."""
    behind = c.image.copy()
    for px, py, tall, look, pose, face in crossing:
        at = person(c, px, py, tall, look, pose, face=face, rim=t.light)
        if look.bag:
            umbrella(c, at["near_hand"], tall, t.accent)
    bridge(c, x, y, span, stone, t.dark, t.light)
    for hole in arches(x, y, span):
        _see_through(c, behind, hole, span * 0.024, mix(stone, t.dark, 0.6), t.dark)
    lake(c, y, water, mix(t.horizon, water, 0.45))
    mirror(c, y - span * 0.42, y, water, 0.2, 0.95, calm=1.6)


def _see_through(c: Canvas, behind: Image.Image, hole: Outline, thick: float, vault: Ink, dark: Ink) -> None:
    """Cut the arch open, leaving its vault visible on the left."""
    c.poly(hole, vault)
    c.grain(hole, dark, 0.7, -0.4, 0)
    opening, at = c._mask(hole)
    clear = Image.new("L", opening.size)
    clear.paste(opening, (round(thick * c.scale), round(thick * 0.4 * c.scale)))
    c.image.paste(behind.crop(at), at, ImageChops.multiply(opening, clear))


@view("stone-bridge", "The three-arched old bridge and its reflection", x=900)
def bridge_gold(c: Canvas) -> None:
    t = GOLD.but(sky=ink("E9B877"), horizon=ink("FCEBC4"))
    c.light = (0.7, -0.75)
    sky(c, t, 690)
    sun(c, 1330, 420, 66, ink("FFF6DA"), ink("FAD48C"), 5)
    hills(c, 680, 210, mix(t.far, t.horizon, 0.35), t.horizon, 3)
    bank_houses(c, t, 668, (60, 1760), 92, 0.5)
    far_trees(c, 690, mix(t.mid, t.far, 0.4), size=34)
    crossing = [
        (690, 440, 112, dress(t.dark, t.dark, hat="straw", hat_ink=t.second), STRIDE, 1),
        (960, 424, 112, dress(t.accent, t.dark, style="bob", hem=0.7), WALK, -1),
        (1080, 448, 112, dress(t.second, t.dark), STAND, -1),
    ]
    _bridge_scene(c, t, 700, 900, 1330, ink("C39A66"), ink("8A6A48"), crossing)
    ripples(c, 720, mix(t.light, t.ground, 0.4), 110)
    glitter(c, 1330, 700, ink("FFF1CC"), 90, 70)
    boat(c, 1080, 1020, 430, t.dark, ink("B98752"), -1, canopy=ink("5A4030"), rim=t.light)
    c.blob(trace("-60,930 60,925 190,965 330,1060 420,1240 420,1460 -60,1460"), t.dark)
    tufts(c, [t.dark, mix(t.leaf, t.dark, 0.5)], 940, 1180, 160, 60, (-40, 300))
    willow(c, 60, 980, 980, (t.leaf, mix(t.leaf, t.dark, 0.45)), t.dark, 80, 0.1)


def bank_houses(
    c: Canvas, t: Tones, y: float, span: tuple[float, float], size: float, haze: float, lit: Ink | None = None
) -> None:
    x = span[0]
    wall, tile = mix(PAPER, t.horizon, haze), mix(t.dark, t.far, haze)
    if lit:
        wall = mix(t.mid, t.near, 0.3)
    while x < span[1]:
        w = size * c.rng.uniform(0.9, 1.6)
        if c.rng.random() < 0.3:
            c.grain(gable(c, x + w / 2, y, w * 0.8, size * 1.15, wall, tile), mix(wall, tile, 0.4), -0.2, 0.5)
        else:
            high = size * c.rng.uniform(0.55, 0.9)
            c.bar(x, y - high, x + w, y + 2, wall)
            c.grain(box(x, y - high, x + w, y), mix(wall, tile, 0.5), -0.3, 0.6)
            roof(c, x, x + w, y - high + size * 0.04, size * 0.34, tile, mix(tile, t.horizon, 0.2))
            _small_windows(c, x, w, y, high, tile, lit)
        x += w * c.rng.uniform(1.0, 1.15)


def _small_windows(c: Canvas, x: float, w: float, y: float, high: float, frame: Ink, lit: Ink | None) -> None:
    for k in range(3):
        left = x + w * (0.14 + 0.28 * k)
        glass = lit if lit and c.rng.random() < 0.75 else mix(frame, INK, 0.2)
        c.bar(left, y - high * 0.72, left + w * 0.15, y - high * 0.34, glass)
        c.bar(left + w * 0.065, y - high * 0.72, left + w * 0.085, y - high * 0.34, frame)


SHELTERED = Pose(near_leg=(18, 6), far_leg=(-12, -30), near_arm=(30, 130), far_arm=(10, 20), lean=4)


@view("stone-bridge", x=930)
def bridge_rain(c: Canvas) -> None:
    """Green morning: the bridge close to, framed by leaves, an old man with an umbrella."""
    t = RAIN.but(sky=ink("A5BDB4"), horizon=ink("E9EBD8"), leaf=ink("5E7F58"))
    sky(c, t, 640)
    hills(c, 630, 330, mix(t.far, t.horizon, 0.4), t.horizon, 3)
    hills(c, 640, 200, mix(t.mid, t.far, 0.5), t.horizon, 4)
    mist(c, 630, 90, t.horizon, 0.9)
    for x, tall in ((90, 330), (260, 250), (1560, 290), (1730, 380)):
        tree(
            c,
            x,
            680,
            tall,
            (mix(t.near, t.leaf, 0.3), mix(t.leaf, t.far, 0.2), mix(t.leaf, t.horizon, 0.4)),
            t.near,
            150,
        )
    far_trees(c, 716, mix(t.near, t.far, 0.4), size=44)
    _bridge_scene(
        c,
        t,
        720,
        930,
        1500,
        ink("A9A892"),
        ink("7F9A92"),
        [(850, 414, 150, dress("4A5A62", t.dark, hem=0.6, bag=t.second), SHELTERED, 1)],
    )
    ripples(c, 740, mix(t.light, t.sky, 0.3), 130)
    for _ in range(70):
        x, y = c.rng.uniform(0, 1800), c.rng.uniform(760, 1300)
        c.line(
            [*oval(x, y, 26 * (y / 1200), 5 * (y / 1200), points=18), (x + 26 * (y / 1200), y)],
            mix(t.light, t.sky, 0.2),
            2,
        )
    bough(c, trace("-40,60 220,130 470,120 640,210"), t.dark, [t.dark, mix(t.leaf, t.dark, 0.4), t.leaf], 34, 62, 130)
    bough(c, [(1860, 20), (1640, 90), (1450, 80)], t.dark, [t.dark, mix(t.leaf, t.dark, 0.4)], 26, 56, 70)


def umbrella(c: Canvas, hand: tuple[float, float], size: float, ink_: Ink, tilt: float = 0) -> None:
    """An open umbrella held in the hand."""
    x, y = hand
    top = y - size * 0.62
    c.line([(x, y + size * 0.08), (x + tilt * size, top)], INK, size * 0.022)
    dome = arc(x + tilt * size, top + size * 0.24, size * 0.52, size * 0.36, 180, 360)
    scallops = [
        p
        for k in range(4)
        for p in arc(
            x + tilt * size + size * (0.39 - 0.26 * k), top + size * 0.24, size * 0.13, size * 0.05, 0, -180, 6
        )
    ]
    with c.volume(box(x - size, y - size * 1.2, x + size, y), size * 0.1) as layer:
        layer.poly([*dome, *scallops], ink_)
        for u in (-0.26, 0, 0.26):
            layer.curve(
                [
                    (x + tilt * size, top - size * 0.12),
                    (x + tilt * size + u * size * 0.8, top + size * 0.02),
                    (x + tilt * size + u * size, top + size * 0.22),
                ],
                mix(ink_, INK, 0.35),
                size * 0.01,
            )
