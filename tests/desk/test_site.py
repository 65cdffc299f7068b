import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from newsroom.accounts.roles import sync_roles
from tests.desk.forms import errors_of, sent
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_masthead,
    make_page,
    make_photo,
    make_section,
    make_user,
    place,
)

pytestmark = pytest.mark.django_db

INDEX = "/admin/"
LEDGER_PAGES = ["people", "rows", "organisations", "pictures", "uncredited", "unknown"]


def test_tables_stand_in_the_order_of_the_work(desk):
    apps = desk.get(INDEX).context["app_list"]

    tables = [(app["app_label"], [model["object_name"] for model in app["models"]]) for app in apps]
    assert tables == [
        ("issues", ["Issue", "Page", "Masthead"]),
        ("articles", ["Article", "Section", "SetPhrase", "Official", "Wording", "Tag"]),
        ("media", ["Photo", "CreditDecision"]),
        ("contributors", ["Contributor", "Organisation"]),
        ("proofreading", ["proofreading"]),
        ("ledger", [f"ledger_{page}" for page in LEDGER_PAGES]),
        ("intake", ["SourcePage"]),
        ("accounts", ["User", "Group"]),
    ]


def test_nameplate_is_that_of_the_paper(desk):
    make_masthead(name="临汐周报")

    assert '<span class="desk-nameplate">临汐周报</span>' in desk.get(INDEX).content.decode()


def test_navigation_marks_the_open_table(desk):
    apps = desk.get(reverse("admin:taggit_tag_changelist")).context["available_apps"]

    assert [app["app_label"] for app in apps if app["is_current"]] == ["articles"]
    assert [model["object_name"] for app in apps for model in app["models"] if model["is_current"]] == ["Tag"]


def test_the_first_page_shows_the_last_issues_with_their_pages(desk):
    coming = make_issue(1025, is_published=False, theme="开工")
    page = make_page(coming, 1, name="要闻")
    place(make_article("新桥通车"), page)
    make_page(coming, 2, name="民生")
    for number in (1024, 1023, 1022):
        make_issue(number)

    panel = next(panel for panel in desk.get(INDEX).context["panels"] if "issues" in panel)

    assert [issue.number for issue in panel["issues"]] == [1025, 1024, 1023]
    assert [(page.name, page.pieces) for page in panel["issues"][0].pages.all()] == [("要闻", 1), ("民生", 0)]


def test_the_first_page_counts_what_is_not_placed(desk):
    make_article()
    place(make_article())

    panel = next(panel for panel in desk.get(INDEX).context["panels"] if "stories" in panel)

    assert panel["unplaced"] == 1
    assert len(panel["stories"]) == 2


def test_the_first_page_hides_what_a_login_may_not_see(client, give):
    make_article("秘密")
    client.force_login(give(make_user(is_staff=True), "issues.view_issue"))

    response = client.get(INDEX)

    assert [panel["template"] for panel in response.context["panels"]] == ["admin/issues/issue/panel.html"]
    assert "秘密" not in response.content.decode()


def test_queries_of_the_first_page_do_not_grow(desk, django_assert_num_queries):
    def fill(count):
        for _number in range(count):
            page = make_page(make_issue())
            place(make_article(by=[make_contributor(), make_contributor()]), page)

    fill(1)
    with django_assert_num_queries(23):
        desk.get(INDEX)
    fill(2)
    with django_assert_num_queries(23):
        desk.get(INDEX)


def test_language_switch_stays_on_the_page(desk):
    url = reverse("admin:articles_article_changelist") + "?state=unplaced"
    assert "<h1>稿件</h1>" in desk.get(url).content.decode()

    response = desk.post(reverse("set_language"), {"language": "en", "next": url})

    assert response.url == url
    assert "<h1>Stories</h1>" in desk.get(url).content.decode()


