"""What drives, flies and digs."""

from .canvas import Canvas
from .palette import INK, Ink, mix
from .shapes import Outline, Point, arc, box, limb, oval, place, smooth, trace


def wheel(c: Canvas, x: float, y: float, r: float, tyre: Ink, hub: Ink) -> None:
    c.oval(x, y, r, r, tyre)
    c.oval(x, y, r * 0.56, r * 0.56, hub)
    c.oval(x, y, r * 0.2, r * 0.2, tyre)


def bus(
    c: Canvas,
    x: float,
    y: float,
    long: float,
    body: Ink,
    band: Ink,
    glass: Ink,
    tyre: Ink,
    light: Ink,
    riders: list[Ink] | None = None,
) -> None:
    """A town bus side-on, its front to the right; y is the road."""
    h = long * 0.29
    floor = y - h * 0.13
    with c.volume(box(x, y - h * 1.1, x + long * 1.02, y + 4), long * 0.022, 3, light) as b:
        shell = [
            (x, floor),
            (x, y - h * 0.94),
            (x + long * 0.03, y - h),
            (x + long * 0.955, y - h),
            (x + long * 0.99, y - h * 0.86),
            (x + long, y - h * 0.4),
            (x + long * 0.995, floor),
        ]
        b.poly(shell, body)
        b.poly([(x, floor), (x, y - h * 0.42), (x + long, y - h * 0.42), (x + long * 0.995, floor)], band)
        b.line([(x, y - h * 0.45), (x + long, y - h * 0.45)], mix(body, INK, 0.2), h * 0.03)
        _bus_windows(b, x, y, long, h, glass, light, riders)
        for u in (0.18, 0.8):
            b.poly(arc(x + long * u, floor, h * 0.22, h * 0.22, 180, 360), mix(band, INK, 0.7))
            wheel(b, x + long * u, y - h * 0.16, h * 0.165, tyre, mix(tyre, body, 0.5))
        b.bar(x + long * 0.968, y - h * 0.34, x + long * 0.996, y - h * 0.24, light)


def _bus_windows(
    c: Canvas, x: float, y: float, long: float, h: float, glass: Ink, light: Ink, riders: list[Ink] | None
) -> None:
    for k in range(6):
        x0 = x + long * (0.03 + 0.118 * k)
        pane = box(x0, y - h * 0.86, x0 + long * 0.105, y - h * 0.5)
        c.poly(pane, glass)
        if riders and k < 5:
            _rider(c, x0 + long * 0.055, y - h * 0.5, h, riders[k % len(riders)])
        c.poly(
            [(x0, y - h * 0.86), (x0 + long * 0.05, y - h * 0.86), (x0 + long * 0.015, y - h * 0.5), (x0, y - h * 0.5)],
            mix(glass, light, 0.25),
        )
    for u in (0.745, 0.79):
        c.bar(x + long * u, y - h * 0.86, x + long * (u + 0.04), y - h * 0.2, mix(glass, light, 0.3))
    c.poly(
        [
            (x + long * 0.86, y - h * 0.86),
            (x + long * 0.978, y - h * 0.86),
            (x + long * 0.992, y - h * 0.5),
            (x + long * 0.86, y - h * 0.5),
        ],
        glass,
    )


def _rider(c: Canvas, x: float, y: float, h: float, ink: Ink) -> None:
    c.oval(x, y - h * 0.17, h * 0.065, h * 0.08, mix(ink, INK, 0.45))
    c.poly(arc(x, y, h * 0.13, h * 0.1, 180, 360), ink)


def excavator(
    c: Canvas, x: float, y: float, size: float, ink: Ink, dark: Ink, glass: Ink, face: int = 1, reach_: float = 1
) -> None:
    """A digger on tracks; `reach_` stretches its arm."""

    def put(points: Outline, ink_: Ink) -> None:
        c.poly(place(points, x, y, size, face), ink_)

    def bar(a: Point, b: Point, wide: float, narrow: float, ink_: Ink) -> None:
        put(limb(a, b, wide, narrow), ink_)

    elbow, wrist = (0.62 * reach_, -1.02), (1.12 * reach_, -0.5)
    bar((0.2, -0.5), elbow, 0.15, 0.1, ink)
    bar(elbow, wrist, 0.12, 0.07, mix(ink, INK, 0.15))
    bar((0.3, -0.72), (0.5 * reach_, -0.86), 0.05, 0.05, dark)
    put(
        smooth(
            [
                (wrist[0] - 0.06, wrist[1] - 0.04),
                (wrist[0] + 0.09, wrist[1]),
                (wrist[0] + 0.08, wrist[1] + 0.24),
                (wrist[0] - 0.12, wrist[1] + 0.2),
                (wrist[0] - 0.16, wrist[1] + 0.04),
            ],
            steps=4,
        ),
        dark,
    )
    put(smooth(trace("-0.56,-0.2 0.5,-0.2 0.58,-0.1 0.5,0 -0.56,0 -0.64,-0.1"), steps=4), dark)
    for k in range(6):
        put(oval(-0.45 + 0.18 * k, -0.09, 0.06, 0.06, points=14), mix(dark, ink, 0.25))
    put(trace("-0.62,-0.26 -0.62,-0.56 -0.5,-0.64 0.02,-0.62 0.02,-0.24 0.3,-0.24 0.3,-0.2 -0.5,-0.2"), ink)
    put(trace("-0.06,-0.24 -0.06,-0.84 0.22,-0.84 0.34,-0.5 0.34,-0.24"), mix(ink, INK, 0.1))
    put(trace("-0.01,-0.46 -0.01,-0.79 0.19,-0.79 0.28,-0.5 0.28,-0.46"), glass)


