"""The register of scenes: what can be asked for, and how each is framed."""

from collections.abc import Callable
from dataclasses import dataclass

from .canvas import Canvas

Paint = Callable[[Canvas], None]
SCENES: dict[str, "Scene"] = {}


@dataclass(frozen=True)
class View:
    """One variant: the function that paints it, and the part of the sheet an upright picture shows.

    `x`, `y` is the middle of the upright frame and `width` how much of the sheet's 1800 it takes in.
    """

    paint: Paint
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Scene:
    description: str
    views: tuple[View, ...]


def view(
    slug: str, description: str = "", x: float = 900, y: float = 600, width: float = 1010
) -> Callable[[Paint], Paint]:
    """Register the function as the next variant of the scene; the first one brings the description."""

    def register(paint: Paint) -> Paint:
        known = SCENES.get(slug) or Scene(description, ())
        SCENES[slug] = Scene(known.description, (*known.views, View(paint, x, y, width)))
        return paint

    return register
