"""People: well-built figures in flat inks, shaded together so that each has weight."""

from dataclasses import dataclass, replace

from .canvas import Canvas
from .heads import DARK, hat, head
from .palette import INK, NAVY, PAPER, SKIN, Ink, ink, mix
from .pose import ADULT, STAND, TORSO, Joints, Pose, holding, joints
from .shapes import Point, along, limb, oval, place, reach, smooth, trace
from .things import stool


@dataclass(frozen=True)
class Look:
    """Who it is and what they wear. `hem` lengthens the top down the thighs: 0.5 a jacket, 1 a long coat."""

    top: Ink
    legs: Ink = NAVY
    skin: Ink = SKIN
    hair: Ink = DARK
    shoes: Ink = INK
    style: str = "short"
    hat: str = ""
    hat_ink: Ink = PAPER
    hem: float = 0.16
    skirt: Ink | None = None
    vest: Ink | None = None
    apron: Ink | None = None
    bag: Ink | None = None
    bare: bool = False  # short sleeves
    shorts: bool = False
    heads: float = ADULT

    def but(self, **changes) -> "Look":
        return replace(self, **changes)


INKS = ("top", "legs", "skin", "hair", "shoes", "hat_ink", "skirt", "vest", "apron", "bag")


def dress(top: str | Ink, legs: str | Ink = NAVY, **worn) -> Look:
    """Return a look whose inks may be written as codes: `dress("C8452C", "33485A", hat="cap", hat_ink="F6EDDA")`."""
    worn |= {"top": top, "legs": legs}
    return Look(
        **{name: ink(value) if name in INKS and isinstance(value, str) else value for name, value in worn.items()}
    )


SIDE_TORSO = trace(
    "0.3,-0.14 0.36,0.1 0.32,0.38 0.4,0.66 0.34,0.88 0.14,1.0 -0.16,1.02 -0.38,0.86 -0.42,0.6 "
    "-0.3,0.32 -0.38,0.06 -0.34,-0.14"
)
FLAT_TORSO = trace("0.7,-0.14 0.66,0.1 0.6,0.36 0.68,0.68 0.86,0.84 0.72,0.95 0.2,1.03")


def person(
    c: Canvas,
    x: float,
    ground: float,
    height: float,
    look: Look,
    pose: Pose = STAND,
    view: str = "side",
    face: int = 1,
    rim: Ink | None = None,
    hold: Point | None = None,
) -> Joints:
    """Draw a figure standing at (x, ground) and return its joints, for what it holds.

    `view` is side, front or back; both hands go to `hold` if it is given.
    """
    at = joints(x, ground, height, pose, face, look.heads, view != "side")
    if hold:
        pose = holding(at, pose, hold, height, look.heads, face)
        at = joints(x, ground, height, pose, face, look.heads, view != "side")
    size = height / look.heads
    xs, ys = [p[0] for p in at.values()], [p[1] for p in at.values()]
    reach_box = [(min(xs) - size * 1.3, min(ys) - size * 1.4), (max(xs) + size * 1.3, max(ys) + size)]
    with c.volume(reach_box, size * 0.3, size * 0.075, rim) as layer:
        _Figure(layer, at, look, pose, view, face, size).draw()
    return at


def sitter(
    c: Canvas,
    x: float,
    ground: float,
    height: float,
    look: Look,
    pose: Pose,
    seat: Ink,
    face: int = 1,
    rim: Ink | None = None,
    hold: Point | None = None,
) -> Joints:
    """Draw a figure sitting on a stool that is just high enough."""
    pelvis = joints(x, ground, height, pose, face, look.heads, False)["pelvis"][1]
    stool(c, x, ground, height * 0.27, ground - pelvis - height * 0.052, seat)
    return person(c, x, ground, height, look, pose, "side", face, rim, hold)


