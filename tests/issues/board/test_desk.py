import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from newsroom.accounts.roles import sync_roles
from newsroom.issues.board.moving import Target, move
from newsroom.issues.models import Masthead, Placement
from tests.factories import make_article, make_issue, make_masthead, make_page, make_photo, make_user, place

pytestmark = pytest.mark.django_db

JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def issue(db):
    return make_issue(is_published=False)


@pytest.fixture
def front(issue):
    return make_page(issue)


@pytest.fixture
def someone(client, db):
    sync_roles()

    def sign_in(role):
        user = make_user(is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return sign_in


def board(issue, what=""):
    return reverse(f"admin:issues_issue_board{what}", args=[issue.pk])


class TestBoard:
    def test_shows_pages_against_their_space_and_the_pool_beside_them(self, desk, issue, front):
        make_masthead(page_characters=1000, picture_characters=300, space_tolerance=10)
        place(make_article("登上版面", body=f"<p>{'字' * 500}</p>", photos=[make_photo()]), front)
        make_article("等着上版", state="first")
        make_article("另一期的草稿", state="draft")
        make_article("这一期的草稿", state="draft", wished_for=issue.date)
        make_article("弃稿", state="spiked")
        place(make_article("旧闻"))

        shown = desk.get(board(issue)).context

        (column,) = shown["columns"]
        assert [card.article.headline for card in column.cards] == ["登上版面"]
        assert (column.characters, column.pictures, column.fill) == (500, 1, (1000, 500 + 140 + 300, 0))
        assert [card.article.headline for card in shown["pool"].cards] == ["这一期的草稿", "等着上版"]
        assert not shown["pool"].has_more

    def test_has_what_this_issue_wants_in_the_pool_however_many_others_wait(self, desk, issue, front, monkeypatch):
        monkeypatch.setattr("newsroom.issues.board.showing.MOST_IN_POOL", 2)
        make_article("要用", state="first", wished_for=issue.date)
        make_article("已签发")
        for _ in range(3):
            make_article(state="filed")

        pool = desk.get(board(issue)).context["pool"]

        assert ([card.article.headline for card in pool.cards], pool.has_more) == (["要用", "已签发"], True)

    @pytest.mark.parametrize("length, excess", [(700, -160), (760, 0), (960, 0), (961, 101)])
    def test_calls_a_page_full_or_empty_beyond_what_the_paper_allows(self, desk, issue, front, length, excess):
        make_masthead(page_characters=1000, space_tolerance=10)
        place(make_article(body=f"<p>{'字' * length}</p>"), front)

        (column,) = desk.get(board(issue)).context["columns"]

        assert column.fill.excess == excess

    def test_knows_the_usual_space_of_a_format_and_that_of_one_page(self, desk, issue, front):
        make_page(issue, 2, space=4000)
        make_masthead(page_format=Masthead.Format.TABLOID)

        assert [column.space for column in desk.get(board(issue)).context["columns"]] == [5000, 4000]

    def test_asks_as_often_for_many_stories_as_for_one(self, desk, issue, front, django_assert_max_num_queries):
        for _ in range(30):
            place(make_article(photos=[make_photo()]), front)
            make_article()

        with django_assert_max_num_queries(24):
            desk.get(board(issue))

    def test_says_what_to_do_when_there_is_no_page_and_no_story(self, desk, issue):
        text = desk.get(board(issue)).content.decode()

        assert "这一期还没有版面" in text
        assert "没有待上版的稿件" in text

    @pytest.mark.parametrize(
        "role, seen, moved",
        [("correspondent", 403, 403), ("reporter", 200, 403), ("section_editor", 200, 302), ("layout", 200, 302)],
    )
    def test_is_moved_on_by_those_who_make_the_pages(self, someone, issue, front, role, seen, moved):
        client, story = someone(role), make_article()
        sent = {"act": "place", "article": story.pk, "page": front.pk}

        answers = client.get(board(issue)).status_code, client.post(board(issue), sent).status_code

        assert answers == (seen, moved)
        assert Placement.objects.count() == (moved == 302)


class TestMoving:
    def test_answers_with_the_columns_that_changed(self, desk, issue, front):
        other, third = make_page(issue, 2), make_page(issue, 3)
        story = place(make_article("搬家"), front).article
        place(make_article("留下"), third)
        move(issue, None, make_article().pk, None, Target(front.pk))

        sent = {"act": "place", "article": story.pk, "source": front.pk, "page": other.pk, "after": 0, "version": 1}
        answer = desk.post(board(issue), sent, **JSON)

        state = answer.json()
        assert (answer.status_code, state["version"], sorted(state["pages"])) == (
            200,
            2,
            sorted([str(front.pk), str(other.pk)]),
        )
        assert "搬家" in state["pages"][str(other.pk)]
        assert "搬家" not in state["pages"][str(front.pk)]
        assert state["told"] == "“搬家”已放到第02版第1条。"

    def test_tells_why_not_and_gives_the_board_as_it_stands(self, desk, front):
        issue = make_issue()
        sent = {"act": "place", "article": make_article().pk, "page": make_page(issue).pk}

        answer = desk.post(board(issue), sent, **JSON)

        assert (answer.status_code, answer.json()["is_done"]) == (409, False)
        assert "先" in answer.json()["told"]

    def test_sets_a_story_out_and_undoes_it(self, desk, issue, front):
        story = place(make_article(), front).article
        sent = {"act": "set", "article": story.pk, "source": front.pk, "prominence": "lead", "columns": 3}

        desk.post(board(issue), sent, **JSON)
        placed = Placement.objects.get(article=story)
        assert (placed.prominence, placed.columns, placed.headline_size) == ("lead", 3, "")
        desk.post(board(issue), {"act": "undo"}, **JSON)

        placed.refresh_from_db()
        assert (placed.prominence, placed.columns) == ("normal", None)

    def test_does_nothing_that_it_does_not_know(self, desk, issue, front):
        sent = {"act": "burn", "article": make_article().pk, "page": front.pk}

        assert desk.post(board(issue), sent, **JSON).status_code == 409
        assert not Placement.objects.exists()

    @pytest.mark.parametrize("wrong", [{"columns": 7}, {"prominence": "huge"}, {"article": "x"}])
    def test_takes_nothing_that_is_no_setting(self, desk, issue, front, wrong):
        story = place(make_article(), front).article
        sent = {"act": "set", "article": story.pk, "source": front.pk, "prominence": "lead"} | wrong

        assert desk.post(board(issue), sent, **JSON).status_code == 409
        assert Placement.objects.get(article=story).prominence == "normal"


class TestState:
    def test_is_nothing_while_nobody_moves_anything(self, desk, issue, front):
        answer = desk.get(board(issue, "_state"), {"version": 0})

        assert (answer.status_code, answer.content) == (204, b"")

    def test_is_the_pages_that_others_have_moved_on(self, desk, issue, front):
        other = make_page(issue, 2)
        move(issue, None, make_article("一").pk, None, Target(front.pk))
        move(issue, None, make_article("二").pk, None, Target(other.pk))

        state = desk.get(board(issue, "_state"), {"version": 1}).json()

        assert (state["version"], list(state["pages"])) == (2, [str(other.pk)])

    def test_is_everything_when_a_story_came_from_another_board(self, desk, issue, front):
        make_page(issue, 2)
        elsewhere = make_issue(is_published=False)
        story = place(make_article("来稿"), make_page(elsewhere)).article
        move(issue, None, make_article().pk, None, Target(front.pk))
        move(elsewhere, None, story.pk, None, Target(front.pk))

        state = desk.get(board(issue, "_state"), {"version": 1}).json()

        assert len(state["pages"]) == 2
