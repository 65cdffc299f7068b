from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection

from media.filing import file_picture
from media.models import Photo
from tests.factories import make_contributor, make_photo, make_user, picture_bytes

from .files import signed_picture, stored_files, upload_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]


@pytest.fixture
def user():
    return make_user()


def claims_of(photo):
    return [claim.name for claim in photo.file_claims.all()]


class TestWhatTheFileSays:
    def test_it_fills_what_is_blank_and_is_kept_as_evidence(self, user):
        picture = signed_picture(
            caption="城隍桥大修。",
            headline="桥",
            place="泊州",
            date=date(2026, 5, 12),
            copyright="临汐周报",
            creator="甲明",
        )

        photo = file_picture(upload_of(picture), user)

        photo.refresh_from_db()
        assert (photo.caption, photo.headline, photo.place) == ("城隍桥大修。", "桥", "泊州")
        assert (photo.taken_on, photo.copyright, photo.filed_by) == (date(2026, 5, 12), "临汐周报", user)
        assert photo.file_facts["caption"] == "城隍桥大修。"
        assert (photo.width, photo.height, len(photo.digest), len(photo.likeness)) == (900, 600, 64, 256)

    def test_what_is_longer_than_its_field_is_cut(self, user):
        photo = file_picture(upload_of(signed_picture(headline="长" * 300)), user)

        photo.refresh_from_db()
        assert photo.headline == "长" * 200

    def test_a_file_that_says_nothing_is_filed_all_the_same(self, user):
        photo = file_picture(upload_of(picture_bytes()), user)

        assert (photo.caption, photo.file_facts, claims_of(photo), photo.credit_line) == ("", {}, [], "")

    @pytest.mark.parametrize(
        ("said", "rights"),
        [
            ({"credit": "新华社"}, "agency"),
            ({"source": "VCG"}, "agency"),
            ({"credit": "REUTERS/甲明"}, "agency"),
            ({"credit": "某图库甲"}, "agency"),
            ({"credit": "临汐周报"}, "own"),
            ({}, "own"),
        ],
    )
    def test_an_agency_s_name_makes_it_an_agency_s(self, user, said, rights):
        make_contributor("某图库甲", kind="agency")

        assert file_picture(upload_of(signed_picture(**said)), user).rights == rights

    def test_rights_that_were_chosen_stay(self, user):
        photo = file_picture(upload_of(signed_picture(credit="新华社")), user, Photo.Rights.HANDOUT)

        assert photo.rights == "handout"


class TestCreators:
    def test_the_one_contributor_of_that_name_is_credited(self, user):
        make_contributor("罗千帆")

        photo = file_picture(upload_of(signed_picture(creator="本报记者 罗千帆 摄")), user)

        assert (photo.credit_line, claims_of(photo)) == ("罗千帆 摄", ["罗千帆"])
        assert [credit.role for credit in photo.credits.all()] == ["photographer"]

    def test_an_alias_is_a_name(self, user):
        make_contributor("罗千帆").aliases.create(name="千帆")

        assert file_picture(upload_of(signed_picture(creator="千帆")), user).credit_line == "罗千帆 摄"

    def test_namesakes_and_strangers_stay_open(self, user):
        make_contributor("江一舟")
        make_contributor("江一舟", distinction="老师")

        photo = file_picture(upload_of(signed_picture(creator=["江一舟", "丙长河"])), user)

        assert (photo.credit_line, claims_of(photo)) == ("", ["丙长河", "江一舟"])

    def test_of_several_creators_those_are_credited_who_are_known(self, user):
        make_contributor("罗千帆")

        photo = file_picture(upload_of(signed_picture(creator=["丙长河", "罗千帆"])), user)

        assert (photo.credit_line, claims_of(photo)) == ("罗千帆 摄", ["丙长河", "罗千帆"])


class TestNothingHalfDone:
    def test_a_refused_file_leaves_neither_row_nor_file(self, user):
        with pytest.raises(ValidationError):
            file_picture(upload_of(picture_bytes()[:3000]), user)

        assert (Photo.objects.count(), stored_files()) == (0, [])

    def test_a_failure_after_the_file_is_stored_leaves_neither(self, user):
        """The database refuses the claim, as it would anything nobody thought of."""
        make_contributor("罗千帆")

        def refuse(execute, sql, params, many, context):
            if "media_fileclaim" in sql and sql.startswith("INSERT"):
                raise DatabaseError("no")
            return execute(sql, params, many, context)

        with connection.execute_wrapper(refuse), pytest.raises(DatabaseError):
            file_picture(upload_of(signed_picture(creator="罗千帆")), user)

        assert (Photo.objects.count(), stored_files()) == (0, [])

    def test_two_files_of_one_name_are_two_photos(self, user):
        first, second = (file_picture(upload_of(signed_picture(seed)), user) for seed in (1, 2))

        assert sorted(stored_files()) == sorted([first.file.name, second.file.name])

    @pytest.mark.parametrize("name", [f"{'n' * 300}.jpg", "../../etc/passwd.jpg", "C:\\temp\\a.jpg", "a/b/c.jpg"])
    def test_no_name_of_a_file_reaches_the_disk(self, user, name):
        photo = file_picture(upload_of(picture_bytes(), name), user)

        assert stored_files() == [f"photos/{photo.token[:2]}/{photo.token}.jpg"]


def test_a_photo_goes_with_its_file(user, django_capture_on_commit_callbacks):
    photo, other = file_picture(upload_of(signed_picture()), user), make_photo()

    with django_capture_on_commit_callbacks(execute=True):
        photo.delete()

    assert stored_files() == [other.file.name]
