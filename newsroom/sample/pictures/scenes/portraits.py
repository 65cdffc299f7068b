"""People of the town, half-length: the boatman, the teacher, the doctor."""

from ..canvas import Canvas
from ..faces import Bust, Face, hair_back, hair_bob, hair_bun
from ..land import hills, reeds
from ..palette import DAWN, INK, PAPER, Ink, ink, mix
from ..scene import view
from ..shapes import box, limb, oval, smooth, trace
from ..sky import sky, sun
from ..water import glitter, lake, mirror

CREAM_RIM = ink("FFF1CC")


SHOULDERS = trace("-0.46,1.36 -1.0,1.62 -1.62,1.98 -1.9,2.7 -2.05,4.4 2.0,4.4 1.78,2.7 1.44,1.98 0.94,1.62 0.5,1.4")


def torso(b: Bust, cloth: Ink, rim: Ink = CREAM_RIM, depth: float = 0.34) -> None:
    """Shoulders and chest down out of the picture."""
    whole = b.at(trace("-2.6,1.1 2.6,1.1 2.6,4.6 -2.6,4.6"))
    with b.c.volume(whole, b.size * depth, b.size * 0.03, rim) as layer:
        layer.poly(b.at(smooth(SHOULDERS, steps=6)), cloth)
        folds = mix(cloth, INK, 0.4)
        on = Bust(layer, b.x, b.y, b.size, b.way, b.tilt)
        for path in (
            [(-1.5, 2.2), (-1.36, 2.9), (-1.44, 3.8)],
            [(1.36, 2.2), (1.2, 2.9), (1.3, 3.8)],
            [(-1.2, 2.0), (-1.0, 2.3), (-0.96, 2.7)],
            [(1.14, 2.02), (0.96, 2.3), (0.94, 2.6)],
        ):
            on.cut(path, folds, 0.01, 0.05, 0.012)


@view(
    "street-portrait", "Portrait of a townsperson, half figure: boatman, teacher, doctor, chef, engineer, farmer", x=900
)
def boatman_portrait(c: Canvas) -> None:
    t = DAWN.but(sky=ink("86A9AC"), horizon=ink("F6D6A6"))
    c.light = (0.75, -0.6)
    sky(c, t, 640)
    sun(c, 1420, 400, 90, ink("FFF6DA"), ink("F8C78A"), 5)
    hills(c, 640, 240, mix(t.far, t.sky, 0.3), t.horizon, 3)
    lake(c, 640, mix(t.near, t.sky, 0.45), mix(t.horizon, t.sky, 0.3))
    mirror(c, 380, 640, t.sky, 0.25)
    glitter(c, 1420, 650, CREAM_RIM, 160, 70)
    reeds(c, [t.near, mix(t.near, t.sky, 0.4)], -40, 330, 1300, 760, 26, 0.12, plume=ink("D9A76A"))
    f = Face(
        skin=ink("C98F66"), shade=ink("8A5238"), hair=ink("DAD5CB"), lines=11, beard=ink("DAD5CB"), lips=ink("8E4A3A")
    )
    b = Bust(c, 860, 470, 250, 1, -3)
    b.neck(f)
    w = b.raised()
    torso(w, ink("34586A"))
    for side in (-1, 1):
        w.put([(0.04, 1.5), (side * 0.5, 1.26), (side * 0.72, 1.6), (side * 0.3, 2.0), (0.06, 1.9)], ink("2A4656"), 3)
    w.cut([(0.06, 1.9), (0.1, 2.8), (0.06, 4.2)], ink("22394A"), 0.05, 0.05)
    for k in range(3):
        w.cut(
            [(-0.12, 2.2 + 0.62 * k), (0.1, 2.17 + 0.62 * k), (0.34, 2.2 + 0.62 * k)], ink("1E3242"), 0.06, 0.08, 0.06
        )
    b.face(f)
    b.put(trace("-0.6,0.1 -0.72,-0.2 -0.72,-0.5 -0.5,-0.5 -0.48,-0.2 -0.52,0.02"), f.hair)
    _straw_hat(b, ink("DDB877"))
    c.poly(limb((1400, 60), (1240, 1400), 34, 40), ink("9A6A3C"))
    c.line([(1408, 60), (1250, 1400)], ink("D9A86A"), 8)
    sleeve = smooth(trace("1180,1420 1120,1260 1180,1130 1290,1080 1400,1140 1440,1300 1400,1440"), steps=6)
    with c.volume(box(1080, 1040, 1480, 1460), 60, 7, CREAM_RIM) as arm:
        arm.poly(sleeve, ink("34586A"))
        arm.poly(smooth(trace("1200,1120 1290,1070 1390,1128 1370,1170 1290,1130 1220,1160"), steps=4), ink("2A4656"))
    b.fist(1282, 1010, 104, f, 6)


