"""A viewer's eye: turns metres in a street or a room into places on the sheet."""

from dataclasses import dataclass

from .shapes import Outline, Point


@dataclass(frozen=True)
class Eye:
    """Looks straight ahead along z. (x, y) is the vanishing point on the sheet, `high` the eye above the floor."""

    x: float = 900
    y: float = 560
    high: float = 1.6
    focal: float = 1500

    def at(self, x: float, y: float, z: float) -> Point:
        """x to the right, y up from the floor, z away: all in metres."""
        k = self.focal / max(z, 0.2)
        return self.x + x * k, self.y + (self.high - y) * k

    def size(self, z: float) -> float:
        """Return how many units a metre takes up at that distance."""
        return self.focal / max(z, 0.2)

    def floor(self, x0: float, x1: float, z0: float, z1: float, y: float = 0) -> Outline:
        return [self.at(x0, y, z0), self.at(x1, y, z0), self.at(x1, y, z1), self.at(x0, y, z1)]

    def front(self, x0: float, x1: float, y0: float, y1: float, z: float) -> Outline:
        """A wall across the view."""
        return [self.at(x0, y1, z), self.at(x1, y1, z), self.at(x1, y0, z), self.at(x0, y0, z)]

    def side(self, x: float, y0: float, y1: float, z0: float, z1: float) -> Outline:
        """A wall running away from the viewer; the near edge comes first."""
        return [self.at(x, y1, z0), self.at(x, y1, z1), self.at(x, y0, z1), self.at(x, y0, z0)]
