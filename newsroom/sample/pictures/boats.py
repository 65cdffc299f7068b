"""Boats of the river and the lake."""

from .canvas import Canvas
from .palette import Ink, mix
from .people import Look, person
from .pose import Joints, Pose
from .shapes import Outline, arc, place, reach, smooth, trace

HULL = trace(
    "-0.52,-0.085 -0.45,0.0 -0.32,0.055 0.3,0.06 0.45,0.0 0.56,-0.12 0.44,-0.06 0.2,-0.03 -0.2,-0.028 -0.4,-0.05"
)
POLE = Pose(near_leg=(10, -4), far_leg=(-14, -18), near_arm=(70, 120), far_arm=(56, 84), lean=8, nod=6)
ROW = Pose(near_leg=(14, -6), far_leg=(-18, -26), near_arm=(46, 84), far_arm=(54, 92), lean=16, nod=8)


def boat(
    c: Canvas,
    x: float,
    y: float,
    length: float,
    ink: Ink,
    inside: Ink,
    face: int = 1,
    canopy: Ink | None = None,
    rim: Ink | None = None,
) -> None:
    """A wooden sampan whose waterline is at y, with or without a rush canopy."""
    with c.volume(
        [(x - length * 0.6, y - length * 0.35), (x + length * 0.6, y + length * 0.1)], length * 0.03, 3, rim
    ) as layer:
        if canopy:
            _canopy(layer, x - face * length * 0.06, y - length * 0.03, length * 0.2, canopy)
        layer.poly(place(smooth(HULL, steps=5), x, y, length, face), ink)
        layer.poly(_strake(x, y, length, face, -0.055, 0.018), inside)
        layer.poly(_strake(x, y, length, face, -0.012, 0.008), mix(ink, inside, 0.5))


def _strake(x: float, y: float, length: float, face: int, drop: float, thick: float) -> Outline:
    """One plank line along the hull, rising with the bow."""
    top = [(-0.49 + k * 0.1, drop - 0.02 + 0.11 * (abs(k * 0.1 - 0.47)) ** 2.2 * 1.4) for k in range(11)]
    return place([*top, *[(u, v + thick) for u, v in top[::-1]]], x, y, length, face)


def _canopy(c: Canvas, x: float, y: float, half: float, ink: Ink) -> None:
    c.poly([*arc(x, y, half, half * 0.78, 180, 360), (x + half, y + half * 0.1), (x - half, y + half * 0.1)], ink)
    for k in range(9):
        t = -0.86 + k * 0.215
        top = y - half * 0.78 * (1 - t * t) ** 0.5
        c.line([(x + t * half, y), (x + t * half * 0.96, top)], mix(ink, (20, 20, 26), 0.35), half * 0.025)


def boatman(
    c: Canvas, x: float, y: float, height: float, look: Look, pole: Ink, face: int = 1, rim: Ink | None = None
) -> Joints:
    """A figure standing in a boat, poling it."""
    at = person(c, x, y, height, look, POLE, face=face, rim=rim)
    top = reach(at["near_hand"], 172, height * 0.45, face)
    c.line([top, reach(top, -8, height * 1.5, face)], pole, height * 0.022, height * 0.016)
    return at


def launch(c: Canvas, x: float, y: float, length: float, hull: Ink, cabin: Ink, glass: Ink, face: int = 1) -> None:
    """A small motor boat with a wheelhouse."""
    with c.volume(
        [(x - length * 0.6, y - length * 0.42), (x + length * 0.62, y + length * 0.1)], length * 0.035
    ) as layer:
        house = trace("-0.3,-0.06 -0.3,-0.3 -0.33,-0.33 0.06,-0.33 0.03,-0.3 0.08,-0.06")
        layer.poly(place(house, x, y, length, face), cabin)
        for u in (-0.25, -0.11):
            pane = [(u, -0.17), (u, -0.28), (u + 0.11, -0.28), (u + 0.12, -0.17)]
            layer.poly(place(pane, x, y, length, face), glass)
        outline = trace("-0.5,-0.1 -0.47,0.06 0.34,0.06 0.5,-0.06 0.58,-0.17 0.4,-0.11 0.1,-0.085")
        layer.poly(place(smooth(outline[1:5], closed=False) + outline[5:] + outline[:1], x, y, length, face), hull)
        band = trace("-0.485,-0.02 0.47,-0.03 0.44,0.0 -0.48,0.005")
        layer.poly(place(band, x, y, length, face), cabin)
