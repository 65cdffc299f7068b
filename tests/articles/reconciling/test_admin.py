import pytest
from django.urls import reverse

from articles.reconciling.questions import open_photos
from media.models import CreditDecision
from newsroom.contributors.models import Contributor
from tests.factories import (
    make_admin,
    make_article,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_section,
    make_user,
    place,
)

from .pictures import case_of, file_names, line_of, make_inherited, print_names

pytestmark = pytest.mark.django_db

LIST = "/admin/media/creditdecision/questions/"
ANSWER, CONFIRM, TAKE_BACK = f"{LIST}answer/", f"{LIST}confirm/", f"{LIST}take-back/"
RECORD = "/admin/media/creditdecision/"


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def decider(client, give):
    """A client of somebody who may decide, and see pictures, and no more."""
    client.force_login(give(make_user(is_staff=True), "media.decide_credit", "media.view_photo"))
    return client


def row_of(client, photo, address=LIST):
    rows = client.get(address).context["rows"]
    return next((row for row in rows if row.photo == photo), None)


def press(client, photo, text, address=ANSWER):
    row = row_of(client, photo)
    offer = next(offer for offer in row.offers if offer.text == text)
    return client.post(address, {"photo": photo.pk, "seen": row.case.seen, "answer": offer.key}, follow=True)


def told(response):
    return [str(message) for message in response.context["messages"]]


class TestPermission:
    @pytest.mark.parametrize("address", [LIST, ANSWER, CONFIRM, TAKE_BACK, RECORD])
    def test_strangers_are_led_to_the_login(self, client, address):
        response = client.post(address) if address != RECORD else client.get(address)

        assert response.status_code == 302
        assert response.url.startswith("/admin/login/")

    @pytest.mark.parametrize("address", [LIST, ANSWER, CONFIRM, TAKE_BACK])
    def test_who_may_change_photos_may_not_decide(self, client, give, address):
        client.force_login(give(make_user(is_staff=True), "media.view_photo", "media.change_photo"))
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")
        data = {"photo": photo.pk, "seen": case_of(photo).seen, "answer": "keep"}

        response = client.get(address) if address == LIST else client.post(address, data)

        assert response.status_code == 403
        assert not CreditDecision.objects.exists()

    @pytest.mark.parametrize("address", [ANSWER, CONFIRM, TAKE_BACK])
    def test_looking_at_an_address_decides_nothing(self, decider, address):
        assert decider.get(address).status_code == 405

    def test_who_may_not_make_contributors_is_not_offered_to(self, decider):
        photo = file_names(make_photo(), "孙江")
        row = row_of(decider, photo)
        assert row.offers == []

        data = {"photo": photo.pk, "seen": row.case.seen, "answer": "file,+孙江"}
        decider.post(ANSWER, data)

        assert not Contributor.objects.exists()


class TestList:
    def test_shows_what_each_side_says_and_where_it_is_printed(self, decider):
        photo = file_names(make_photo("湖面", by=[make_contributor("许明远")]), "孙江锋")
        article = print_names(photo, "乔一苇 摄", by=[make_contributor("方砚")])
        place(article, make_page(make_issue(), 3))

        content = decider.get(LIST).content.decode()

        for text in ("湖面", "<mark>孙江锋</mark>", "<mark>乔一苇 摄</mark>", "许明远 摄", "本报记者 方砚", "p. 03"):
            assert text in content

    def test_tabs_count_and_narrow(self, decider):
        bare, inherited = make_photo(), make_inherited(make_contributor("许明"))

        context = decider.get(LIST, {"question": "inherited"}).context

        assert [(key, count) for key, _label, count, _is_current in context["tabs"]] == [
            ("", 2),
            ("uncredited", 1),
            ("inherited", 1),
            ("file", 0),
            ("printed", 0),
        ]
        assert [row.photo for row in context["rows"]] == [inherited]
        assert row_of(decider, bare) is not None

    def test_narrows_to_an_issue(self, decider):
        photo, issue = make_photo(), make_issue()
        make_photo()
        place(make_article(photos=[photo]), make_page(issue))

        context = decider.get(LIST, {"issue": issue.pk}).context

        assert [row.photo for row in context["rows"]] == [photo]
        assert context["tabs"][0][2] == 1

    @pytest.mark.parametrize("query", ["question=wizard", "issue=x", f"issue={'9' * 40}", "page=-1", "page=x"])
    def test_an_address_that_means_nothing_shows_the_list(self, decider, query):
        photo = make_photo()

        assert [row.photo for row in decider.get(f"{LIST}?{query}").context["rows"]] == [photo]

    def test_what_people_type_is_text(self, decider):
        file_names(make_photo("<script>1</script>"), "<b>")

        content = decider.get(LIST).content.decode()

        assert "<script>1" not in content and "<b>、" not in content and "&lt;script&gt;1" in content

    def test_queries_do_not_grow(self, desk, django_assert_num_queries):
        def add():
            people = [make_contributor(), make_contributor()]
            photo = file_names(make_inherited(*people), "孙江锋")
            article = print_names(photo, "乔一苇 摄", by=people, section=make_section())
            place(article)

        add()
        desk.get(LIST)
        with django_assert_num_queries(19):
            desk.get(LIST)
        add()
        add()
        with django_assert_num_queries(19):
            desk.get(LIST)

    def test_long_lists_have_pages(self, decider):
        for _ in range(21):
            make_photo(has_file=False)

        first, second = decider.get(LIST).context, decider.get(LIST, {"page": 2}).context

        assert (len(first["rows"]), len(second["rows"])) == (20, 1)