def test_every_page_forbids_inline_scripts_and_styles(desk):
    response = desk.get(reverse("admin:articles_article_add"))

    policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    assert "unsafe" not in response["Content-Security-Policy"]
    nonce = policy["script-src"].split("'nonce-")[1].rstrip("'")
    assert f'nonce="{nonce}" type="importmap"' in response.content.decode() or (
        f'<script type="importmap" nonce="{nonce}">' in response.content.decode()
    )


@pytest.mark.parametrize(
    "role", ["reporter", "photographer", "section_editor", "chief_editor", "proofreader", "layout", "administrator"]
)
def test_each_role_opens_each_of_its_tables(client, role):
    sync_roles()
    user = make_user(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    make_masthead()

    apps = client.get(INDEX).context["app_list"]

    addresses = [model["admin_url"] for app in apps for model in app["models"]]
    addresses += [model["add_url"] for app in apps for model in app["models"] if model["add_url"]]
    assert {client.get(address, follow=True).status_code for address in addresses} == {200}


def keys_found(response):
    return [thing.pk for thing in response.context["cl"].result_list]


@pytest.mark.parametrize("key", ["x", "-1", "²", "٣", "9" * 19, "9" * 40, "9" * 5000, "\x00"])
class TestWhatCanBeNoKey:
    @pytest.mark.parametrize("query", ["articles/article/?issue=", "articles/article/?by=", "media/photo/?by="])
    def test_is_left_out_of_the_address(self, desk, key, query):
        response = desk.get(f"/admin/{query}{key}")

        assert (response.status_code, response.headers["Location"].split("?")[1]) == (302, "e=1")

    def test_is_not_acted_on(self, desk, key):
        article = make_article()

        chosen = {"action": "delete_selected", "post": "yes", "_selected_action": [article.pk, key]}
        response = desk.post("/admin/articles/article/", chosen, follow=True)

        assert [str(told) for told in response.context["messages"]] == ["未执行操作：所选内容不在此列表中。"]
        assert keys_found(response) == [article.pk]

    def test_is_no_choice(self, desk, key):
        add = "/admin/articles/article/add/"

        response = desk.post(add, sent(desk.get(add), headline="新桥", section=key))

        assert len(errors_of(response)) == 1


@pytest.mark.parametrize(
    "query",
    [
        "issues/issue/?id__in=" + "9" * 40,
        "intake/sourcepage/?id__in=" + "9" * 40,
        "intake/sourcepage/?added_at__gte=0001-01-01",
        "issues/issue/?date__year=9999",
        "issues/issue/?date__year=9999&date__month=12",
        "issues/issue/?date__year=9999&date__month=12&date__day=31",
        "media/photo/?taken_on__year=" + "9" * 19,
    ],
)
@pytest.mark.filterwarnings("ignore:DateTimeField")
def test_numbers_and_days_that_nobody_can_count_with_are_left_out_of_the_address(desk, query):
    response = desk.get(f"/admin/{query}")

    assert response.status_code in (200, 302)
    assert response.headers.get("Location", "?e=1").endswith("?e=1")


def test_selected_rows_are_deleted_after_a_question(desk):
    gone, kept = make_article(by=[make_contributor()], photos=[make_photo()], state="draft"), make_article()
    address = "/admin/articles/article/"
    chosen = {"action": "delete_selected", "_selected_action": [gone.pk], "seen": f"{gone.pk}:1"}

    question = desk.post(address, chosen)
    desk.post(address, chosen | {"post": "yes"})

    assert question.status_code == 200
    assert keys_found(desk.get(address)) == [kept.pk]


@pytest.mark.parametrize(
    "address",
    [
        "/admin/auth/group/?q=x",
        "/admin/articles/article/?kind=%00",
        "/admin/articles/article/?q=%00",
        "/admin/accounts/user/?role=%00",
        "/admin/autocomplete/?app_label=issues&model_name=placement&field_name=article&term=%00",
        "/admin/articles/section/{section}/change/?_to_field=",
        "/admin/articles/section/{section}/delete/?_to_field=",
    ],
)
def test_an_address_that_means_nothing_is_no_fault_of_ours(desk, address):
    assert desk.get(address.format(section=make_section().pk), follow=True).status_code == 200
