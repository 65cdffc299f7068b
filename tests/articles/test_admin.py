import pytest
from django.urls import reverse
from taggit.models import Tag

from articles.filters import IssueFilter
from articles.models import Article, Section
from tests.desk.forms import errors_of, row, sent
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_section,
    make_user,
    place,
)

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"
ADD = "/admin/articles/article/add/"


def form_of(article):
    return reverse("admin:articles_article_change", args=[article.pk])


def found(client, **query):
    return [article.headline for article in client.get(LIST, query).context["cl"].result_list]


class TestStoryList:
    def test_columns_say_what_an_editor_asks(self, desk):
        people = [make_contributor("江一舟"), make_contributor("汤明")]
        page = make_page(make_issue(1024), 3)
        article = make_article(
            "新桥通车", by=people, photos=[make_photo()], section=make_section("要闻"), body="<p>通车了。</p>"
        )
        place(article, page)

        cells = desk.get(LIST).content.decode()

        for text in ("新桥通车", "要闻", "本报记者 江一舟 汤明", f"{page.issue.date} 第03版", "已公开"):
            assert text in cells
        assert '<td class="field-length">4</td>' in cells
        assert '<td class="field-photo_count">1</td>' in cells

    def test_photo_news_without_a_headline_is_called_by_its_caption(self, desk):
        article = make_article("x", photos=[make_photo("湖面结冰了")], kind="photo", body="")
        Article.objects.update(headline="")

        assert (
            f'<a href="/admin/articles/article/{article.pk}/change/">湖面结冰了</a>' in desk.get(LIST).content.decode()
        )

    @pytest.mark.parametrize("term", ["通车", "三年", "记一座桥", "江一舟", "城建", "剪彩", "江一 通车", "江一、城建"])
    def test_search(self, desk, term):
        article = make_article(
            "新桥通车",
            kicker="修了三年",
            deck="——记一座桥",
            by=[make_contributor("江一舟")],
            photos=[make_photo("剪彩")],
        )
        article.tags.add("城建")
        make_article("别的", by=[make_contributor("汤明")])

        assert found(desk, q=term) == ["新桥通车"]

    def test_search_finds_a_story_once_however_often_it_fits(self, desk):
        article = make_article("新桥", by=[make_contributor("江一"), make_contributor("江二")])
        article.tags.add("江边", "江景")

        assert found(desk, q="江") == ["新桥"]

    def test_states(self, desk):
        place(make_article("见报的"), make_page(make_issue()))
        place(make_article("待出的"), make_page(make_issue(is_published=False)))
        make_article("没上的")

        states = {state: found(desk, state=state) for state in ("public", "coming", "unplaced")}

        assert states == {"public": ["见报的"], "coming": ["待出的"], "unplaced": ["没上的"]}

    def test_issues_to_choose_are_the_latest_and_the_chosen_one(self, desk):
        old = make_issue(1)
        place(make_article("旧闻"), make_page(old))
        for number in range(100, 113):
            make_issue(number)

        response = desk.get(LIST, {"issue": old.pk})

        spec = next(spec for spec in response.context["cl"].filter_specs if isinstance(spec, IssueFilter))
        assert [text.split(" · ")[1] for _key, text in spec.lookup_choices] == [str(n) for n in range(112, 100, -1)] + [
            "1"
        ]
        assert [article.headline for article in response.context["cl"].result_list] == ["旧闻"]

    def test_stories_of_a_contributor_from_elsewhere(self, desk):
        person = make_contributor("江一舟")
        make_article("他的", by=[person])
        make_article("别人的", by=[make_contributor()])

        response = desk.get(LIST, {"by": person.pk})

        assert [article.headline for article in response.context["cl"].result_list] == ["他的"]
        assert "江一舟</a></li>" in response.content.decode()

    @pytest.mark.parametrize(
        "query", ["?by=9999", "?by=x", "?issue=x", "?state=x", "?photo=x", "?issue=999999999999999999999"]
    )
    def test_addresses_that_lead_nowhere(self, desk, query):
        make_article()

        assert desk.get(LIST + query, follow=True).status_code == 200

    def test_queries_do_not_grow_with_the_stories(self, client, django_assert_num_queries, give):
        user = make_user(is_staff=True)
        client.force_login(give(user, "articles.view_article", "articles.change_article", "issues.view_issue"))
        section = make_section()

        def fill(count):
            for _number in range(count):
                people = [make_contributor(), make_contributor()]
                article = make_article(by=people, photos=[make_photo(), make_photo()], section=section)
                place(article, make_page(make_issue()))
                place(article, make_page(make_issue()))

        fill(1)
        with django_assert_num_queries(14):
            client.get(LIST)
        fill(2)
        person = Article.objects.first().bylines.first().contributor
        with django_assert_num_queries(14):
            client.get(LIST, {"by": person.pk, "state": "public"})
        with django_assert_num_queries(14):
            client.get(LIST)


