"""How an issue opens: what of each page is shown large, what small, what as a picture."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from articles.models import Article

from .models import Page, Placement

Kind = Article.Kind
Prominence = Placement.Prominence


@dataclass
class Overview:
    """A page on the opening page of its issue; every placement is in exactly one place."""

    page: Page
    lead: Placement | None = None
    majors: list[Placement] = field(default_factory=list)
    normals: list[Placement] = field(default_factory=list)
    briefs: list[Placement] = field(default_factory=list)
    pictures: list[Placement] = field(default_factory=list)
    notices: list[Placement] = field(default_factory=list)

    @property
    def picture(self):
        """The photo beside the lead."""
        return next(iter(self.lead.article.photos.all()), None) if self.lead else None


def rank(placement: Placement) -> str:
    """The name of the list in which the overview of a page has it."""
    if placement.article.kind in (Kind.NOTICE, Kind.ADVERT):
        return "notices"
    if placement.article.kind == Kind.PHOTO:
        return "pictures"
    if placement.article.kind == Kind.BRIEF or placement.prominence == Prominence.BRIEF:
        return "briefs"
    return "normals" if placement.prominence == Prominence.NORMAL else "majors"


def overview(page: Page) -> Overview:
    """Rank the stories of a page; where none is marked as the lead, the first of the highest rank is."""
    placements = list(page.placements.all())
    stories = [placement for placement in placements if rank(placement) in ("majors", "normals")]
    by_prominence = {p: [story for story in stories if story.prominence == p] for p in Prominence}
    lead = next((found[0] for found in by_prominence.values() if found), None)
    composed = Overview(page, lead)
    for placement in placements:
        if placement is not lead:
            getattr(composed, rank(placement)).append(placement)
    return composed


@dataclass
class Band:
    """Neighbours on a page, set over its whole width one by one or flowing in columns."""

    is_wide: bool
    placements: list[Placement]


def bands(placements: Iterable[Placement]) -> list[Band]:
    """The pieces of a page in their order: those of prominence wide, what stands between them in columns."""
    wide = (Prominence.LEAD, Prominence.MAJOR)
    return [
        Band(is_wide, list(neighbours))
        for is_wide, neighbours in groupby(placements, key=lambda each: each.prominence in wide)
    ]