class _Figure:
    def __init__(self, c: Canvas, at: Joints, look: Look, pose: Pose, view: str, face: int, size: float):
        self.c, self.at, self.look, self.pose, self.view, self.face = c, at, look, pose, view, face
        self.size = size
        self.body = size * (look.heads - 1.28) / (ADULT - 1.28)

    def draw(self) -> None:
        far = 0.3 if self.view == "side" else 0.06
        self.arm("far", far)
        self.leg("far", far)
        self.leg("near", 0)
        self.lower()
        if self.view == "back":
            self.head()
            self.torso()
            self.arm("near", 0.06)
        else:
            self.torso()
            self.head()
            self.arm("near", 0)

    def leg(self, side: str, dim: float) -> None:
        at, b = self.at, self.body
        ink = mix(self.look.skin if self.look.skirt else self.look.legs, DARK, dim)
        hip, knee, ankle = at[f"{side}_hip"], at[f"{side}_knee"], at[f"{side}_ankle"]
        self.shoe(
            ankle, self.pose.near_leg[1] if side == "near" else self.pose.far_leg[1], mix(self.look.shoes, DARK, dim)
        )
        slim = 0.78 if self.look.skirt else 1
        calf = mix(self.look.skin, DARK, dim) if self.look.shorts else ink
        self.c.poly(limb(knee, ankle, b * 0.52 * slim, b * 0.34 * slim), calf)
        self.c.poly(limb(hip, knee, b * 0.8 * slim, b * 0.53 * slim), ink)

    def shoe(self, ankle: Point, shin: float, ink: Ink) -> None:
        b = self.body
        if self.view == "side":
            tilt = -shin * 0.9 if shin < 0 else -shin * 0.4
            sole = trace("-0.2,-0.1 0.14,-0.12 0.34,0.06 0.62,0.12 0.66,0.24 -0.22,0.24")
            self.c.poly(place(smooth(sole, steps=3), *ankle, b, self.face, -tilt), ink)
        else:
            self.c.oval(ankle[0] + self.face * 0.03 * b, ankle[1] + b * 0.12, b * 0.25, b * 0.18, ink)

    def lower(self) -> None:
        """The part of coat or skirt below the waist, hung over both thighs."""
        look, at, b = self.look, self.at, self.body
        if look.skirt:
            self._hang(1.02, look.skirt, 0.32)
        if look.hem > 0.2 and self.pose.near_leg[0] > 60:
            lap = along(at["near_hip"], at["near_knee"], look.hem)
            self.c.poly(limb(at["near_hip"], lap, b * 0.92, b * 0.74), look.top)
        elif look.hem > 0.2:
            self._hang(look.hem, look.top, 0.3)
        if not look.skirt and (look.hem <= 0.2 or self.pose.near_leg[0] > 60):
            px, py = at["pelvis"]
            wide = b * (0.43 if self.view == "side" else 0.68)
            self.c.oval(px, py + b * 0.05, wide, b * 0.44, look.top if look.hem > 0.2 else look.legs)

    def _hang(self, length: float, ink: Ink, flare: float) -> None:
        at, b = self.at, self.body
        low = [along(at[f"{side}_hip"], at[f"{side}_knee"], length) for side in ("near", "far")]
        wide = 0.4 if self.view == "side" else 0.62
        px, py = at["pelvis"]
        left, right = min(p[0] for p in low) - b * flare, max(p[0] for p in low) + b * flare
        bottom = max(p[1] for p in low) + b * 0.1
        hem = [(left, bottom - b * 0.06), ((left + right) / 2, bottom + b * 0.03), (right, bottom - b * 0.06)]
        self.c.poly(
            [
                (px + b * wide * 0.8, py - b * 0.36),
                (px - b * wide * 0.8, py - b * 0.36),
                (px - b * wide * 1.08, py),
                *hem,
                (px + b * wide * 1.08, py),
            ],
            ink,
        )

    def torso(self) -> None:
        look = self.look
        outline = SIDE_TORSO if self.view == "side" else [*FLAT_TORSO, *[(-u, v) for u, v in FLAT_TORSO[::-1]]]
        body = self._on_spine(outline)
        self._neck()
        self.c.poly(body, look.vest or look.top)
        if look.bag:
            self._bag()
        if self.view == "front" and not look.bare:
            self._front(look)
        if look.apron and self.view != "back":
            self._apron(look.apron)

    def _on_spine(self, outline: list[Point]) -> list[Point]:
        """Put points given as (across, share of the spine) onto the leaning torso."""
        px, py = self.at["pelvis"]
        flat = [(u * self.body, -v * TORSO * self.body) for u, v in smooth(outline, steps=4)]
        return place(flat, px, py, 1, self.face, self.pose.lean)

    def _neck(self) -> None:
        at, s = self.at, self.size
        end = reach(at["head"], -self.pose.nod, s * 0.2, self.face)
        self.c.poly(limb(reach(at["neck"], 0, s * 0.12), end, s * 0.42, s * 0.36), mix(self.look.skin, DARK, 0.22))

    def _front(self, look: Look) -> None:
        """Collar and opening of a jacket."""
        under = mix(look.top, PAPER, 0.7) if not look.vest else look.top
        self.c.poly(self._on_spine(trace("-0.2,1.03 0.2,1.03 0.03,0.76 -0.03,0.76")), under)
        self.c.line(
            [self._spot(0, 0.76), self._spot(0, -0.1)], mix(look.vest or look.top, DARK, 0.35), self.body * 0.035
        )

    def _spot(self, across: float, up: float) -> Point:
        return place([(across * self.body, -up * TORSO * self.body)], *self.at["pelvis"], 1, self.face, self.pose.lean)[
            0
        ]

    def _apron(self, ink: Ink) -> None:
        if self.view == "side":
            self.c.poly(self._on_spine(trace("0.34,0.74 0.02,0.7 -0.02,0.3 -0.1,-0.1 0.33,-0.12 0.36,0.2")), ink)
            knee = self.at["near_knee"]
            px, py = self.at["pelvis"]
            f, b = self.face, self.body
            self.c.poly(
                [
                    (px - f * b * 0.12, py),
                    (px + f * b * 0.38, py),
                    (knee[0] + f * b * 0.34, knee[1] - b * 0.3),
                    (knee[0] - f * b * 0.2, knee[1] - b * 0.3),
                ],
                ink,
            )
        else:
            self.c.poly(
                self._on_spine(trace("-0.34,0.74 0.34,0.74 0.4,0.4 0.56,0.3 0.6,-0.62 -0.6,-0.62 -0.56,0.3 -0.4,0.4")),
                ink,
            )

    def _bag(self) -> None:
        if self.view == "side":
            self.c.poly(self._on_spine(trace("-0.3,0.9 -0.36,0.22 -0.86,0.2 -0.92,0.6 -0.72,0.92")), self.look.bag)
        elif self.view == "back":
            self.c.poly(self._on_spine(trace("-0.5,0.92 -0.56,0.2 0.56,0.2 0.5,0.92 0,1.0")), self.look.bag)
        for u in (-0.42, 0.42) if self.view == "front" else (0.12,) if self.view == "side" else ():
            self.c.line(
                [self._spot(u, 0.98), self._spot(u * 1.15, 0.3)], mix(self.look.bag, DARK, 0.2), self.body * 0.14
            )

    def head(self) -> None:
        look = self.look
        tilt = self.pose.lean * 0.4 + self.pose.nod
        hair = look.hat_ink if look.hat == "scarf" else look.hair
        head(self.c, self.at["head"], self.size, self.face, tilt, self.view, look.skin, hair, look.style)
        if look.hat:
            hat(self.c, self.at["head"], self.size, self.face, tilt, look.hat, look.hat_ink, self.view)

    def arm(self, side: str, dim: float) -> None:
        at, b, look = self.at, self.body, self.look
        sleeve, skin = mix(look.top, DARK, dim), mix(look.skin, DARK, dim)
        shoulder, elbow, palm = at[f"{side}_shoulder"], at[f"{side}_elbow"], at[f"{side}_hand"]
        wrist = along(elbow, palm, 0.9)
        self.c.poly(limb(wrist, along(elbow, palm, 1.14), b * 0.27, b * 0.16), skin)
        self.c.poly(limb(along(elbow, palm, 0.87), palm, b * 0.24, b * 0.25), skin)
        self.c.poly(limb(elbow, wrist, b * 0.41, b * 0.29), skin if look.bare else sleeve)
        self.c.poly(limb(shoulder, elbow, b * 0.54, b * 0.42), sleeve)


def cast(
    c: Canvas, x: float, ground: float, height: float, ink: Ink, opacity: float = 0.35, slope: float = 1.2
) -> None:
    """The shadow a standing figure throws on the ground, away from the light."""
    away = -c.light[0] * slope * height * 0.5
    w = height * 0.1
    c.tint(
        [
            (x - w, ground - 2),
            (x + w, ground + 3),
            (x + w + away, ground + height * 0.1),
            (x + away, ground + height * 0.06),
        ],
        ink,
        opacity,
    )
    c.tint(oval(x, ground, w * 1.6, w * 0.35), ink, opacity)