class TestStoryForm:
    def test_queries_do_not_grow_with_bylines_and_photos(self, desk, django_assert_num_queries):
        def story(count):
            people = [make_contributor() for _number in range(count)]
            article = make_article(by=people, photos=[make_photo(by=people[:1]) for _number in range(count)])
            for _number in range(min(count, 3)):
                place(article, make_page(make_issue()))
            return form_of(article)

        few, many = story(1), story(10)
        desk.get(few)  # content types are looked up once in a process

        with django_assert_num_queries(22):
            desk.get(few)
        with django_assert_num_queries(22):
            desk.get(many)

    def test_a_refused_form_names_what_is_chosen_in_each_row(self, desk, django_assert_num_queries):
        article = make_article(by=[make_contributor("江一舟"), make_contributor("汤明")])
        data = sent(desk.get(form_of(article)), kind="nonsense")

        content = desk.post(form_of(article), data).content.decode()

        assert 'selected data-detail="" data-image="">江一舟</option>' in content
        assert 'selected data-detail="" data-image="">汤明</option>' in content

    def test_body_is_cleaned(self, desk):
        body = '<p>一　<strong>二</strong></p><script>alert(1)</script><h2 onclick="x()">小标题</h2><p>　　</p>'

        desk.post(ADD, sent(desk.get(ADD), headline="新桥", body=body))

        assert Article.objects.get().body == "<p>一　<strong>二</strong></p><h2>小标题</h2>"

    def test_tags_are_typed_with_chinese_commas(self, desk):
        desk.post(ADD, sent(desk.get(ADD), headline="新桥", tags="城建，交通、桥"))

        assert set(Article.objects.get().tags.names()) == {"城建", "交通", "桥"}

    @pytest.mark.parametrize(
        ("tags", "told"),
        [
            ("城建，" + "桥" * 91, "标签“桥桥桥桥桥桥桥桥桥桥桥桥…”太长，最多90个字。"),
            ("㍿" * 30, "标签“㍿㍿㍿㍿㍿㍿㍿㍿㍿㍿㍿㍿…”太长，最多90个字。"),
            ("城建，！！", "“！！”不能作标签：其中没有文字或数字。"),
        ],
    )
    def test_a_tag_that_cannot_be_kept_is_refused_in_words(self, desk, tags, told):
        response = desk.post(ADD, sent(desk.get(ADD), headline="新桥", tags=tags))

        assert errors_of(response) == [told]
        assert (Article.objects.count(), Tag.objects.count()) == (0, 0)

    def test_the_longest_tags_whose_addresses_agree_are_kept(self, desk):
        tags = ["桥" * 89 + sign for sign in "！？"]

        desk.post(ADD, sent(desk.get(ADD), headline="新桥", tags="，".join(tags)))

        assert set(Article.objects.get().tags.names()) == set(tags)

    def test_a_story_has_a_headline_or_a_text_and_photo_news_may_have_neither(self, desk):
        response = desk.post(ADD, sent(desk.get(ADD)))
        assert errors_of(response) == ["请至少填写主题或正文。"]

        desk.post(ADD, sent(desk.get(ADD), kind="photo"))
        assert Article.objects.count() == 1

    def test_bad_input_saves_nothing(self, desk):
        new = row("bylines", 0, contributor=make_contributor().pk, role="wizard", label="", order=1)

        response = desk.post(ADD, sent(desk.get(ADD), headline="新桥", **new, **{"bylines-TOTAL_FORMS": 1}))

        assert response.status_code == 200
        assert not Article.objects.exists()

    def test_a_placed_story_is_kept_and_the_page_says_where_it_stands(self, desk):
        article = make_article("新桥")
        page = make_page(make_issue(1024), 2, name="民生")
        place(article, page)

        response = desk.post(reverse("admin:articles_article_delete", args=[article.pk]), {"post": "yes", "version": 1})

        assert f'<a href="/admin/issues/page/{page.pk}/change/">{page}</a>' in response.content.decode()
        assert Article.objects.filter(pk=article.pk).exists()

    def test_link_to_the_site_only_where_the_public_can_read(self, desk):
        public, hidden = make_article(), make_article()
        place(public)

        assert f'href="{public.get_absolute_url()}"' in desk.get(form_of(public)).content.decode()
        assert hidden.get_absolute_url() not in desk.get(form_of(hidden)).content.decode()

    def test_whoever_may_only_look_sees_no_way_to_change(self, client, give):
        article = make_article("新桥", by=[make_contributor("江一舟")], body="<p>通车了。</p><h2>以后</h2>")
        article.tags.add("城建")
        names = ["articles.view_article", "articles.view_byline", "articles.view_articlephoto"]
        client.force_login(give(make_user(is_staff=True), *names))

        response = client.get(form_of(article))
        content = response.content.decode()

        assert '<div class="desk-body"><p>通车了。</p><h2>以后</h2></div>' in content
        assert "城建" in content
        assert "江一舟" in content
        form = content[
            content.index('id="article_form"') : content.index("</form>", content.index('id="article_form"'))
        ]
        visible = [tag for tag in form.split("<") if tag.startswith(("input", "textarea", "select", "button"))]
        assert [tag for tag in visible if 'type="hidden"' not in tag] == []
        assert client.post(form_of(article), {"headline": "改"}).status_code == 403

    def test_a_correspondent_files_without_seeing_the_list(self, client, give):
        client.force_login(give(make_user(is_staff=True), "articles.add_article", "articles.view_section"))

        response = client.post(ADD, sent(client.get(ADD), headline="新桥"))

        assert response.url == "/admin/"
        assert Article.objects.get().headline == "新桥"
        assert client.get(LIST).status_code == 403