def _straw_hat(b: Bust, straw: Ink) -> None:
    dark = mix(straw, INK, 0.5)
    b.put(trace("-1.5,-0.34 -0.6,-0.46 0.1,-0.5 0.8,-0.44 1.5,-0.24 0.8,-0.3 0.1,-0.3 -0.7,-0.28"), dark, 5)
    b.put(trace("-1.52,-0.36 -0.3,-1.3 0.04,-1.5 0.36,-1.28 1.52,-0.26 0.8,-0.42 0.1,-0.47 -0.7,-0.44"), straw, 4)
    for k in range(13):
        u = -1.4 + 0.225 * k
        b.cut(
            [(0.04, -1.46), (0.02 + u * 0.5, -0.98), (u, -0.38 - 0.06 * (1 - abs(u) / 1.5))], dark, 0.004, 0.014, 0.012
        )
    for k in range(4):
        r = 0.3 + 0.3 * k
        b.cut(
            [(-1.28 * r + 0.0, -1.44 + 0.92 * r), (0.06, -1.5 + 1.02 * r), (1.28 * r + 0.04, -1.44 + 0.98 * r)],
            mix(straw, INK, 0.28),
            0.012,
            0.022,
            0.012,
        )
    b.grain(trace("-1.5,-0.34 -0.3,-1.3 0.04,-1.5 0.1,-0.47 -0.7,-0.44"), dark, 0.8, -0.3, 20)


@view("street-portrait", x=900)
def teacher_portrait(c: Canvas) -> None:
    c.light = (0.75, -0.6)
    c.wash(None, ink("2F5248"), ink("3F6A5A"))
    c.grain(None, ink("18302C"), 0.4, -0.2)
    c.bar(-60, 1010, 1860, 1460, ink("8A5C3C"))
    c.bar(-60, 1000, 1860, 1030, ink("B98A5C"))
    for x, y, r in ((240, 300, 130), (1560, 380, 150)):
        c.line([*oval(x, y, r, r), (x + r, y)], ink("A9C0A8"), 5)
        c.line([(x - r, y), (x + r, y)], ink("A9C0A8"), 4)
        c.line([(x, y - r), (x + r * 0.6, y + r * 0.8)], ink("A9C0A8"), 4)
    for k in range(4):
        c.line([(120, 560 + k * 70), (120 + 320 - k * 40, 556 + k * 70)], ink("8FAA94"), 6, 3)
    c.glow(1180, 380, 700, ink("F6E3B0"), 0.35)
    f = Face(skin=ink("E9B890"), shade=ink("B87A5A"), smile=True, lips=ink("B84A3E"), narrow=0.96)
    b = Bust(c, 900, 480, 250, 1, 2)
    hair_back(b, ink("221E22"))
    b.neck(f, 0.36)
    w = b.raised()
    torso(w, ink("C8452C"))
    w.put(trace("-0.5,1.36 0.08,1.74 0.54,1.38 0.62,1.56 0.1,2.1 -0.62,1.56"), PAPER, 3)
    b.face(f)
    hair_bob(b, ink("221E22"), ink("5E4A44"))
    _books(c, 900, 1130)
    with c.volume(box(200, 1000, 760, 1460), 60, 7, CREAM_RIM) as arm:
        arm.poly(
            smooth(trace("300,1440 360,1240 520,1130 640,1120 660,1230 600,1330 560,1460"), steps=6), ink("C8452C")
        )
        arm.poly(smooth(trace("590,1110 660,1108 680,1230 610,1244"), steps=3), PAPER)
    b.fist(690, 1170, 92, f, 4, -1)


