"""The museum: a bronze in its case, and the gallery of the river."""

from ..canvas import Canvas
from ..palette import INK, PAPER, ink
from ..people import cast, dress, person
from ..perspective import Eye
from ..pose import FRONT, Pose
from ..rooms import room
from ..scene import view
from ..shapes import arc, box, oval, place, smooth, trace
from .pottery import vessel

GAZE = Pose(near_arm=(-14, 40), far_arm=(-16, 30), nod=-4)


@view("museum", "A visitor before a display case", x=760, width=1150)
def museum_case(c: Canvas) -> None:
    c.light = (0.0, -1.0)
    c.wash(None, ink("2A3442"), ink("1A2028"))
    c.grain(None, INK, 0.2, 0.5)
    for x in (170, 1330):
        c.bar(x, 180, x + 300, 820, ink("33404E"))
        c.wash(box(x + 14, 194, x + 286, 806), ink("B58A54"), ink("6E4E36"))
        c.glow(x + 150, 260, 260, ink("FFE3A8"), 0.7)
        for k, (kind, hue) in enumerate((("vase", "7E9A90"), ("jar", "C9A06A"), ("bowl", "D9CDB0"))):
            c.bar(x + 14, 410 + k * 196, x + 286, 420 + k * 196, ink("3A2E2A"))
            vessel(c, x + 150, 410 + k * 196, 130, kind, ink(hue), ink("33261F"))
    c.wash(box(-60, 1000, 1860, 1460), ink("4A4A50"), ink("16181E"))
    plinth = box(700, 850, 1100, 1130)
    c.tint(trace("800,-260 1000,-260 1240,860 560,860"), ink("FFE9B8"), 0.2)
    c.glow(900, 1120, 480, ink("FFE0A0"), 0.55, flat=0.22)
    c.poly(plinth, ink("5A5048"))
    c.grain(plinth, INK, -0.1, 0.7)
    c.tint(box(690, 280, 1110, 850), ink("DCEBE6"), 0.14)
    c.glow(900, 560, 420, ink("FFE9B8"), 0.75)
    _bronze(c, 900, 850, 400)
    for x in (690, 1104):
        c.bar(x, 280, x + 6, 850, ink("C9D6D2"))
    c.bar(690, 276, 1110, 284, ink("C9D6D2"))
    c.tint(trace("712,300 800,300 730,840 712,840"), PAPER, 0.25)
    visitor = dress("15181E", "101216", skin="2A2220", hem=0.8, style="bob", hair="0C0E12")
    person(c, 500, 1180, 800, visitor, GAZE, "back", rim=ink("FFD890"))
    person(c, 330, 1185, 480, visitor.but(heads=5.6, hem=0.2, style="short"), FRONT, "back", rim=ink("FFD890"))
    person(
        c,
        1420,
        1180,
        780,
        visitor.but(style="short", hem=0.3),
        Pose(near_arm=(30, 110), far_arm=(24, 60), lean=6, nod=8),
        face=-1,
        rim=ink("FFD890"),
    )


def _bronze(c: Canvas, x: float, y: float, size: float) -> None:
    """A three-legged bronze vessel."""
    s = size / 100
    with c.volume(box(x - size * 0.6, y - size * 1.1, x + size * 0.6, y + 4), size * 0.08, 5, ink("FFF1C4")) as metal:
        for side in (-1, 0.0, 1):
            metal.line([(x + side * 26 * s, y - 40 * s), (x + side * 30 * s, y)], ink("3F6A5C"), 14 * s, 9 * s)
        body = smooth(place(trace("-42,-78 42,-78 46,-52 30,-30 -30,-30 -46,-52"), x, y, s), steps=6)
        metal.poly(body, ink("5E8A74"))
        metal.bar(x - 46 * s, y - 84 * s, x + 46 * s, y - 76 * s, ink("7EA08A"))
        for side in (-1, 1):
            metal.line(
                [
                    (x + side * 26 * s, y - 82 * s),
                    (x + side * 28 * s, y - 100 * s),
                    (x + side * 40 * s, y - 100 * s),
                    (x + side * 40 * s, y - 82 * s),
                ],
                ink("5E8A74"),
                6 * s,
            )
        for k in range(7):
            px = x + (k - 3) * 11.5 * s
            for r in (4.6, 2.4):
                metal.line(
                    [*oval(px, y - 60 * s, r * s, r * s, points=14), (px + r * s, y - 60 * s)], ink("33564A"), s * 1.1
                )
        metal.bar(x - 44 * s, y - 69 * s, x + 44 * s, y - 67.4 * s, ink("33564A"))
        metal.bar(x - 42 * s, y - 51 * s, x + 42 * s, y - 49.4 * s, ink("33564A"))