def harvester(
    c: Canvas, x: float, y: float, size: float, ink: Ink, dark: Ink, glass: Ink, light: Ink, face: int = 1
) -> None:
    """A combine cutting to the side it faces."""

    def put(points: Outline, ink_: Ink) -> None:
        c.poly(place(points, x, y, size, face), ink_)

    put(trace("-0.66,-0.3 -0.66,-0.72 -0.5,-0.84 0.12,-0.84 0.16,-0.3"), ink)
    put(trace("-0.66,-0.3 -0.66,-0.5 0.16,-0.5 0.16,-0.3"), mix(ink, INK, 0.2))
    put(trace("0.1,-0.34 0.1,-1.0 0.42,-1.0 0.52,-0.62 0.5,-0.34"), mix(ink, light, 0.12))
    put(trace("0.14,-0.58 0.14,-0.94 0.39,-0.94 0.47,-0.6"), glass)
    put(trace("0.06,-1.03 0.47,-1.03 0.46,-0.98 0.08,-0.98"), dark)
    put(limb((-0.52, -0.84), (-0.56, -1.0), 0.14, 0.1), mix(ink, INK, 0.2))
    put(limb((-0.56, -1.0), (-0.98, -1.16), 0.1, 0.08), mix(ink, light, 0.15))
    put(trace("0.4,-0.36 0.84,-0.2 0.84,-0.06 0.4,-0.2"), mix(ink, INK, 0.3))
    put(trace("0.78,-0.26 1.08,-0.02 1.02,0.02 0.74,0.0"), dark)
    put(smooth(trace("-0.52,-0.26 0.34,-0.26 0.44,-0.13 0.34,0 -0.52,0 -0.62,-0.13"), steps=4), dark)
    for k in range(5):
        put(oval(-0.42 + 0.18 * k, -0.12, 0.075, 0.075, points=14), mix(dark, ink, 0.3))
    hub = (0.96, -0.26)
    for k in range(6):
        tip = place([(0.2, 0)], *hub, 1, 1, 15 + k * 60)[0]
        put(limb(hub, tip, 0.03, 0.03), mix(ink, INK, 0.25))
        put(limb((tip[0] - 0.06, tip[1]), (tip[0] + 0.06, tip[1]), 0.036, 0.036), mix(ink, INK, 0.25))


def drone(c: Canvas, x: float, y: float, size: float, ink: Ink, light: Ink, blur: Ink) -> None:
    """A six-armed field drone from slightly below, rotors turning."""
    for side in (-1, 1):
        for out, up in ((0.5, -0.04), (0.42, 0.08), (0.3, -0.12)):
            px, py = x + side * size * out, y + size * up
            c.line([(x, y), (px, py)], ink, size * 0.035, size * 0.022)
            c.tint(oval(px, py - size * 0.06, size * 0.2, size * 0.028), blur, 0.75)
            c.bar(px - size * 0.016, py - size * 0.07, px + size * 0.016, py + size * 0.02, ink)
    tank = smooth(place(trace("-0.15,-0.09 0.15,-0.09 0.17,0.06 0.1,0.17 -0.1,0.17 -0.17,0.06"), x, y, size), steps=4)
    c.poly(tank, light)
    c.grain(tank, ink, -0.4, 0.7, 50)
    c.bar(x - size * 0.15, y - size * 0.07, x + size * 0.15, y + size * 0.0, ink)
    for side in (-1, 1):
        c.line([(x + side * size * 0.12, y + size * 0.08), (x + side * size * 0.2, y + size * 0.27)], ink, size * 0.02)
        c.line([(x + side * size * 0.12, y + size * 0.27), (x + side * size * 0.28, y + size * 0.27)], ink, size * 0.02)


def turbine(c: Canvas, x: float, y: float, tall: float, ink: Ink, shade: Ink, turn: float) -> None:
    """A wind turbine, its rotor turned by `turn` degrees."""
    tower = place(trace("-0.016,0 -0.008,-1 0.008,-1 0.016,0"), x, y, tall)
    c.poly(tower, ink)
    c.poly(place(trace("0.003,0 0.002,-1 0.008,-1 0.016,0"), x, y, tall), shade)
    hub = x, y - tall
    for k in range(3):
        blade = trace("0,0.012 0.06,0.036 0.2,0.03 0.58,0.005 0.6,-0.003 0,-0.01")
        c.poly(place(smooth(blade, steps=4), *hub, tall, 1, turn + 120 * k), ink)
        c.poly(place(trace("0.05,0.0 0.2,-0.003 0.6,-0.003 0,-0.012"), *hub, tall, 1, turn + 120 * k), shade)
    c.oval(*hub, tall * 0.022, tall * 0.022, shade)
    c.oval(hub[0] - tall * 0.004, hub[1] - tall * 0.004, tall * 0.014, tall * 0.014, ink)
