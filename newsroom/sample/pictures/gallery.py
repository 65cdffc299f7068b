"""From a scene's name to a finished picture."""

from random import Random

from PIL import Image

from .canvas import Canvas
from .grain import print_on_paper
from .palette import PAPER
from .scene import SCENES, View

LANDSCAPE = 1800, 1200
PORTRAIT = 1200, 1500
FINER = 2  # drawn this much larger, then reduced, for clean edges


def draw(scene: str, variant: int = 0, portrait: bool = False, shrink: int = 1) -> Image.Image:
    """Return the picture, 1/`shrink` of its full size; the same scene and variant always give the same pixels.

    Numbers beyond a scene's variants begin again at the first.
    """
    views = SCENES[scene].views
    variant %= len(views)
    width, height = PORTRAIT if portrait else LANDSCAPE
    canvas = _sheet(views[variant], (width // shrink, height // shrink), portrait, Random(f"{scene} {variant}"))
    views[variant].paint(canvas)
    return print_on_paper(canvas.image.reduce(FINER))


def _sheet(view: View, size: tuple[int, int], portrait: bool, rng: Random) -> Canvas:
    whole = LANDSCAPE[0]
    width, x, y = (view.width, view.x, view.y) if portrait else (whole, whole / 2, LANDSCAPE[1] / 2)
    scale = size[0] / width * FINER
    origin = x * scale - size[0] * FINER / 2, y * scale - size[1] * FINER / 2
    return Canvas(Image.new("RGB", (size[0] * FINER, size[1] * FINER), PAPER), scale, origin, rng)