class TestChoices:
    def results(self, client, term=""):
        query = {"app_label": "issues", "model_name": "placement", "field_name": "article", "term": term}
        return client.get("/admin/autocomplete/", query).json()["results"]

    def test_a_story_is_told_apart_by_kind_and_place(self, desk):
        page = make_page(make_issue(1024), 1, name="要闻")
        article, free = make_article("新桥通车"), make_article("桥下的鱼", kind="brief")
        place(article, page)

        assert self.results(desk, "桥") == [
            {"id": str(free.pk), "text": "桥下的鱼", "detail": "简讯 · 未上版", "image": ""},
            {"id": str(article.pk), "text": "新桥通车", "detail": f"稿件 · {page}", "image": ""},
        ]

    def test_queries_do_not_grow(self, desk, django_assert_num_queries):
        def fill(count):
            for _number in range(count):
                place(make_article(photos=[make_photo()]))

        fill(1)
        with django_assert_num_queries(6):
            self.results(desk)
        fill(2)
        with django_assert_num_queries(6):
            self.results(desk)


def test_section_in_use_is_kept(desk):
    section = make_section("民生")
    make_article("新桥", section=section)

    content = desk.post(reverse("admin:articles_section_delete", args=[section.pk]), {"post": "yes"}).content.decode()

    assert "稿件 · 栏目（1）：" in content
    assert Section.objects.filter(pk=section.pk).exists()


def test_tags_are_counted_and_renamed_without_opening_every_story(desk, django_assert_num_queries):
    for _number in range(3):
        make_article().tags.add("城建")
    tag = Tag.objects.get()

    assert '<td class="field-story_count">3</td>' in desk.get("/admin/taggit/tag/").content.decode()
    url = reverse("admin:taggit_tag_change", args=[tag.pk])
    desk.post(url, sent(desk.get(url), name="建设"))
    assert set(Article.objects.first().tags.names()) == {"建设"}
