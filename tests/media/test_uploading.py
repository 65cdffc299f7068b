import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from media import checking
from media.filing import file_picture
from media.models import Photo, Twin
from tests.factories import make_admin, make_article, make_contributor, make_photo, make_user, picture_bytes

from .files import jpeg, scene, signed_picture, upload_of

pytestmark = pytest.mark.django_db

UPLOAD = "/admin/media/photo/upload/"
JSON = {"accept": "application/json"}
FOREIGN = 10**6


@pytest.fixture(autouse=True)
def renditions(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path


@pytest.fixture
def correspondent(client, give):
    """May send pictures in and see no others."""
    user = give(make_user(is_staff=True), "media.file_photo")
    client.force_login(user)
    return user


def words(pk):
    return reverse("admin:media_photo_words", args=[pk])


def twin(pk):
    return reverse("admin:media_photo_twin", args=[pk])


def preview(pk):
    return reverse("admin:media_photo_preview", args=[pk, 240])


def say(client, photo, headers=None, **values):
    data = {
        f"{photo.pk}-{name}": value for name, value in ({"caption": "", "alt": "", "rights": "own"} | values).items()
    }
    return client.post(words(photo.pk), data, headers=headers)


def by_number():
    return Photo.objects.order_by("pk")


def told(response):
    return [str(message) for message in response.context["messages"]]


def make_pair(user):
    earlier = file_picture(upload_of(jpeg(scene(1))), user)
    return earlier, file_picture(upload_of(jpeg(scene(1), quality=60)), user)


class TestWithoutScripts:
    def test_many_files_are_filed_and_shown_and_a_broken_one_says_why(self, desk):
        files = [upload_of(signed_picture(1), "a.jpg"), upload_of(b"x", "b.jpg"), upload_of(signed_picture(2), "a.jpg")]

        response = desk.post(UPLOAD, {"files": files, "rights": "handout"}, follow=True)

        photos = list(Photo.objects.order_by("pk"))
        assert [photo.rights for photo in photos] == ["handout", "handout"]
        assert response.wsgi_request.GET["filed"] == f"{photos[0].pk},{photos[1].pk}"
        assert response.content.decode().count('<li class="filed"') == 2
        assert told(response) == [f"b.jpg: {checking.NO_PICTURE}"]

    def test_no_file_is_told(self, desk):
        assert told(desk.post(UPLOAD, follow=True)) == ["请至少选一个文件。"]

    def test_those_that_came_in_before_are_still_shown(self, desk):
        photo = make_photo()

        response = desk.post(UPLOAD, {"files": [upload_of(signed_picture())], "filed": f"{photo.pk},x"}, follow=True)

        assert response.content.decode().count('<li class="filed"') == 2

    def test_words_are_saved_and_the_page_comes_back(self, desk):
        photo = make_photo("")

        response = say(desk, photo, caption="湖面", alt="湖上有船", rights="reader")

        photo.refresh_from_db()
        assert (photo.caption, photo.alt, photo.rights) == ("湖面", "湖上有船", "reader")
        assert response.url == f"{UPLOAD}?filed={photo.pk}"


class TestWithScripts:
    def test_one_file_is_answered_with_its_card(self, desk):
        make_contributor("罗千帆")
        picture = upload_of(signed_picture(creator="罗千帆", caption="湖面"))

        answer = desk.post(UPLOAD, {"files": picture}, headers=JSON).json()

        photo = Photo.objects.get()
        assert answer["pk"] == photo.pk
        assert "<strong>罗千帆 摄</strong>" in answer["card"]
        assert "湖面</textarea>" in answer["card"]
        assert 'badge coming">没有替代文字</span>' in answer["card"]

    def test_who_uploads_has_taken_what_names_nobody_where_they_say_so(self, client, correspondent):
        maker = make_contributor("罗会平", user=correspondent)
        unsigned, others, agency = (
            signed_picture(2),
            signed_picture(3, creator="孙江锋"),
            signed_picture(4, credit="新华社"),
        )

        for data, said in (
            (unsigned, {}),
            (unsigned, {"mine": "on"}),
            (others, {"mine": "on"}),
            (agency, {"mine": "on"}),
        ):
            client.post(UPLOAD, {"files": upload_of(data), **said}, headers=JSON)

        credits = [list(photo.credits.values_list("contributor", "role", "label")) for photo in by_number()]
        assert credits == [[], [(maker.pk, "photographer", "摄")], [], []]

    def test_only_who_can_be_credited_is_asked_whether_they_have_taken_them(self, client, correspondent):
        assert 'name="mine"' not in client.get(UPLOAD).content.decode()

        make_contributor("罗会平", user=correspondent)

        assert 'name="mine"' in client.get(UPLOAD).content.decode()

    def test_a_refused_file_is_answered_in_words(self, desk):
        assert desk.post(UPLOAD, headers=JSON).json() == {"errors": ["没有收到文件。"]}

        answer = desk.post(UPLOAD, {"files": upload_of(picture_bytes()[:3000])}, headers=JSON).json()

        assert answer == {"errors": [str(checking.BROKEN)]}
        assert not Photo.objects.exists()

    def test_words_that_cannot_be_saved_are_told_and_nothing_changes(self, desk):
        photo = make_photo()

        answer = say(desk, photo, JSON, caption="新", rights="stolen").json()

        assert len(answer["errors"]) == 1
        photo.refresh_from_db()
        assert photo.caption == "湖面"

    def test_what_is_done_stands_in_the_history(self, desk):
        desk.post(UPLOAD, {"files": upload_of(signed_picture())}, headers=JSON)
        say(desk, Photo.objects.get(), JSON, caption="湖面")

        assert list(LogEntry.objects.order_by("pk").values_list("action_flag", flat=True)) == [1, 2]


class TestTwins:
    def decide(self, client, later, earlier, answer, headers=None):
        return client.post(twin(later.pk), {"earlier": earlier.pk, "answer": answer}, headers=headers)

    def test_the_earlier_one_stands_beside_the_new_with_its_place_and_its_people(self, desk):
        earlier = file_picture(upload_of(jpeg(scene(1))), make_user())
        Photo.objects.filter(pk=earlier.pk).update(caption="湖面", no_credit_reason="店招")
        make_article("新桥通车", photos=[earlier])

        card = desk.post(UPLOAD, {"files": upload_of(jpeg(scene(1), quality=50))}, headers=JSON).json()["card"]

        assert preview(earlier.pk).replace("240", "960") in card
        assert "新桥通车" in card
        assert "店招" in card

    def test_a_story_s_form_is_told_of_it_unless_its_writer_may_see_no_other_picture(self, client, correspondent):
        earlier = file_picture(upload_of(jpeg(scene(1))), make_user())
        Photo.objects.filter(pk=earlier.pk).update(caption="湖面")
        again = [upload_of(jpeg(scene(1), quality=quality)) for quality in (50, 60)]

        theirs = client.post(UPLOAD, {"files": again[0]}, headers=JSON).json()
        Photo.objects.get(pk=theirs["pk"]).delete()
        client.force_login(make_admin())
        answer = client.post(UPLOAD, {"files": again[1]}, headers=JSON).json()

        shown = [(twin["pk"], twin["caption"], twin["image"].split("?")[0]) for twin in answer["twins"]]
        assert shown == [(earlier.pk, "湖面", preview(earlier.pk))]
        assert (answer["caption"], answer["choice"]["image"].split("?")[0]) == ("", preview(answer["pk"]))
        assert theirs["twins"] == []

    def test_same_picture(self, desk):
        earlier, later = make_pair(make_user())

        answer = self.decide(desk, later, earlier, "same", JSON).json()

        assert "is-given-up" in answer["card"]
        assert list(Photo.objects.all()) == [earlier]

    def test_another_picture(self, desk):
        earlier, later = make_pair(make_user())

        answer = self.decide(desk, later, earlier, "two", JSON).json()

        assert 'class="twin"' not in answer["card"]
        assert Twin.objects.get().told_apart_at is not None
        assert Photo.objects.count() == 2

    def test_without_scripts_the_page_comes_back(self, desk):
        earlier, later = make_pair(make_user())

        response = self.decide(desk, later, earlier, "same")

        assert response.url == f"{UPLOAD}?filed="
        assert not Photo.objects.filter(pk=later.pk).exists()

    def test_one_that_is_used_stays_and_the_reason_is_told(self, desk):
        earlier, later = make_pair(make_user())
        make_article(photos=[later])

        answer = self.decide(desk, later, earlier, "same", JSON).json()

        assert len(answer["errors"]) == 1
        assert Photo.objects.count() == 2
        assert not LogEntry.objects.exists()

    @pytest.mark.parametrize("earlier", ["", "x", "0", str(FOREIGN)])
    def test_a_picture_that_is_no_twin_is_not_found(self, desk, earlier):
        _earlier, later = make_pair(make_user())

        assert desk.post(twin(later.pk), {"earlier": earlier, "answer": "same"}).status_code == 404
        assert Photo.objects.count() == 2


class TestHostileKeys:
    """What can be no key is no picture: it is asked of no database."""

    @pytest.mark.parametrize("key", ["9" * 30, "²", "١", "1\x00", "-1"])
    def test_in_the_address(self, desk, key):
        assert desk.get(UPLOAD, {"filed": key}).status_code == 200

    @pytest.mark.parametrize("key", ["9" * 30, "²", "1\x00", ""])
    def test_as_the_earlier_twin(self, desk, key):
        photo = make_photo()

        assert desk.post(twin(photo.pk), {"answer": "same", "earlier": key}).status_code == 404


class TestPermissions:
    def addresses(self, photo):
        return [UPLOAD, words(photo.pk), twin(photo.pk)]

    def test_strangers_are_sent_to_sign_in(self, client):
        photo = make_photo()

        for address in self.addresses(photo):
            assert client.post(address).url.startswith("/admin/login/")

    def test_who_may_only_look_may_not_send_or_change(self, client, give):
        earlier, later = make_pair(make_user())
        client.force_login(give(make_user(is_staff=True), "media.view_photo"))

        assert client.get(UPLOAD).status_code == 403
        assert client.post(UPLOAD, {"files": upload_of(signed_picture(5))}).status_code == 403
        assert say(client, later).status_code == 403
        assert client.post(twin(later.pk), {"earlier": earlier.pk, "answer": "two"}).status_code == 403
        assert Photo.objects.count() == 2
        assert UPLOAD not in client.get("/admin/").content.decode()

    def test_a_correspondent_goes_on_with_their_own_and_sees_no_other(self, client, correspondent):
        foreign = make_photo("别人的", by=[make_contributor()])

        client.post(UPLOAD, {"files": upload_of(signed_picture())})

        own = Photo.objects.get(filed_by=correspondent)
        content = client.get(f"{UPLOAD}?filed={own.pk},{foreign.pk}").content.decode()
        assert content.count('<li class="filed"') == 1
        assert say(client, own, caption="湖面").status_code == 302
        assert say(client, foreign, caption="湖面").status_code == 404
        assert (client.get(preview(own.pk)).status_code, client.get(preview(foreign.pk)).status_code) == (200, 404)

    def test_a_correspondent_s_picture_is_the_desk_s_once_a_story_uses_it(self, client, correspondent):
        own = file_picture(upload_of(signed_picture()), correspondent)
        make_article(photos=[own])

        assert say(client, own, caption="改").status_code == 403
        assert client.get(preview(own.pk)).status_code == 200

    def test_a_correspondent_is_shown_no_picture_of_others_that_looks_the_same(self, client, correspondent):
        earlier = file_picture(upload_of(jpeg(scene(1))), make_user())
        Photo.objects.filter(pk=earlier.pk).update(caption="还没见报的")

        card = client.post(UPLOAD, {"files": upload_of(jpeg(scene(1)))}, headers=JSON).json()["card"]

        assert "还没见报的" not in card
        own = Photo.objects.get(filed_by=correspondent)
        assert client.post(twin(own.pk), {"earlier": earlier.pk, "answer": "same"}).status_code == 404

    def test_giving_a_picture_up_takes_the_right_to_delete_it(self, client, give):
        earlier, later = make_pair(make_user())
        client.force_login(give(make_user(is_staff=True), "media.view_photo", "media.change_photo"))

        assert client.post(twin(later.pk), {"earlier": earlier.pk, "answer": "same"}).status_code == 403
        assert Photo.objects.count() == 2

    @pytest.mark.parametrize("address", [words, twin])
    def test_nothing_is_done_by_looking(self, desk, address):
        assert desk.get(address(make_photo().pk)).status_code == 405

    @pytest.mark.parametrize("address", [words, twin])
    def test_what_is_not_there_is_not_found(self, desk, address):
        assert desk.post(address(FOREIGN)).status_code == 404


def test_queries_of_the_page_do_not_grow(desk, django_assert_max_num_queries):
    user = make_user()
    pictures = [file_picture(upload_of(jpeg(scene(1), quality=quality)), user) for quality in (90, 80, 70, 60)]
    make_article("", by=[make_contributor()], photos=[pictures[0]], credit_covers_photos=True)
    counts = []
    for photos in (pictures[1:2], pictures[1:]):
        with django_assert_max_num_queries(30) as queries:
            desk.get(f"{UPLOAD}?filed={','.join(str(photo.pk) for photo in photos)}")
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_the_list_and_the_first_page_lead_to_it(desk):
    assert f'href="{UPLOAD}"' in desk.get("/admin/media/photo/").content.decode()
    assert f'href="{UPLOAD}"' in desk.get("/admin/").content.decode()