class TestAnswer:
    def test_takes_the_row_off_the_list_and_goes_back_to_the_same_part(self, decider):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")

        response = press(decider, photo, "The file is wrong: 许明 摄 stands", f"{ANSWER}?question=file")

        assert response.redirect_chain == [(f"{LIST}?question=file", 302)]
        assert response.context["rows"] == []
        assert response.context["last_decision"] == CreditDecision.objects.get()

    def test_is_refused_with_the_present_state_when_the_credit_has_changed(self, decider):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")
        seen = row_of(decider, photo).case.seen
        photo.credits.update(contributor=make_contributor("罗千帆"))

        response = decider.post(ANSWER, {"photo": photo.pk, "seen": seen, "answer": "keep"}, follow=True)

        assert told(response) == [
            "The credit of this picture has changed since the page was opened; this is how it stands now."
        ]
        assert response.context["rows"][0].case.credit_line == "罗千帆 摄"
        assert not CreditDecision.objects.exists()

    @pytest.mark.parametrize(
        "data",
        [{}, {"photo": "x"}, {"photo": "9" * 40}, {"answer": "wizard"}, {"answer": "file,99"}, {"answer": "confirm"}],
    )
    def test_what_nobody_offered_changes_nothing(self, decider, data):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")
        whole = {"photo": photo.pk, "seen": case_of(photo).seen} | data

        assert decider.post(ANSWER, whole, follow=True).status_code == 200

        assert not CreditDecision.objects.exists()
        assert list(open_photos()) == [photo]

    def test_another_person_typed(self, desk):
        photo = make_photo()
        data = {"photo": photo.pk, "seen": case_of(photo).seen, "answer": "other", "name": "孙 江"}

        desk.post(ANSWER, data)

        assert line_of(photo) == "孙江 摄"

    def test_reason_for_no_credit_is_asked_for(self, decider):
        photo = make_photo()
        data = {"photo": photo.pk, "seen": case_of(photo).seen, "answer": "unnamed"}

        assert told(decider.post(ANSWER, data, follow=True)) == ["Say why nobody is to be named."]

        decider.post(ANSWER, data | {"reason": "店招"})
        assert not open_photos().exists()


class TestConfirm:
    def test_confirms_the_ticked_and_says_which_have_changed(self, decider):
        writer = make_contributor("许明")
        first, second, untouched = make_inherited(writer), make_inherited(writer), make_inherited(writer)
        kept = file_names(make_photo(by=[writer]), "孙江")
        ticked = [f"{photo.pk}:{case_of(photo).seen}" for photo in (first, kept)]

        response = decider.post(CONFIRM, {"ticked": [*ticked, f"{second.pk}:older", "x"]}, follow=True)

        assert told(response) == [
            "2 pictures are confirmed.",
            "2 pictures have changed since the page was opened and are not confirmed.",
        ]
        assert set(open_photos()) == {second, untouched}
        assert sorted(CreditDecision.objects.values_list("answer", flat=True)) == ["credited", "kept"]

    def test_without_a_tick_nothing_happens(self, decider):
        make_inherited(make_contributor("许明"))

        assert told(decider.post(CONFIRM, follow=True)) == ["No picture is ticked."]

    def test_photo_of_nobody_cannot_be_ticked(self, decider):
        photo = make_photo()

        assert not row_of(decider, photo).is_confirmable


