import pytest
from django.template import Context, Template

from media.templatetags.pictures import PLACES, srcset
from tests.factories import make_photo

pytestmark = pytest.mark.django_db


def show(photo, place="story"):
    template = Template("{% load pictures %}{% picture photo alt place %}")
    return template.render(Context({"photo": photo, "alt": "<说明>", "place": place})).strip()


def test_offers_every_rendition_that_is_not_scaled_up():
    photo = make_photo()

    assert srcset(photo, "jpg") == f"/pictures/{photo.token}/400.jpg 400w, /pictures/{photo.token}/800.jpg 800w"


def test_small_original_tells_its_true_width():
    photo = make_photo()
    photo.width = 120

    assert srcset(photo, "webp") == f"/pictures/{photo.token}/400.webp 120w"


def test_both_formats_share_the_sizes_of_the_place_and_the_alternative_text_is_escaped():
    html = show(make_photo())

    assert html.count(f'sizes="{PLACES["story"]}"') == 2
    assert 'alt="&lt;说明&gt;"' in html
    assert 'loading="lazy"' in html


@pytest.mark.parametrize("field", ["file", "width", "height"])
def test_photo_without_a_picture_shows_nothing(field):
    photo = make_photo()
    setattr(photo, field, None)

    assert show(photo) == ""