@view("museum", x=900, width=1300)
def museum_gallery(c: Canvas) -> None:
    """A bright gallery of old photographs and boat models, children before them."""
    c.light = (-0.5, -0.85)
    eye = Eye(1050, 470, 1.9, 1050)
    room(c, eye, 4.6, 4, 14, ink("EFE3C8"), ink("B9946A"), ink("5A4034"))
    for k in range(4):
        z = 3.6 + k * 2.5
        c.poly(eye.side(-4.56, 1.0, 2.7, z, z + 1.8), ink("4A342A"))
        c.poly(eye.side(-4.55, 1.12, 2.58, z + 0.13, z + 1.67), ink("D9C9A6"))
        c.poly(eye.side(-4.54, 1.3, 1.75, z + 0.2, z + 1.6), ink("8A7458"))
        c.poly(eye.side(-4.54, 1.12, 1.36, z + 0.13, z + 1.67), ink("5E4C3E"))
    for k in range(2):
        _framed_scene(c, eye, -2.4 + k * 3.0)
    _boat_case(c, eye)
    for x, z, look, pose, way, face in _CLASS:
        px, py = eye.at(x, 0, z)
        cast(c, px, py, eye.size(z) * 1.6, INK, 0.25, 0.4)
        person(c, px, py, eye.size(z) * (1.68 if look.heads > 6 else 1.22), look, pose, way, face, rim=PAPER)


_CLASS = [
    (0.4, 9, dress("573A4A", INK, hem=0.9, style="bob"), GAZE, "back", 1),
    (-2.5, 5.4, dress("3F6A72", "2F3A46", hem=0.5), Pose(near_arm=(20, 100), far_arm=(-14, 30), nod=-6), "side", -1),
    (-1.9, 4.5, dress("C8452C", "33485A", heads=5.6, style="tail", bag="E9B04E"), GAZE, "side", -1),
    (-1.3, 4.2, dress("E9B04E", "3F5A6A", heads=5.6), Pose(near_arm=(110, 120), far_arm=(0, 10)), "side", -1),
    (-0.75, 3.9, dress("E9E2D0", "2F4A5E", heads=5.6, bag="3F6A72"), GAZE, "side", -1),
]


def _framed_scene(c: Canvas, eye: Eye, x: float) -> None:
    (x0, y0), (x1, y1) = eye.at(x, 3.0, 13.9), eye.at(x + 2.2, 1.4, 13.9)
    c.bar(x0 - 8, y0 - 8, x1 + 8, y1 + 8, ink("6A4430"))
    c.wash(box(x0, y0, x1, y1), ink("C9D2BC"), ink("F3E3BC"))
    c.poly([*arc((x0 + x1) / 2, y1, (x1 - x0) * 0.5, (y1 - y0) * 0.5, 180, 360)], ink("7E9A8A"))


def _boat_case(c: Canvas, eye: Eye) -> None:
    """A long glass case with a model boat, at the right."""
    z0, z1 = 4.2, 6.0
    c.poly(eye.front(0.7, 3.4, 0, 0.95, z0), ink("8A5C3C"))
    c.grain(eye.front(0.7, 3.4, 0, 0.95, z0), INK, -0.2, 0.6, 20)
    c.poly(eye.side(0.7, 0, 0.95, z0, z1), ink("6A4430"))
    c.poly(eye.floor(0.7, 3.4, z0, z1, 0.95), ink("E3CFA6"))
    from_x, y = eye.at(2.05, 1.0, 5)
    s = eye.size(5)
    hull = trace("-0.9,-0.34 -0.7,0.0 0.6,0.0 0.95,-0.4 0.6,-0.2 -0.6,-0.2")
    c.poly([(from_x + u * s, y + v * s) for u, v in smooth(hull, steps=4)], ink("7A3E28"))
    c.line([(from_x, y - 0.2 * s), (from_x, y - 1.3 * s)], ink("4A2E22"), s * 0.03)
    sail = smooth(place(trace("0.04,-1.25 0.7,-1 0.62,-0.36 0.04,-0.3"), from_x, y, s), steps=4)
    c.poly(sail, ink("D98A4A"))
    for k in range(5):
        c.line(
            [(from_x + 0.04 * s, y - (0.42 + 0.18 * k) * s), (from_x + 0.66 * s, y - (0.46 + 0.13 * k) * s)],
            ink("8E4E2C"),
            s * 0.02,
        )
    c.tint(eye.front(0.7, 3.4, 0.95, 2.5, z0), ink("E9F3EC"), 0.2)
    c.tint([eye.at(0.9, 2.5, z0), eye.at(1.6, 2.5, z0), eye.at(1.1, 0.95, z0), eye.at(0.75, 0.95, z0)], PAPER, 0.25)
    for a, b in (((0.7, 0.95), (0.7, 2.5)), ((3.4, 0.95), (3.4, 2.5)), ((0.7, 2.5), (3.4, 2.5))):
        c.line([eye.at(*a, z0), eye.at(*b, z0)], ink("C9BFA4"), 6)
