"""Bamboo weavers, in the grove and under their lamps."""

from ..canvas import Canvas
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import cast, dress, sitter
from ..plants import bamboo
from ..pose import Pose
from ..scene import view
from ..shapes import box, lens, oval, smooth

WEAVE = Pose(near_leg=(86, 20), far_leg=(76, 6), near_arm=(30, 78), far_arm=(44, 92), lean=16, nod=24)


@view("bamboo-craft", "A bamboo weaver at work", x=820)
def weaver_yard(c: Canvas) -> None:
    c.light = (-0.6, -0.75)
    c.wash(None, ink("BFD6BC"), ink("F3EFD0"))
    c.grain(None, ink("7FA48E"), 0.35, -0.4)
    for k in range(15):
        x = -40 + k * 132 + c.rng.uniform(-40, 40)
        far = k % 2
        bamboo(
            c,
            x,
            960,
            c.rng.uniform(900, 1200),
            mix(ink("5E8A58"), ink("DDE6C4"), 0.55 if far else 0.2),
            mix(ink("4E7A4A"), ink("DDE6C4"), 0.5 if far else 0.15),
            c.rng.uniform(-0.05, 0.08),
            0.012 if far else 0.02,
        )
    c.wash(box(-60, 950, 1860, 1460), ink("E3CF9E"), ink("A98A5C"))
    c.grain(box(-60, 950, 1860, 1460), ink("5A4430"), -0.4, 0.5)
    cast(c, 680, 1160, 560, INK, 0.3, 0.5)
    sitter(
        c,
        640,
        1160,
        820,
        dress("33546A", "3A3E44", style="bald", hair="D3CEC4", apron="8A6A48", skin="C98F66"),
        WEAVE,
        ink("8A6A3E"),
        face=1,
        rim=PAPER,
    )
    woven(c, 985, 1150, 330, ink("D9B46A"), ink("7A5A2C"), True)
    for x, y, s in ((1380, 1120, 260), (1610, 1190, 300), (1500, 900, 190)):
        woven(c, x, y, s, ink("C9A058"), ink("6E5028"), False)
    for k in range(17):
        c.curve(
            [(120 + k * 9, 1180 + (k % 4) * 10), (280 + k * 8, 1120 - k * 4), (430 + k * 6, 1190 + (k % 3) * 16)],
            mix(ink("D9B46A"), ink("8FA25A"), c.rng.random()),
            8,
        )


def woven(c: Canvas, x: float, y: float, size: float, straw: Ink, dark: Ink, unfinished: bool) -> None:
    """A round basket in plain weave; an unfinished one bristles with its stakes."""
    high = size * 0.72
    if unfinished:
        for k in range(19):
            u = -0.5 + k / 18
            c.curve(
                [
                    (x + u * size, y - high * 0.7),
                    (x + u * size * 1.12, y - high * 1.2),
                    (x + u * size * 1.5, y - high * 1.66 - 20 * (k % 2)),
                ],
                straw,
                size * 0.022,
                size * 0.012,
            )
    body = smooth(
        [
            (x - size * 0.5, y - high),
            (x - size * 0.54, y - high * 0.5),
            (x - size * 0.4, y),
            (x + size * 0.4, y),
            (x + size * 0.54, y - high * 0.5),
            (x + size * 0.5, y - high),
        ],
        steps=5,
    )
    with c.clip(body) as inside:
        inside.poly(body, dark)
        for row in range(11):
            for k in range(15):
                if (row + k) % 2:
                    inside.poly(
                        lens(x + (k - 7) * size * 0.078, y - high * (row + 0.5) / 11, size * 0.12, high * 0.1, 0), straw
                    )
                else:
                    inside.poly(
                        lens(x + (k - 7) * size * 0.078, y - high * (row + 0.5) / 11, high * 0.12, size * 0.05, 90),
                        mix(straw, PAPER, 0.25),
                    )
        inside.grain(body, INK, -0.5, 0.7, 10)
    c.oval(x, y - high, size * 0.5, size * 0.1, mix(dark, INK, 0.3))
    c.line([*oval(x, y - high, size * 0.5, size * 0.1), (x + size * 0.5, y - high)], straw, size * 0.035)


@view("bamboo-craft", x=900)
def weaver_inside(c: Canvas) -> None:
    """In the workshop: an old woman teaches a girl, lamps of split bamboo above them."""
    c.light = (0.1, -1.0)
    c.wash(None, ink("7A4A34"), ink("4A2E2A"))
    c.grain(None, INK, -0.1, 0.6)
    for k in range(12):
        c.bar(-60 + k * 165, -200, -60 + k * 165 + 8, 960, ink("4E2E26"))
    for x, y, s in ((330, 330, 230), (760, 190, 170), (1150, 250, 200), (1530, 350, 240)):
        c.line([(x, -200), (x, y - s * 0.7)], INK, 4)
        c.glow(x, y - s * 0.3, s * 2.2, ink("F6C27A"), 0.75)
        woven(c, x, y, s, ink("F3CE86"), ink("C8803E"), False)
    c.wash(box(-60, 950, 1860, 1460), ink("8A5C40"), ink("3E2826"))
    c.glow(900, 1080, 800, ink("F6C27A"), 0.5, flat=0.25)
    sitter(
        c,
        520,
        1160,
        790,
        dress("7E8A6A", "33383E", style="bun", hair="D3CEC4", apron="3F5A66"),
        WEAVE,
        ink("3E2622"),
        face=1,
        rim=ink("FFDFA0"),
    )
    sitter(
        c,
        1230,
        1160,
        680,
        dress("C8452C", "2F3A4A", style="tail", heads=6.4),
        WEAVE,
        ink("3E2622"),
        face=-1,
        rim=ink("FFDFA0"),
    )
    woven(c, 868, 1160, 320, ink("D9A858"), ink("6E4426"), True)
    for x, s in ((110, 250), (1630, 290)):
        woven(c, x, 1190, s, ink("B9843E"), ink("5A3620"), False)
