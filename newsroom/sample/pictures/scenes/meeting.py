"""Meetings: the hall and the residents' ring of chairs."""

from ..canvas import Canvas
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..pose import FRONT, READ, SIT, Pose
from ..rooms import boards, room, window
from ..scene import view
from ..shapes import Outline, arc, box, oval
from .care import CHAT, GREEN


@view("meeting-hall", "A full meeting room seen from the back rows", x=900)
def hall_podium(c: Canvas) -> None:
    c.light = (0.0, -1.0)
    eye = Eye(900, 470, 2.3, 1050)
    room(c, eye, 7, 5, 17, ink("E3C9A0"), ink("8E3B2E"), ink("3A2420"))
    stage = eye.front(-4.6, 4.6, 0, 4.2, 16.8)
    c.poly(stage, ink("A8392A"))
    for k in range(22):
        x = -4.6 + k * 0.43
        c.wash(eye.front(x, x + 0.4, 0, 4.2, 16.7), ink("B8432F"), ink("7A261E"), 0)
    c.poly(eye.front(-5, 5, 0, 0.7, 15.6), ink("6A4030"))
    c.poly(eye.front(-3.4, 3.4, 0.7, 1.5, 15.2), ink("C9A06A"))
    c.poly(eye.floor(-3.4, 3.4, 15.2, 15.9, 1.5), ink("E9D3A6"))
    for k in range(7):
        px, py = eye.at(-2.7 + k * 0.9, 0.9, 15.8)
        with c.clip(box(px - 60, py - 200, px + 60, eye.at(0, 1.5, 15.3)[1])) as seat:
            person(
                seat,
                px,
                py + 26,
                eye.size(15.8) * 1.66,
                dress(c.rng.choice(("2F3A4A", "3F4450", "4E3A3E")), INK, style=c.rng.choice(("short", "short", "bob"))),
                FRONT,
                "front",
            )
    px, py = eye.at(-4.2, 0.7, 15)
    person(
        c,
        px,
        py,
        eye.size(15) * 1.7,
        dress("2F3A4A", INK),
        Pose(near_arm=(30, 100), far_arm=(24, 90)),
        "side",
        1,
        rim=PAPER,
    )
    c.poly(eye.front(-4.1, -3.4, 0.7, 1.9, 14.9), ink("B98A56"))
    for k in range(5):
        for x in (-4, 0, 4):
            c.poly(eye.floor(x - 0.9, x + 0.9, 4 + k * 2.6, 5.2 + k * 2.6, 4.98), ink("FFF6DC"))
    for row, z in enumerate((12.4, 10.6, 8.9, 7.3, 5.8, 4.4, 3.2)):
        _audience(c, eye, z, row)


def _audience(c: Canvas, eye: Eye, z: float, row: int) -> None:
    k, haze = eye.size(z), max(0, 0.3 - row * 0.05)
    hues = ("2F3A4A", "4E3A3E", "3F5A62", "6A4A3E", "B5432F", "C9A05A", "55606A", "E3D6BC")
    count = 11 if row < 5 else 8
    span = 5.6 if row < 5 else 4.4
    for j in range(count):
        x = -span + 2 * span * (j + 0.5 * (row % 2) * 0.8) / (count - 1)
        if abs(x) < 0.5 and row > 1:
            continue
        px, py = eye.at(x, 0, z)
        hue = mix(ink(c.rng.choice(hues)), ink("E3C9A0"), haze)
        with c.clip(box(px - k, py - 2.4 * k, px + k, py - 0.62 * k)) as seat:
            person(
                seat,
                px,
                py + k * 0.36,
                k * 1.64,
                dress(
                    hue,
                    INK,
                    style=c.rng.choice(("short", "bob", "short", "bun", "short")),
                    hair=c.rng.choice((INK, INK, "3A2E2A", "8A8680")),
                ),
                Pose(near_arm=(10, -10), far_arm=(-10, 10), lean=c.rng.uniform(-4, 4), nod=c.rng.uniform(-8, 8)),
                "back",
                rim=ink("FFF1CC"),
            )
        c.poly(seat_back(px, py, k), mix(ink("7A2E26"), INK, 0.1 * (j % 2)))


