import pytest

from newsroom.contributors.models import Contributor
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, place

pytestmark = pytest.mark.django_db


class TestPublished:
    def test_needs_a_story_or_a_photo_in_a_published_issue(self):
        writer, photographer, waiting, _idle = (make_contributor() for _number in range(4))
        place(make_article(by=[writer], photos=[make_photo(by=[photographer])]))
        place(make_article(by=[waiting], photos=[make_photo(by=[waiting])]), make_page(make_issue(is_published=False)))
        make_article(by=[waiting])

        assert set(Contributor.objects.published()) == {writer, photographer}

    def test_only_people_have_a_page(self):
        place(make_article(by=[make_contributor(kind=kind) for kind in ("collective", "courtesy", "agency")]))

        assert not Contributor.objects.published()

    def test_work_that_is_not_printed_makes_nobody_public(self):
        organiser, editor = make_contributor(), make_contributor()
        article = make_article(by=[organiser])
        article.bylines.update(role="organiser")
        place(article, make_page(editor=editor))

        assert not Contributor.objects.published()
