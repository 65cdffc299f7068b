"""Photos about which the sides disagree, or about which nobody has decided."""

from articles.models import Article
from articles.reconciling.cases import Case, with_evidence
from media.models import Photo
from tests.factories import make_article, make_photo


def file_names(photo, *names):
    for position, name in enumerate(names, 1):
        photo.file_claims.create(name=name, position=position)
    return photo


def print_names(photo, line, **kwargs) -> Article:
    """A story that prints `line` beside the photo."""
    article = make_article(photos=[photo], **kwargs)
    use = article.photos.get()
    use.credit_as_printed = line
    use.save()
    return article


def make_inherited(*people, caption="杨树", **kwargs):
    """A photo that takes its credit from the 文/图 of its story, by `people`."""
    photo = make_photo(caption, **kwargs)
    make_article(by=people, photos=[photo], credit_covers_photos=True)
    return photo


def case_of(photo) -> Case:
    return Case(with_evidence(Photo.objects.filter(pk=photo.pk)).get())


def line_of(photo) -> str:
    return Photo.objects.get(pk=photo.pk).credit_line