def seat_back(x: float, y: float, k: float) -> Outline:
    """The padded back of a hall seat, its upper corners rounded."""
    left, right = (
        arc(x - 0.2 * k, y - 0.82 * k, 0.12 * k, 0.12 * k, 180, 270, 6),
        arc(x + 0.2 * k, y - 0.82 * k, 0.12 * k, 0.12 * k, 270, 360, 6),
    )
    return [*left, *right, (x + 0.3 * k, y - 0.18 * k), (x - 0.3 * k, y - 0.18 * k)]


@view("meeting-hall", x=900)
def hall_residents(c: Canvas) -> None:
    """A residents' meeting: a ring of chairs, one woman standing to speak."""
    c.light = (-0.6, -0.75)
    eye = Eye(900, 460, 1.9, 1000)
    room(c, eye, 5.2, 3.4, 11, ink("D3DCC6"), ink("B98F60"), ink("33423E"))
    boards(c, eye, 5.2, 11, ink("9A7248"), 0.65)
    for k in range(3):
        window(c, 500 + k * 290, 230, 720 + k * 290, 480, ink("F6F0E0"), (ink("CFE3D8"), ink("FBF3D6")), 2, 2, GREEN)
    for k in range(3):
        z = 3.4 + k * 2.4
        c.poly(eye.side(-5.18, 1.0, 2.7, z, z + 1.6), ink("FFF6DC"))
        c.tint(
            [eye.at(-4.4, 0, z), eye.at(-4.4, 0, z + 1.6), eye.at(-1, 0, z + 1), eye.at(-1, 0, z - 0.5)],
            ink("FFF6DC"),
            0.42,
        )
    hues = ("4E6A72", "A9523A", "7E8A6A", "C9A05A", "573A4A", "3F5A86", "B97C4E")
    for k, (x, z, face) in enumerate(
        ((-2.6, 6.6, 1), (-1.5, 7.6, 1), (1.5, 7.6, -1), (2.6, 6.6, -1), (-3.0, 5.2, 1), (3.0, 5.2, -1))
    ):
        _listener(c, eye, x, z, face, ink(hues[k]), k)
    px, py = eye.at(0.05, 0, 5.4)
    cast(c, px, py, eye.size(5.4) * 1.66, INK, 0.3, 0.5)
    person(
        c,
        px,
        py,
        eye.size(5.4) * 1.68,
        dress("C8452C", "33485A", style="bob", hem=0.5),
        Pose(near_arm=(30, 110), far_arm=(14, 60), lean=0),
        "side",
        -1,
        rim=PAPER,
    )
    for k, (x, z, face) in enumerate(((-2.1, 3.9, 1), (2.1, 3.9, -1))):
        _listener(c, eye, x, z, face, ink(hues[k + 4]), k)
    for x, hue, style in ((640, "2F3A4A", "short"), (1240, "6A4A3E", "bun")):
        person(c, x, 1760, 1000, dress(ink(hue), INK, style=style), FRONT, "back", rim=PAPER)


def _listener(c: Canvas, eye: Eye, x: float, z: float, face: int, hue: Ink, k: int) -> None:
    px, py = eye.at(x, 0, z)
    s = eye.size(z)
    c.tint(oval(px, py, s * 0.5, s * 0.07), INK, 0.3)
    wood = ink("8A5C3C")
    c.line([(px - face * 0.24 * s, py - 0.95 * s), (px - face * 0.2 * s, py)], wood, s * 0.06)
    c.poly(box(px - 0.24 * s, py - 0.47 * s, px + 0.24 * s, py - 0.4 * s), wood)
    c.line([(px + face * 0.2 * s, py - 0.42 * s), (px + face * 0.22 * s, py)], wood, s * 0.05)
    style = ("bald", "bun", "short", "bob")[k % 4]
    person(
        c,
        px,
        py,
        s * 1.64,
        dress(hue, "33383E", style=style, hair="C9C4BA" if k % 4 < 2 else INK, hem=0.3),
        (SIT, CHAT, READ)[k % 3],
        face=face,
        rim=PAPER,
    )
