"""A plain landscape for every scene that has no picture of its own yet."""

from functools import partial

from ..canvas import Canvas
from ..land import ground, hills, tufts
from ..palette import DAY, DUSK, GOLD, Tones, mix
from ..plants import far_trees
from ..scene import SCENES, view
from ..sky import cloud, sky

DESCRIPTIONS = """
lake-dawn wharf-fish old-street stone-bridge rice-harvest school-yard library-reading clinic market-stall factory-line
wind-turbines greenhouse bus-stop new-homes night-lights marathon opera-stage calligraphy tea-garden egret-wetland
elderly-canteen volunteers flood-gate fire-drill bakery chess-elders basketball ginkgo-avenue persimmon-tree
meeting-hall night-market kiln-pottery bamboo-craft railway-station river-cleanup kites museum orchard repair-shop
seedling-planting drone-field exam-room street-portrait
"""


def landscape(c: Canvas, t: Tones) -> None:
    sky(c, t, 620)
    cloud(c, c.rng.uniform(300, 1500), 300, 700, mix(t.light, t.horizon, 0.3), t.sky)
    hills(c, 620, 220, t.far, t.horizon, 3)
    hills(c, 640, 130, t.mid, t.horizon, 5)
    far_trees(c, 650, t.near)
    ground(c, 648, mix(t.ground, t.horizon, 0.3), t.ground)
    tufts(c, [t.leaf, t.near, t.dark], 900, 1400, 700)


for slug in DESCRIPTIONS.split():
    missing = (6 if slug == "street-portrait" else 2) - (len(SCENES[slug].views) if slug in SCENES else 0)
    for tones in (GOLD, DAY, DUSK, GOLD, DAY, DUSK)[:missing]:
        view(slug, f"Open country ({slug})")(partial(landscape, t=tones))
