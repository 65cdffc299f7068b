"""Rooms: walls and floors in perspective, windows, lamps and the light they throw."""

from .canvas import Canvas
from .palette import INK, PAPER, Ink, mix
from .perspective import Eye
from .plants import crown
from .shapes import arc, box, oval


def room(c: Canvas, eye: Eye, half: float, high: float, deep: float, wall: Ink, floor: Ink, dark: Ink) -> None:
    """A bare room seen from its open end: back wall, two side walls, floor and ceiling."""
    c.wash(eye.side(-half, 0, high, 0.8, deep), mix(wall, dark, 0.35), mix(wall, dark, 0.12), 0)
    c.wash(eye.side(half, 0, high, 0.8, deep), mix(wall, dark, 0.2), mix(wall, dark, 0.45), 0)
    back = eye.front(-half, half, 0, high, deep)
    c.poly(back, wall)
    c.grain(back, mix(wall, dark, 0.5), -0.2, 0.5, 30)
    c.poly(eye.floor(-half, half, 0.8, deep, high), mix(wall, PAPER, 0.25))
    c.grain(eye.floor(-half, half, 0.8, deep, high), dark, 0.14, -0.2)
    ground = eye.floor(-half, half, 0.8, deep)
    c.wash(ground, mix(floor, dark, 0.35), mix(floor, PAPER, 0.15))
    c.grain(ground, dark, -0.4, 0.45)


def boards(c: Canvas, eye: Eye, half: float, deep: float, joint: Ink, wide: float = 0.5) -> None:
    x = -half
    while x <= half:
        c.line([eye.at(x, 0, 0.8), eye.at(x, 0, deep)], joint, 6, 1)
        x += wide


def window(
    c: Canvas,
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    frame: Ink,
    sky: tuple[Ink, Ink],
    across: int = 2,
    down: int = 2,
    garden: tuple[Ink, Ink, Ink] | None = None,
) -> None:
    """A window across the view, with a hint of trees outside."""
    pane = box(x0, y0, x1, y1)
    with c.clip(pane) as out:
        out.poly(pane, sky[1])
        out.wash(pane, *sky)
        if garden:
            w, h = x1 - x0, y1 - y0
            crown(out, x0 + w * 0.3, y1 - h * 0.2, w * 0.34, h * 0.36, garden, 140, 0.07)
            crown(out, x0 + w * 0.84, y1 - h * 0.1, w * 0.3, h * 0.34, garden, 120, 0.07)
    bar = max(5.0, (x1 - x0) * 0.018)
    for k in range(across + 1):
        x = x0 + (x1 - x0) * k / across
        c.bar(x - bar, y0 - bar, x + bar, y1 + bar, frame)
    for k in range(down + 1):
        y = y0 + (y1 - y0) * k / down
        c.bar(x0 - bar, y - bar, x1 + bar, y + bar, frame)


def light_patch(
    c: Canvas, x0: float, x1: float, y0: float, y1: float, slant: float, ink: Ink, opacity: float = 0.35, panes: int = 2
) -> None:
    """Sun through a window, lying on the floor in as many fields as it has panes."""
    wide = (x1 - x0) / panes
    for k in range(panes):
        a, b = x0 + wide * (k + 0.05), x0 + wide * (k + 0.95)
        c.tint([(a, y0), (b, y0), (b + slant * 1.12, y1), (a + slant, y1)], ink, opacity)


def pendant(
    c: Canvas, x: float, y: float, size: float, shade: Ink, light: Ink, cord: float = 400, halo: float = 3.4
) -> None:
    """A lamp hanging at y."""
    c.line([(x, y - cord), (x, y)], INK, size * 0.05)
    c.glow(x, y + size * 0.2, size * halo, light, 0.65)
    c.poly([*arc(x, y + size * 0.1, size * 0.62, size * 0.52, 180, 360)], shade)
    c.oval(x, y + size * 0.1, size * 0.6, size * 0.1, mix(light, PAPER, 0.5))


def frame(
    c: Canvas, x0: float, y0: float, x1: float, y1: float, wood: Ink, mat: Ink, inks: tuple[Ink, Ink, Ink]
) -> None:
    """A framed picture of hills under a sun."""
    w, h = x1 - x0, y1 - y0
    c.bar(x0, y0, x1, y1, wood)
    c.bar(x0 + w * 0.06, y0 + w * 0.06, x1 - w * 0.06, y1 - w * 0.06, mat)
    scene = box(x0 + w * 0.16, y0 + w * 0.16, x1 - w * 0.16, y1 - w * 0.16)
    with c.clip(scene) as inner:
        inner.poly(scene, inks[0])
        inner.oval(x0 + w * 0.64, y0 + h * 0.4, w * 0.09, w * 0.09, inks[2])
        inner.poly(oval(x0 + w * 0.3, y1 - h * 0.2, w * 0.36, h * 0.26), inks[1])
        inner.poly(oval(x0 + w * 0.75, y1 - h * 0.12, w * 0.36, h * 0.24), mix(inks[1], INK, 0.3))
