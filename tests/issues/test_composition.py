import pytest

from newsroom.issues.composition import bands, overview
from newsroom.issues.models import Placement
from tests.factories import make_article, make_page, make_photo, place

pytestmark = pytest.mark.django_db
Prominence = Placement.Prominence


def make_placement(page, prominence="normal", **kwargs):
    return place(make_article(**kwargs), page, prominence=prominence)


class TestOverview:
    def test_every_piece_is_in_exactly_one_place(self):
        page = make_page()
        lead = make_placement(page, "lead")
        major = make_placement(page, "major")
        normal = make_placement(page)
        by_prominence = make_placement(page, "brief")
        by_kind = make_placement(page, kind="brief")
        picture = make_placement(page, "major", kind="photo")
        notice = make_placement(page, "major", kind="notice")
        advert = make_placement(page, kind="advert")

        composed = overview(page)

        assert composed.lead == lead
        assert composed.majors == [major]
        assert composed.normals == [normal]
        assert composed.briefs == [by_prominence, by_kind]
        assert composed.pictures == [picture]
        assert composed.notices == [notice, advert]

    def test_second_lead_is_a_major(self):
        page = make_page()
        first, second = make_placement(page, "lead"), make_placement(page, "lead")

        composed = overview(page)

        assert composed.lead == first
        assert composed.majors == [second]

    def test_without_a_lead_the_first_of_the_highest_rank_leads(self):
        page = make_page()
        normal, major = make_placement(page), make_placement(page, "major")

        composed = overview(page)

        assert composed.lead == major
        assert composed.normals == [normal]

    def test_an_advert_never_leads(self):
        page = make_page()
        advert = make_placement(page, "lead", kind="advert")

        composed = overview(page)

        assert composed.lead is None
        assert composed.picture is None
        assert composed.notices == [advert]

    def test_picture_is_the_first_photo_of_the_lead(self):
        page = make_page()
        photos = [make_photo(), make_photo()]
        make_placement(page, "lead", photos=photos)

        assert overview(page).picture.photo == photos[0]


def test_bands_keep_the_order_of_the_page():
    page = make_page()
    order = [make_placement(page, p) for p in ("lead", "normal", "brief", "major", "major", "normal")]

    found = bands(page.placements.all())

    assert [(band.is_wide, band.placements) for band in found] == [
        (True, order[:1]),
        (False, order[1:3]),
        (True, order[3:5]),
        (False, order[5:]),
    ]