class TestTakeBack:
    def test_last_decision_is_taken_back(self, decider):
        photo = make_inherited(make_contributor("许明"))
        press(decider, photo, "Confirm: 许明")

        response = decider.post(TAKE_BACK, {"decision": CreditDecision.objects.get().pk}, follow=True)

        assert told(response) == ["Taken back: the picture is on the list again."]
        assert [row.photo for row in response.context["rows"]] == [photo]
        assert response.context["last_decision"] is None

    def test_is_refused_in_words_when_something_changed(self, decider):
        photo = make_inherited(make_contributor("许明"))
        press(decider, photo, "Confirm: 许明")
        photo.credits.all().delete()

        response = decider.post(TAKE_BACK, {"decision": CreditDecision.objects.get().pk}, follow=True)

        assert told(response) == ["This cannot be taken back: the credit has changed since."]

    def test_the_decision_of_somebody_else_is_not_offered(self, decider, client):
        photo = make_inherited(make_contributor("许明"))
        press(decider, photo, "Confirm: 许明")
        client.force_login(make_admin())

        assert client.get(LIST).context["last_decision"] is None


class TestRecord:
    @pytest.fixture
    def decision(self, decider):
        press(decider, make_inherited(make_contributor("许明"), caption="老桥"), "Confirm: 许明")
        return CreditDecision.objects.get()

    def test_is_searched(self, decider, decision):
        for word, count in [("老桥", 1), ("许明", 1), (decision.decided_by.username, 1), ("孙江", 0)]:
            assert decider.get(RECORD, {"q": word}).context["cl"].result_count == count

    def test_nobody_adds_changes_or_deletes(self, desk, decision):
        form = reverse("admin:media_creditdecision_change", args=[decision.pk])

        assert desk.get(form).status_code == 200
        assert desk.post(form, {"note": "anders"}).status_code == 403
        assert desk.post(form.replace("change", "delete"), {"post": "yes"}).status_code == 403
        assert desk.get(f"{RECORD}add/").status_code == 403
        desk.post(RECORD, {"action": "delete_selected", "_selected_action": [decision.pk], "post": "yes"})
        assert CreditDecision.objects.get().note == ""

    def test_photo_with_decisions_is_not_deleted(self, desk, decision):
        decision.photo.uses.all().delete()
        address = reverse("admin:media_photo_delete", args=[decision.photo_id])

        desk.post(address, {"post": "yes"})

        assert CreditDecision.objects.filter(pk=decision.pk).exists()

    def test_queries_do_not_grow(self, desk, django_assert_num_queries):
        press(desk, make_inherited(make_contributor("许明")), "Confirm: 许明")
        desk.get(RECORD)
        with django_assert_num_queries(8):
            desk.get(RECORD)
        for name in ("孙江", "罗千帆"):
            press(desk, make_inherited(make_contributor(name)), f"Confirm: {name}")
        with django_assert_num_queries(8):
            desk.get(RECORD)

    def test_stands_on_the_page_of_its_photo(self, client, give, decision):
        client.force_login(give(make_user(is_staff=True), "media.view_photo"))

        content = client.get(reverse("admin:media_photo_change", args=[decision.photo_id])).content.decode()

        assert decision.decided_by.username in content
        assert "许明 摄" in content

    def test_record_itself_is_for_those_who_decide(self, client, give, decision):
        client.force_login(give(make_user(is_staff=True), "media.view_photo", "media.view_creditdecision"))

        assert client.get(RECORD).status_code == 403


class TestFirstPage:
    def test_counts_what_is_open_for_those_who_decide(self, decider):
        make_photo()
        make_inherited(make_contributor("许明"))

        content = decider.get("/admin/").content.decode()

        assert "2 pictures wait for somebody to decide." in content
        assert f"{LIST}?question=inherited" in content

    def test_says_so_where_nothing_is_open(self, decider):
        assert "Every picture’s credit is settled." in decider.get("/admin/").content.decode()

    def test_says_nothing_to_others(self, client, give):
        make_photo()
        client.force_login(give(make_user(is_staff=True), "media.view_photo"))

        assert LIST not in client.get("/admin/").content.decode()

    def test_photo_list_leads_there(self, decider, client, give):
        assert LIST in decider.get("/admin/media/photo/").content.decode()

        client.force_login(give(make_user(is_staff=True), "media.view_photo"))
        assert LIST not in client.get("/admin/media/photo/").content.decode()
