"""How a body stands: joints worked out from the directions of its limbs."""

import math
from dataclasses import dataclass, replace

from .shapes import Point, reach

Joints = dict[str, Point]
Arm = tuple[float, float]


@dataclass(frozen=True)
class Pose:
    """Directions in degrees: 0 hangs straight down, 90 points where the figure looks, 180 up.

    Each limb is (upper part, lower part). The near side is the one towards the viewer; seen from the front or from
    behind it is the right-hand side of the picture.
    """

    near_leg: Arm = (3, -2)
    far_leg: Arm = (-4, -7)
    near_arm: Arm = (3, 14)
    far_arm: Arm = (-5, 8)
    lean: float = 2
    nod: float = 4
    lift: tuple[float, float] = (0, 0)  # near and far leg drawn up towards the viewer, in a front or back view


STAND = Pose()
WALK = Pose(near_leg=(24, 10), far_leg=(-14, -38), near_arm=(-24, -6), far_arm=(24, 46), lean=4)
STRIDE = Pose(near_leg=(-16, -40), far_leg=(26, 10), near_arm=(26, 48), far_arm=(-24, -4), lean=4)
RUN = Pose(near_leg=(64, -18), far_leg=(-20, -84), near_arm=(-54, 42), far_arm=(40, 128), lean=11, nod=0)
RUN_ON = Pose(near_leg=(-24, -78), far_leg=(52, 0), near_arm=(40, 122), far_arm=(-52, 34), lean=11, nod=0)
SIT = Pose(near_leg=(88, 4), far_leg=(82, -6), near_arm=(22, 70), far_arm=(26, 78), lean=4, nod=10)
READ = Pose(near_leg=(88, 2), far_leg=(84, -8), near_arm=(24, 112), far_arm=(30, 116), lean=6, nod=24)
BEND = Pose(near_leg=(12, -10), far_leg=(-6, -14), near_arm=(40, 34), far_arm=(52, 44), lean=52, nod=40)
CROUCH = Pose(near_leg=(108, -46), far_leg=(86, -58), near_arm=(50, 66), far_arm=(56, 74), lean=30, nod=24)
REACH = Pose(near_leg=(4, -4), far_leg=(-10, -16), near_arm=(128, 150), far_arm=(60, 100), lean=4, nod=-14)
OFFER = Pose(near_leg=(8, 0), far_leg=(-8, -14), near_arm=(34, 82), far_arm=(40, 86), lean=6, nod=10)
PUSH = Pose(near_leg=(22, -8), far_leg=(-26, -44), near_arm=(48, 66), far_arm=(54, 72), lean=20, nod=6)
FRONT = Pose(near_leg=(4, 2), far_leg=(-4, -2), near_arm=(9, 3), far_arm=(-9, -3), lean=0, nod=0)

ADULT = 7.5
LEG = 1.92
TORSO = 2.42
UPPER_ARM, FOREARM = 1.38, 1.34  # the forearm to the middle of the palm


def joints(x: float, ground: float, height: float, pose: Pose, face: int, heads: float, flat: bool) -> Joints:
    """Return where the joints are with the lower foot on `ground` under x; `flat` is a front or back view."""
    head = height / heads
    body = head * (heads - 1.28) / (ADULT - 1.28)
    at: Joints = {"pelvis": (x, 0)}
    at["neck"] = reach(at["pelvis"], 180 - pose.lean, TORSO * body, face)
    at["head"] = reach(at["neck"], 180 - pose.lean * 0.4 - pose.nod, head * 0.57, face)
    for side, sign in (("near", 1), ("far", -1)):
        _leg(at, side, sign * flat, pose, body, face)
        _arm(at, side, sign * flat, pose, body, face)
    drop = ground - max(at["near_ankle"][1], at["far_ankle"][1]) - body * 0.22
    return {name: (px, py + drop) for name, (px, py) in at.items()}


def _leg(at: Joints, side: str, sign: int, pose: Pose, body: float, face: int) -> None:
    thigh, shin = pose.near_leg if side == "near" else pose.far_leg
    short = pose.lift[side == "far"]
    px, py = at["pelvis"]
    at[f"{side}_hip"] = px + sign * 0.36 * body, py
    at[f"{side}_knee"] = reach(at[f"{side}_hip"], thigh, LEG * body * (1 - 0.42 * short), face)
    at[f"{side}_ankle"] = reach(at[f"{side}_knee"], shin, LEG * body * (0.98 - 0.6 * short), face)


def _arm(at: Joints, side: str, sign: int, pose: Pose, body: float, face: int) -> None:
    upper, fore = pose.near_arm if side == "near" else pose.far_arm
    x, y = reach(at["neck"], -pose.lean, 0.28 * body, face)
    at[f"{side}_shoulder"] = x + sign * 0.74 * body, y + (0.06 * body if sign else 0)
    at[f"{side}_elbow"] = reach(at[f"{side}_shoulder"], upper, UPPER_ARM * body, face)
    at[f"{side}_hand"] = reach(at[f"{side}_elbow"], fore, FOREARM * body, face)


def holding(at: Joints, pose: Pose, place: Point, height: float, heads: float, face: int) -> Pose:
    """Return the pose with both hands brought to `place`, as near as the arms reach."""
    body = height / heads * (heads - 1.28) / (ADULT - 1.28)
    near, far = (_bend(at[f"{side}_shoulder"], place, body, face) for side in ("near", "far"))
    return replace(pose, near_arm=near, far_arm=far)


def _bend(shoulder: Point, hand: Point, body: float, face: int) -> Arm:
    """Solve the triangle of upper arm and forearm, its elbow hanging down."""
    upper, fore = UPPER_ARM * body, FOREARM * body
    forward, down = (hand[0] - shoulder[0]) * face, hand[1] - shoulder[1]
    far = min(max(math.hypot(forward, down), abs(upper - fore) * 1.02), (upper + fore) * 0.998)
    towards = math.degrees(math.atan2(forward, down))
    spread = math.degrees(math.acos((upper**2 + far**2 - fore**2) / (2 * upper * far)))
    first = towards - spread
    elbow = reach((0, 0), first, upper)
    wrist = reach((0, 0), towards, far)
    return first, math.degrees(math.atan2(wrist[0] - elbow[0], wrist[1] - elbow[1]))
