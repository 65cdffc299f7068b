import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from media.filing import file_picture
from media.models import Photo, Twin
from media.twins import open_twins, tell_apart, use_earlier
from tests.factories import make_article, make_user, picture_bytes

from .files import jpeg, scene, upload_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def pair(user):
    """A picture and the same once more, smaller and saved anew; another stands beside them."""
    file_picture(upload_of(jpeg(scene(7))), user)
    earlier = file_picture(upload_of(jpeg(scene(1))), user)
    later = file_picture(upload_of(jpeg(scene(1).resize((450, 300)), quality=60)), user)
    return earlier, later


def twins_of(photo):
    return open_twins([photo]).get(photo.pk, [])


def test_the_same_picture_is_found_again_and_no_other(pair):
    earlier, later = pair

    assert (twins_of(later), twins_of(earlier)) == ([earlier], [])


def test_an_exact_copy_is_found_though_it_shows_nothing(user):
    first, second = (file_picture(upload_of(picture_bytes()), user) for _ in range(2))
    file_picture(upload_of(picture_bytes(colour="#003366")), user)

    assert [(twin.earlier, twin.later) for twin in Twin.objects.all()] == [(first, second)]


def test_pictures_told_apart_are_not_asked_about_again(pair, user):
    earlier, later = pair

    tell_apart(later, earlier, user)

    twin = Twin.objects.get()
    assert (twins_of(later), twin.told_apart_by) == ([], user)
    assert twin.told_apart_at is not None


def test_the_later_of_one_picture_goes(pair):
    earlier, later = pair

    use_earlier(later, earlier)

    assert not Photo.objects.filter(pk=later.pk).exists()
    assert Photo.objects.filter(pk=earlier.pk).exists()
    assert not Twin.objects.exists()


def test_one_that_a_story_uses_stays(pair):
    earlier, later = pair
    make_article(photos=[later])

    with pytest.raises(ValidationError):
        use_earlier(later, earlier)

    assert Photo.objects.filter(pk=later.pk).exists()


def test_a_picture_that_was_not_taken_for_the_other_does_not_go(pair):
    stranger = Photo.objects.order_by("pk").first()

    with pytest.raises(ValidationError):
        use_earlier(pair[1], stranger)

    assert Photo.objects.count() == 3


def test_the_database_keeps_the_order_of_a_pair(pair):
    earlier, later = pair

    with pytest.raises(IntegrityError), transaction.atomic():
        Twin.objects.create(earlier=later, later=earlier)


def test_finding_takes_the_same_number_of_queries_for_any_number(user, django_assert_num_queries):
    photos = [file_picture(upload_of(jpeg(scene(seed))), user) for seed in (1, 2, 1, 2, 1)]

    with django_assert_num_queries(3):
        open_twins(photos[2:3])
    with django_assert_num_queries(3):
        open_twins(photos)
