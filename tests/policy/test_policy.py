import pytest
from django.contrib.auth.models import AnonymousUser

from articles.models import Article, ArticlePhoto, Byline
from media.models import Credit, CreditDecision, Photo
from newsroom.contributors.models import Contributor
from newsroom.issues.models import Issue
from newsroom.policy import may, may_choose, may_edit_part, may_see_all, scope
from tests.factories import make_admin, make_article, make_contributor, make_photo, make_user

from .people import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def correspondent():
    return make_person("correspondent")


class TestRights:
    def test_a_right_is_over_every_row(self):
        photo = make_photo(filed_by=make_user())

        assert may(make_person("reporter"), "change", photo)
        assert not may(make_person("layout"), "change", photo)
        assert may(make_person("layout"), "view", photo)

    def test_who_may_change_may_look(self, give):
        user = give(make_user(), "issues.change_issue")

        assert may(user, "view", Issue)
        assert may_see_all(user, "issues.issue")

    def test_acts_of_the_trade_are_asked_by_their_word(self):
        chief, head = make_person("chief_editor"), make_person("desk_head")

        assert [may(user, "publish", Issue) for user in (chief, head)] == [True, False]
        assert may(head, "assess", Contributor)
        assert may(head, "decide", Credit)
        assert may(head, "view", CreditDecision)
        assert not may(make_person("reporter"), "view", CreditDecision)

    @pytest.mark.parametrize("model", [Article, Photo, Issue, Contributor])
    def test_nobody_who_has_left_may_do_anything(self, model):
        for user in (make_admin(is_active=False), AnonymousUser()):
            assert not may(user, "view", model)
            assert not may_choose(user, model)
            assert not scope(user, model.objects.all()).exists()

    def test_who_keeps_the_logins_does_not_lay_hands_on_a_superuser(self):
        administrator, chief = make_person("administrator"), make_admin()

        assert may(administrator, "change", make_user())
        assert not may(administrator, "change", chief)
        assert not may(administrator, "delete", chief)
        assert may(make_admin(), "change", chief)


class TestOwn:
    def test_one_s_own_is_seen_and_changed_and_that_of_others_is_not_there(self, correspondent):
        own, foreign = make_photo(filed_by=correspondent), make_photo(filed_by=make_user())
        nobodys = make_photo()

        acts = ("view", "change", "delete")
        assert [may(correspondent, act, own) for act in acts] == [True] * 3
        for photo in (foreign, nobodys):
            assert [may(correspondent, act, photo) for act in acts] == [False] * 3
        assert list(scope(correspondent, Photo.objects.all())) == [own]
        assert not may_see_all(correspondent, Photo)

    def test_once_a_story_uses_it_it_is_only_looked_at(self, correspondent):
        own = make_photo(filed_by=correspondent)
        make_article(photos=[own])

        assert [may(correspondent, act, own) for act in ("view", "change", "delete")] == [True, False, False]

    def test_what_was_fetched_before_does_not_open_it_again(self, correspondent):
        own = make_photo(filed_by=correspondent)
        make_article(photos=[own])

        (fetched,) = Photo.objects.prefetch_related("uses")
        fetched._prefetched_objects_cache["uses"] = ArticlePhoto.objects.none()

        assert not may(correspondent, "change", fetched)

    def test_the_right_to_file_makes_no_other_act_one_s_own(self, correspondent):
        own = make_photo(filed_by=correspondent)

        assert not may(correspondent, "decide", own)
        assert may(correspondent, "add", Photo)

    def test_without_the_right_to_file_there_is_no_own(self):
        layout = make_person("layout")

        assert not may(layout, "change", make_photo(filed_by=layout))


class TestFilingAnothersStory:
    def test_reporters_and_correspondents_file_their_own_and_editors_any(self):
        roles = ("correspondent", "reporter", "section_editor", "desk_head", "chief_editor", "proofreader")
        people = {role: make_person(role) for role in roles}
        foreign = make_article(author=make_user(), state="draft")

        assert [role for role in roles if may(people[role], "file", foreign)] == [
            "section_editor",
            "desk_head",
            "chief_editor",
        ]
        for role in ("correspondent", "reporter"):
            assert may(people[role], "file", make_article(author=people[role], state="draft"))
            assert may(people[role], "file", "articles.article")


class TestParts:
    def test_a_part_is_seen_with_its_parent(self, correspondent):
        reporter, person = make_person("reporter"), make_contributor()
        own = make_photo(filed_by=correspondent, by=[person]).credits.get()
        foreign = make_photo(by=[person]).credits.get()

        assert [may(correspondent, "view", credit) for credit in (own, foreign)] == [True, False]
        assert [may(reporter, "view", credit) for credit in (own, foreign)] == [True, True]
        assert list(scope(correspondent, Credit.objects.all())) == [own]
        assert list(scope(reporter, Credit.objects.order_by("pk"))) == [own, foreign]

    def test_whom_one_may_not_choose_one_may_not_credit(self, correspondent, give):
        own = make_photo(filed_by=correspondent)
        assert not may_edit_part(correspondent, Credit(photo=own), "add")

        chooser = give(make_user(), "media.file_photo", "contributors.view_contributor")
        theirs = make_photo(filed_by=chooser)
        assert may_edit_part(chooser, Credit(photo=theirs), "add")
        assert may_edit_part(chooser, Credit, "add")
        assert not may_edit_part(chooser, Credit(photo=own), "add")

    def test_a_closed_parent_closes_its_parts(self, give):
        chooser = give(make_user(), "media.file_photo", "contributors.view_contributor")
        own = make_photo(filed_by=chooser)
        make_article(photos=[own])

        assert not may_edit_part(chooser, Credit(photo=own), "add")

    def test_a_right_to_parts_is_none_without_the_parent(self, give):
        article = make_article(by=[make_contributor()])
        user = give(make_user(), "articles.view_article", "articles.change_byline")

        assert not may_edit_part(user, article.bylines.get())
        give(user, "articles.change_article")
        user = type(user).objects.get(pk=user.pk)
        assert may_edit_part(user, article.bylines.get())
        assert not may_edit_part(user, article.bylines.get(), "delete")
        assert not may_edit_part(user, Byline(article=article), "add")
