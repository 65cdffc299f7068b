from . import scenes  # noqa: F401  (fills SCENES)
from .files import write_jpeg
from .gallery import draw
from .scene import SCENES, Scene

__all__ = ["SCENES", "Scene", "draw", "write_jpeg"]