def _books(c: Canvas, x: float, y: float) -> None:
    for dx, dy, hue in ((-60, -30, "E9B04E"), (-30, -10, "3F6A72"), (0, 10, "F2E6CC")):
        cover = [
            (x - 210 + dx, y - 150 + dy),
            (x + 190 + dx, y - 190 + dy),
            (x + 230 + dx, y + 330 + dy),
            (x - 190 + dx, y + 360 + dy),
        ]
        c.poly(cover, ink(hue))
        c.grain(cover, INK, -0.3, 0.5, 140)
    c.line([(x - 190, y - 90), (x - 170, y + 330)], ink("C8452C"), 16)
    c.bar(x - 90, y + 20, x + 100, y + 70, ink("C8452C"))


@view("street-portrait", x=900)
def doctor_portrait(c: Canvas) -> None:
    c.light = (0.75, -0.6)
    c.wash(None, ink("9CC0B6"), ink("D9E3CC"))
    c.grain(None, ink("5E8E86"), 0.4, -0.5, 20)
    for x in (120, 1450):
        c.bar(x, 120, x + 260, 900, ink("E9EAD6"))
        for k in range(3):
            c.bar(x + 20, 150 + k * 250, x + 240, 360 + k * 250, ink("B9D3C8"))
            for j in range(5):
                h = c.rng.uniform(70, 150)
                c.bar(
                    x + 32 + j * 41,
                    360 + k * 250 - h,
                    x + 62 + j * 41,
                    360 + k * 250,
                    c.rng.choice((PAPER, ink("C8452C"), ink("E3B25A"), ink("3F6A72"))),
                )
    c.tint(box(-60, -200, 1860, 1460), ink("CFE0D2"), 0.35)
    f = Face(skin=ink("E0AE86"), shade=ink("AC7050"), glasses=True, lips=ink("AE5244"), narrow=0.98, lines=2)
    b = Bust(c, 900, 470, 250, -1, 2)
    hair_bun(b, ink("2A2426"), ink("6A5650"))
    b.neck(f, 0.36)
    w = b.raised()
    torso(w, ink("F6F1E2"), PAPER, 0.5)
    w.put(trace("-0.5,1.38 0.06,1.9 0.54,1.4 0.66,1.6 0.12,2.5 -0.66,1.58"), ink("3F7A80"), 3)
    for side in (-1, 1):
        w.put(
            [(side * 0.5, 1.36), (side * 0.74, 1.5), (side * 0.66, 2.1), (0.12, 2.9), (side * 0.3 + 0.06, 2.0)],
            ink("E3DFCE"),
            3,
        )
    w.cut([(0.1, 2.9), (0.14, 3.5), (0.12, 4.4)], ink("B9B6A6"), 0.03, 0.03)
    b.face(f)
    hair_bun(b, ink("2A2426"), ink("6A5650"))
    for path in (
        trace("-0.52,1.34 -0.62,1.9 -0.4,2.5 0.02,2.9"),
        trace("0.56,1.38 0.62,1.9 0.42,2.5 0.02,2.9"),
        trace("0.02,2.9 0.0,3.2 -0.3,3.4 -0.36,3.1"),
    ):
        w.cut(path, ink("22303A"), 0.07, 0.07)
    w.put(oval(-0.36, 3.02, 0.15, 0.15, points=18), ink("22303A"))
    w.put(oval(-0.36, 3.02, 0.1, 0.1, points=18), ink("B9C6C4"))
    c.poly(w.at(trace("0.72,2.9 1.3,2.84 1.34,3.5 0.76,3.56")), ink("E3DFCE"))
    c.line(w.at([(0.72, 2.9), (1.3, 2.84)]), ink("B9B6A6"), 7)
    c.line(w.at([(1.0, 2.56), (1.02, 3.1)]), ink("C8452C"), 13)
