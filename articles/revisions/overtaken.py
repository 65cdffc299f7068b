"""Saving a story that somebody else has saved since it was opened: refused, with both texts and all that was typed."""

import json

from django.contrib.admin.utils import unquote
from django.db import transaction
from django.http import HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from js_asset import Media

from newsroom.desk.keys import is_key

from ..models import Article
from ..snapshots import snapshot
from .both import Both, both, chosen
from .opened import FURTHER, OPENED, hold
from .showing import body_editor, shown_parts, typed_texts
from .timeline import revisions_of
from .typed import NOTHING, SWITCHES, Typed, as_post, from_post, from_snapshot
from .words import act_in_words

BASE = "base_version"
OPINION = "review_note"
CHOICES = ("choice:", "hand:")
# What somebody wanted besides saving is done with the text that they then see.
BUTTONS = frozenset({"_save", "_continue", "_addanother", "_act", FURTHER})
MOST_TOLD = 20


class OvertakenDesk:
    """What ArticleAdmin has of it."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.merge_view)
        return [path("<int:pk>/merge/", view, name="articles_article_merge"), *super().get_urls()]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        key = unquote(object_id or "")
        if request.method != "POST" or not is_key(key):
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            # Whoever saves the same story meanwhile waits, and is then told.
            article = Article.objects.select_for_update().filter(pk=key).first()
            refusal = self.refusal(request, article)
            return refusal or super().changeform_view(request, object_id, form_url, extra_context)

    def refusal(self, request, article):
        """The page that says why nothing is saved, with everything that was typed; None where it can be."""
        if article is None:
            told = _("This story has been deleted while you were writing.")
            return self.show_kept(request, told, 410) if self.has_change_permission(request) else None
        if not self.has_change_permission(request, article):
            told = _("You may not change this story as it stands now: it may be in review, or with somebody else.")
            return self.show_kept(request, told, 403) if self.has_view_permission(request, article) else None
        if request.POST.get(OPENED) != str(article.version):
            return self.show_both(request, article)
        return None

    def save_model(self, request, article, form, change):
        if change:
            hold(article, form.cleaned_data[OPENED])
        super().save_model(request, article, form, change)

    def show_both(self, request, article):
        base = request.POST.get(OPENED, "")
        found = found_both(article, base, str(article.version), from_post(request.POST))
        editor = body_editor()
        later = revisions_of(article).defer("content")  # the latest first
        if is_key(base):
            later = later.filter(number__gt=base)
        context = {
            "parts": shown_parts(found, from_base(article, base), editor, request.user),
            "is_settled": found.is_settled,
            "base": base if is_key(base) else "",
            "later": [(revision, act_in_words(revision)) for revision in later[:MOST_TOLD]],
            "has_more": later.count() > MOST_TOLD,
            "posted": [item for item in items(request.POST) if not is_choice(item[0]) and item[0] not in BUTTONS],
            "opinion": request.POST.get(OPINION, ""),
            "media": Media.from_media(editor.media, nonce=request.csp_nonce),
        }
        return self.refusal_page(request, article, "overtaken", context, 409)

    def show_kept(self, request, told, status):
        context = {"told": told, "texts": typed_texts(request.POST)}
        return self.refusal_page(request, None, "kept", context, status)

    def refusal_page(self, request, article, template, context, status):
        request.current_app = self.admin_site.name
        frame = {
            **self.admin_site.each_context(request),
            "title": _("Not saved: %s") % article if article else _("The story is not saved"),
            "article": article,
            "opts": self.opts,
        }
        return TemplateResponse(request, f"admin/articles/revisions/{template}.html", frame | context, status=status)

    def merge_view(self, request, pk):
        """Save what was chosen of both texts, by the way of the story's own form."""
        form = reverse("admin:articles_article_change", args=[pk])
        if request.method != "POST":
            return HttpResponseRedirect(form)
        if (article := Article.objects.filter(pk=pk).first()) and self.has_change_permission(request, article):
            request.POST = merged_post(request.POST, article)
        return self.changeform_view(request, str(pk), form_url=form)


def items(data: QueryDict) -> list[tuple[str, str]]:
    return [
        (name, value)
        for name, values in data.lists()
        for value in values
        if name not in ("csrfmiddlewaretoken", OPENED, BASE)
    ]


def is_choice(name: str) -> bool:
    return name.startswith(CHOICES)


def content_of(article: Article, version: str) -> dict | None:
    """The story in a version, or None where there is none such."""
    if version == str(article.version):
        return snapshot(article)
    revision = revisions_of(article).filter(number=version).first() if is_key(version) else None
    return revision and json.loads(revision.content)


def from_base(article: Article, version: str) -> Typed:
    content = content_of(article, version)
    return from_snapshot(content) if content else NOTHING


def found_both(article: Article, base: str, version: str, mine: Typed) -> Both | None:
    theirs = content_of(article, version)
    return theirs and both(from_base(article, base), mine, from_snapshot(theirs))


def merged_post(data: QueryDict, article: Article) -> QueryDict:
    """What the story's form would send for what was chosen; an address that nobody made here stays as it is."""
    mine = from_post(data)
    found = found_both(article, data.get(BASE, ""), data.get(OPENED, ""), mine)
    if found is None:
        return data
    result = chosen(found, data)
    stored = {"bylines": article.bylines.all(), "photos": article.photos.all()}
    replaced = tuple(f"{prefix}-" for prefix in result.rows)
    merged = data.copy()
    for name in data:
        if is_choice(name) or name == BASE or name in SWITCHES or (replaced and name.startswith(replaced)):
            del merged[name]
    for name, value in as_post(result, stored, int(data[OPENED])).items():
        merged[name] = value
    return merged
