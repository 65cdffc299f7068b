"""Lake and wetland."""

from ..canvas import Canvas
from ..land import hills, reeds
from ..palette import DAWN, mix
from ..plants import far_trees
from ..scene import view
from ..sky import flock, mist, sky, streaks, sun
from ..water import glitter, lake, mirror, ripples


@view("lake-dawn", "Lake Yingyue at first light: reeds, hills and one small boat", x=1000)
def lake_dawn(c: Canvas) -> None:
    t = DAWN
    sky(c, t, 560)
    sun(c, 1130, 470, 58, t.light, mix(t.second, t.horizon, 0.4))
    streaks(c, 180, 420, mix(t.sky, t.light, 0.45), 9)
    hills(c, 560, 210, mix(t.far, t.sky, 0.3), t.horizon, 3)
    hills(c, 562, 120, t.mid, t.horizon, 5)
    far_trees(c, 562, mix(t.near, t.mid, 0.4), 0, 620, 26)
    lake(c, 560, mix(t.sky, t.near, 0.55), mix(t.horizon, t.sky, 0.2))
    mirror(c, 330, 560, t.sky, 0.25)
    mist(c, 560, 46, t.light, 0.9)
    glitter(c, 1130, 575, t.light, 210)
    ripples(c, 600, mix(t.near, t.sky, 0.3), 150)
    reeds(c, [t.dark, mix(t.dark, t.near, 0.4)], -20, 420, 1240, 620, 60, plume=mix(t.second, t.ground, 0.5))
    flock(c, 640, 280, 9, 46, t.near, 130)
