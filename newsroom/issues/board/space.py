"""How much room stories take on a page against what it has, in 字: an estimate until the page is set."""

from ..models import Masthead, Page, Placement

Prominence = Placement.Prominence

# What is usual, with headlines and pictures counted in.
PAGE_CHARACTERS = {Masthead.Format.BROADSHEET: 10_000, Masthead.Format.TABLOID: 5_000}
# What a headline with the white around it takes, by how much it is made of.
HEADLINE_CHARACTERS = {Prominence.LEAD: 480, Prominence.MAJOR: 260, Prominence.NORMAL: 140, Prominence.BRIEF: 40}
USUAL_PICTURE_COLUMNS = 2


class Room:
    """What the paper says of its pages; of one that has no masthead yet, what is usual."""

    def __init__(self, masthead: Masthead | None = None):
        masthead = masthead or Masthead()
        self.page = masthead.page_characters or PAGE_CHARACTERS[masthead.page_format]
        self.picture = masthead.picture_characters
        self.tolerance = masthead.space_tolerance

    def of(self, page: Page) -> int:
        return page.space or self.page

    def taken_by(self, placement: Placement) -> int:
        """Room for the text as long as it is, for the headline by its prominence, for each picture by its columns."""
        article = placement.article
        pictures = len(article.photos.all())
        columns = placement.picture_columns or USUAL_PICTURE_COLUMNS
        if article.kind == article.Kind.ADVERT and not pictures:
            return article.length
        headline = HEADLINE_CHARACTERS[placement.prominence] if article.headline else 0
        return article.length + headline + pictures * self.picture * columns // USUAL_PICTURE_COLUMNS

    def excess(self, page: Page, taken: int) -> int:
        """By how many 字 a page is too full (above 0) or too empty (below 0), beyond what the paper allows."""
        space = self.of(page)
        allowed = space * self.tolerance // 100
        if abs(taken - space) <= allowed:
            return 0
        return taken - space


def room_of_paper() -> Room:
    return Room(Masthead.objects.first())
