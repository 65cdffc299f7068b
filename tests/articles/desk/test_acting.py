import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import translation

from articles.models import Article
from articles.recording import Act, record
from articles.reviewed import State
from articles.reviewing import standing
from articles.steps import Step
from newsroom.history.models import Revision
from tests.factories import make_user

from .people import DUTIES, make_draft, make_filed, make_staff

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"


@pytest.fixture
def staff():
    return make_staff()


@pytest.fixture
def sign_in(client):
    def signed_in(user):
        client.force_login(user)
        client.cookies["django_language"] = "en"
        return client

    return signed_in


def form_of(article):
    return reverse("admin:articles_article_change", args=[article.pk])


def typed(client, article, **changed):
    """What the browser sends of a story's form, with its empty rows."""
    form = client.get(form_of(article) if article else f"{LIST}add/").context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields}
    for prefix in ("bylines", "photos"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return data | changed


def as_seen(*articles):
    return [f"{article.pk}:{article.version}" for article in articles]


def buttons(response):
    return [button.act for button in response.context["review"].buttons]


def told(response):
    return [str(message) for message in response.context["messages"]]


class TestForm:
    def test_offers_each_what_they_may_do(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"])

        offered = {duty: buttons(sign_in(user).get(form_of(article))) for duty, user in staff.items()}

        assert offered == {
            "reporter": [Act.RECALLED],
            "section_editor": [Act.PASSED, Act.RETURNED, Act.SPIKED],
            "desk_head": [Act.SPIKED],
            "chief_editor": [Act.SPIKED],
        }

    def test_says_why_somebody_may_not_take_the_step_that_is_theirs(self, staff, sign_in):
        article = make_filed("总编的言论", staff["chief_editor"], staff["section_editor"], staff["desk_head"])

        response = sign_in(staff["chief_editor"]).get(form_of(article))

        assert Act.PASSED not in buttons(response)
        assert response.context["review"].refusal == "Nobody reviews a story of their own."
        assert "Nobody reviews a story of their own." in response.content.decode()

    def test_shows_who_has_signed_and_what_it_waits_for(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"], staff["section_editor"])

        review = sign_in(staff["desk_head"]).get(form_of(article)).context["review"]

        assert [(rung.step.value, rung.signature and rung.signature.name, rung.is_next) for rung in review.rungs] == [
            ("review_first", "section_editor", False),
            ("review_second", None, True),
            ("review_final", None, False),
        ]

    def test_what_an_empty_opinion_says_stands_in_its_field(self, staff, sign_in, settings):
        settings.LANGUAGE_CODE = "en"
        article = make_filed("新桥", staff["reporter"])

        offered = {duty: sign_in(user).get(form_of(article)).content.decode() for duty, user in staff.items()}

        told = {duty: 'placeholder="Agreed."' in content for duty, content in offered.items()}
        assert told == {"reporter": False, "section_editor": True, "desk_head": False, "chief_editor": False}

    def test_a_new_story_is_saved_and_filed_at_once(self, staff, sign_in):
        client = sign_in(staff["reporter"])

        response = client.post(f"{LIST}add/", typed(client, None, headline="新桥", _act="filed"), follow=True)

        article = Article.objects.get()
        assert (article.headline, article.state, article.author) == ("新桥", State.FILED, staff["reporter"])
        assert told(response) == ["“新桥” is filed and waits for its review."]
        assert response.request["PATH_INFO"] == "/admin/"

    def test_what_is_typed_beside_the_signature_belongs_to_what_is_signed(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"])
        client = sign_in(staff["section_editor"])

        client.post(form_of(article), typed(client, article, headline="新桥通车", _act="passed", review_note="可用。"))

        article.refresh_from_db()
        (signature,) = standing(article).signatures
        assert (article.headline, article.state) == ("新桥通车", State.FIRST)
        assert (signature.name, signature.opinion) == ("section_editor", "可用。")
        assert signature.fingerprint == Revision.objects.last().fingerprint

    def test_an_opinion_is_kept_without_the_signs_that_nobody_types(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"])
        sent = {"version": article.version, "_act": "returned", "review_note": " 数\0字\x1b要核。\r\n再报 "}

        sign_in(staff["section_editor"]).post(f"{LIST}{article.pk}/act/", sent)

        assert Revision.objects.last().note == "数字要核。\n再报"

    def test_an_opinion_that_is_too_long_is_refused_in_words(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"])
        sent = {"version": article.version, "_act": "returned", "review_note": "字" * 2001}

        response = sign_in(staff["section_editor"]).post(f"{LIST}{article.pk}/act/", sent, follow=True)

        assert Revision.objects.last().act == "filed"
        assert told(response) == ["新桥: An opinion or reason has 2000 characters at most; this one has 2001."]

    def test_whoever_may_change_what_is_signed_is_told_beforehand_whose_signature_goes(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"], staff["section_editor"])

        response = sign_in(staff["desk_head"]).get(form_of(article))

        assert response.context["review"].would_lift == Step.FIRST
        assert "A change of the story takes back the signature of its first review." in response.content.decode()

    @pytest.mark.parametrize("signers, who", [((), "section_editor"), (("section_editor",), "nobody")])
    def test_nobody_is_told_who_has_nothing_to_lift(self, staff, sign_in, signers, who):
        article = make_filed("新桥", staff["reporter"], *(staff[duty] for duty in signers))
        looks_only = [each for each in DUTIES["section_editor"] if each != "change_article"]
        staff["nobody"] = make_user(is_staff=True)
        staff["nobody"].user_permissions.set(Permission.objects.filter(codename__in=looks_only))

        review = sign_in(staff[who]).get(form_of(article)).context["review"]

        assert review.would_lift is None

    def test_a_change_beside_the_next_signature_says_that_the_one_before_is_to_be_given_again(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"], staff["section_editor"])
        client = sign_in(staff["desk_head"])

        response = client.post(
            form_of(article), typed(client, article, headline="新桥通车", _act="passed"), follow=True
        )

        article.refresh_from_db()
        assert (article.headline, article.state) == ("新桥通车", State.FILED)
        assert told(response) == [
            "“新桥通车” was changed after a signature: it waits for its first review again.",
            "新桥通车: You may not give the first review.",
        ]

    def test_a_change_of_what_came_in_from_print_says_that_it_is_a_draft_now(self, staff, sign_in):
        article = make_draft("新桥", staff["reporter"])
        Article.objects.filter(pk=article.pk).update(state=State.PRINTED)
        record(article, None)
        client = sign_in(staff["section_editor"])

        response = client.post(form_of(article), typed(client, article, headline="新桥通车"), follow=True)

        article.refresh_from_db()
        assert article.state == State.DRAFT
        assert told(response)[0] == (
            "“新桥通车” is no longer as it was printed: it is a draft, to be filed for review."
        )

    def test_what_is_refused_keeps_what_was_typed_and_says_why(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"])
        client = sign_in(staff["section_editor"])

        response = client.post(
            form_of(article), typed(client, article, headline="新桥通车", _act="returned"), follow=True
        )

        article.refresh_from_db()
        assert (article.headline, article.state) == ("新桥通车", State.FILED)
        assert told(response) == ["新桥通车: Say why: whoever wrote the story reads it."]

    @pytest.mark.parametrize("act", ["passed", "changed", "", "deleted", "x" * 500])
    def test_an_act_that_is_none_or_not_ones_own_changes_no_state(self, staff, sign_in, act):
        article = make_filed("新桥", staff["reporter"])
        client = sign_in(staff["reporter"])

        response = client.post(form_of(article), typed(client, article, _act=act), follow=True)

        article.refresh_from_db()
        assert (response.status_code, article.state, len(told(response))) == (200, State.FILED, 1)


class TestPlainPost:
    def test_whoever_may_only_look_calls_their_story_back(self, staff, sign_in, give):
        author = staff["reporter"]
        article = make_filed("新桥", author)
        author.user_permissions.remove(*author.user_permissions.filter(codename="change_article"))

        sign_in(author).post(f"{LIST}{article.pk}/act/", {"_act": "recalled", "version": article.version})

        article.refresh_from_db()
        assert article.state == State.DRAFT

    @pytest.mark.parametrize("version", ["", "1", "x", "9" * 30])
    def test_an_older_version_is_refused(self, staff, sign_in, version):
        article = make_filed("新桥", staff["reporter"])

        response = sign_in(staff["section_editor"]).post(
            f"{LIST}{article.pk}/act/", {"_act": "passed", "version": version}, follow=True
        )

        article.refresh_from_db()
        assert article.state == State.FILED
        assert told(response) == ["The story has changed since you opened it: read it again."]

    def test_strangers_are_led_to_the_login_and_others_refused(self, client, staff, sign_in, django_user_model):
        article = make_filed("新桥", staff["reporter"])
        address = f"{LIST}{article.pk}/act/"

        assert client.post(address, {"_act": "passed"}).status_code == 302
        nobody = django_user_model.objects.create_user("nobody", is_staff=True)
        assert sign_in(nobody).post(address, {"_act": "passed", "version": article.version}).status_code in (403, 404)
        article.refresh_from_db()
        assert article.state == State.FILED


class TestList:
    def test_tabs_count_the_stories_by_how_far_they_are(self, staff, sign_in):
        make_draft("一", staff["reporter"])
        make_filed("二", staff["reporter"])
        make_filed("三", staff["reporter"], staff["section_editor"])

        stages = sign_in(staff["reporter"]).get(LIST, {"stage": "filed", "kind__exact": "story"}).context["stages"]

        assert [(stage.label, stage.count, stage.is_current) for stage in stages] == [
            ("All", 3, False),
            ("draft", 1, False),
            ("waits for the first review", 1, True),
            ("waits for the second review", 1, False),
            ("waits for the final review", 0, False),
            ("approved", 0, False),
            ("spiked", 0, False),
        ]
        assert stages[0].address == "?kind__exact=story"

    @pytest.mark.parametrize(
        "stage, found",
        [("mine", ["二"]), ("review", ["二", "三"]), ("draft", ["一"]), ("nonsense", ["一", "二", "三"])],
    )
    def test_is_narrowed_by_the_tab(self, staff, sign_in, stage, found):
        make_draft("一", staff["reporter"])
        make_filed("二", staff["reporter"])
        make_filed("三", staff["reporter"], staff["section_editor"])

        rows = sign_in(staff["section_editor"]).get(LIST, {"stage": stage}).context["cl"].result_list

        assert sorted(article.headline for article in rows) == sorted(found)

    def test_several_are_passed_at_once_and_each_refusal_is_told(self, staff, sign_in):
        mine = make_filed("编辑自己的", staff["section_editor"])
        other = make_filed("别人的", staff["reporter"])
        data = {"action": "pass_selected", "_selected_action": [mine.pk, other.pk], "seen": as_seen(mine, other)}

        response = sign_in(staff["section_editor"]).post(LIST, data, follow=True)

        assert sorted(told(response)) == [
            "“别人的” has passed.",
            "编辑自己的: Nobody reviews a story of their own.",
        ]
        mine.refresh_from_db()
        other.refresh_from_db()
        assert (mine.state, other.state) == (State.FILED, State.FIRST)

    def test_what_was_changed_since_the_list_was_opened_is_named_and_left(self, staff, sign_in):
        moved, same = make_filed("改过的", staff["reporter"]), make_filed("没改的", staff["reporter"])
        data = {"action": "pass_selected", "_selected_action": [moved.pk, same.pk], "seen": as_seen(moved, same)}
        Article.objects.filter(pk=moved.pk).update(body="<p>后来改的</p>")
        record(moved, staff["reporter"])

        response = sign_in(staff["section_editor"]).post(LIST, data, follow=True)

        assert told(response) == [
            "Changed since the list was opened, and left as it is: 改过的.",
            "“没改的” has passed.",
        ]
        assert [Article.objects.get(pk=each.pk).state for each in (moved, same)] == [State.FILED, State.FIRST]

    def test_the_list_sends_the_versions_it_shows(self, staff, sign_in):
        article = make_filed("新桥", staff["reporter"])

        content = sign_in(staff["section_editor"]).get(LIST).content.decode()

        assert content.count(f'<input type="hidden" name="seen" value="{article.pk}:{article.version}">') == 1

    @pytest.mark.parametrize("seen", [[], ["x"], ["1:"]])
    def test_without_a_version_nothing_is_done(self, staff, sign_in, seen):
        article = make_filed("新桥", staff["reporter"])
        data = {"action": "pass_selected", "select_across": "1", "_selected_action": [article.pk], "seen": seen}

        sign_in(staff["section_editor"]).post(LIST, data)

        article.refresh_from_db()
        assert article.state == State.FILED

    def test_who_signs_nothing_is_offered_no_signing(self, staff, sign_in):
        make_draft("一", staff["reporter"])

        choices = sign_in(staff["reporter"]).get(LIST).context["action_form"].fields["action"].choices

        assert [key for key, _label in choices if key] == ["delete_selected", "file_selected"]


class TestMyDesk:
    def panel(self, client):
        (panel,) = [each for each in client.get("/admin/").context["panels"] if each.get("place") == 0]
        return panel

    def test_shows_each_what_is_theirs_to_do(self, staff, sign_in):
        make_draft("我的草稿", staff["reporter"])
        make_filed("待初审", staff["reporter"])

        mine, theirs = (self.panel(sign_in(staff[duty])) for duty in ("reporter", "section_editor"))

        assert (mine["reviews"], [article.headline for article in mine["mine"].rows]) == (False, ["待初审", "我的草稿"])
        assert [(tab.count, tab.address) for tab in mine["tabs"]] == [
            (1, f"{LIST}?whose=mine&stage=draft"),
            (1, f"{LIST}?whose=mine&stage=review"),
        ]
        waiting = theirs["waiting"]
        assert (waiting.count, waiting.has_more) == (1, False)
        assert [article.headline for article in waiting.rows] == ["待初审"]

    def test_is_in_chinese_by_default(self, client, staff):
        client.force_login(staff["section_editor"])

        with translation.override("zh-hans"):
            page = client.get("/admin/").content.decode()

        assert "我的待办" in page
        assert "没有等您审签的稿件" in page

    def test_asks_as_often_for_many_stories_as_for_one(self, staff, sign_in, django_assert_max_num_queries):
        client = sign_in(staff["section_editor"])

        def queries():
            with django_assert_max_num_queries(60) as found:
                client.get("/admin/")
            return len(found)

        make_filed("一", staff["reporter"])
        few = queries()
        for number in range(4):
            make_filed(f"稿{number}", staff["reporter"])

        assert queries() == few
