"""The revisions of a story at the desk: all of them, two beside each other, an old one restored, the slip."""

import json

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from media.models import Photo
from media.previews import picture
from newsroom.desk.keys import is_key
from newsroom.desk.typed_text import opinion
from newsroom.history.models import Revision
from newsroom.policy import may_see_all

from ..models import Article
from ..recording import Act
from ..reviewing import standing
from ..snapshots import snapshot
from .deleted import deleted_story
from .difference import Difference, as_it_stood, difference
from .restoring import prepared, restore
from .slip import slip_of
from .timeline import page_of, revisions_of
from .words import act_in_words

SIGNATURE = "signature"


class RevisionDesk:
    """What ArticleAdmin has of it."""

    def get_urls(self):
        views = {
            "compare": ("<int:pk>/compare/", self.compare_view),
            "restore": ("<int:pk>/restore/<int:number>/", self.restore_view),
            "slip": ("<int:pk>/slip/", self.slip_view),
        }
        own = [
            path(route, self.admin_site.admin_view(view), name=f"articles_article_{name}")
            for name, (route, view) in views.items()
        ]
        return [*own, *super().get_urls()]

    def history_view(self, request, object_id, extra_context=None):
        article = self.story_to_read(request, object_id)
        page, found = page_of(article, request.GET.get("p"))
        numbers = [entry.revision.number for entry in found]
        context = {
            "first": numbers[0] if numbers else None,
            "second": numbers[:2][-1] if numbers else None,
            "last": revisions_of(article).values_list("number", flat=True).first(),
            "page": page,
            "entries": found,
            "page_range": page.paginator.get_elided_page_range(page.number),
            "may_restore": self.may_restore(request, article),
        }
        return self.revision_page(request, article, _("History: %s") % article, "timeline", context)

    def compare_view(self, request, pk):
        article = self.story_to_read(request, pk)
        pair = self.pair_asked_for(request, article)
        if pair is None:
            return HttpResponseRedirect(reverse("admin:articles_article_history", args=[article.pk]))
        old, new = pair
        before, after = json.loads(old.content), json.loads(new.content)
        shown = as_it_stood(after) if old == new else difference(before, after)
        context = {
            "old": told(old),
            "new": told(new),
            "is_one": old == new,
            "is_last": not revisions_of(article).filter(number__gt=new.number).exists(),
            "difference": shown,
            "pictures": with_thumbnails(shown),
            "headline": after["headline"],
            "may_restore": self.may_restore(request, article),
        }
        return self.revision_page(request, article, _("Compare: %s") % article, "compare", context)

    def restore_view(self, request, pk, number):
        article = self.story_to_see(request, pk)
        if not self.may_restore(request, article):
            raise PermissionDenied
        revision = get_object_or_404(revisions_of(article).exclude(act=Act.DELETED), number=number)
        if request.method == "POST":
            return self.restored(request, article, revision)
        return self.ask_to_restore(request, article, revision)

    def restored(self, request, article, revision):
        version = request.POST.get("version")
        version = int(version) if is_key(version) else None
        try:
            made = restore(article, revision, request.user, opinion(request.POST.get("note", "")), version)
        except ValidationError as error:
            article = self.story_to_see(request, article.pk)
            return self.ask_to_restore(request, article, revision, error.messages)
        self.message_user(request, f"{article}: {made.note}", messages.SUCCESS)
        if made.act == Act.REOPENED:
            self.message_user(request, f"{article}: {Act.REOPENED.label}", messages.WARNING)
        return HttpResponseRedirect(reverse("admin:articles_article_history", args=[article.pk]))

    def ask_to_restore(self, request, article, revision, errors=()):
        now, restored = snapshot(article), prepared(revision)
        shown = None if restored.reasons else difference(now, restored.snapshot(now))
        context = {
            "revision": told(revision),
            "restored": restored,
            "difference": shown,
            "pictures": shown and with_thumbnails(shown),
            "errors": [*errors, *(reason for reason in restored.reasons if reason not in errors)],
            "note": request.POST.get("note", ""),
        }
        title = _("Restore version %(number)d: %(story)s") % {"number": revision.number, "story": article}
        response = self.revision_page(request, article, title, "restore", context)
        response.status_code = 409 if errors else 200
        return response

    def slip_view(self, request, pk):
        article = self.story_to_read(request, pk)
        return self.revision_page(request, article, _("Slip: %s") % article, "slip", {"slip": slip_of(article)})

    def story_to_see(self, request, pk):
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not is_key(str(pk)):
            raise Http404
        article = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_view_permission(request, article):
            raise PermissionDenied
        return article

    def story_to_read(self, request, pk):
        """The same, and for those who may see all stories one that was deleted, as it was then."""
        try:
            return self.story_to_see(request, pk)
        except Http404:
            gone = deleted_story(pk) if is_key(str(pk)) and may_see_all(request.user, Article) else None
            if gone is None:
                raise
            return gone

    def may_restore(self, request, article) -> bool:
        """An earlier version is the whole of it, with the rows that belong to the story."""
        if article._state.adding:
            return False
        parts = (inline(self.model, self.admin_site) for inline in self.inlines)
        return self.has_change_permission(request, article) and all(
            may(request, article) for part in parts for may in (part.has_change_permission, part.has_delete_permission)
        )

    def pair_asked_for(self, request, article) -> tuple[Revision, Revision] | None:
        """The two revisions of the address, the older first; where it names none, the last two."""
        found = revisions_of(article)
        if request.GET.get("since") == SIGNATURE:
            signed, last = last_signed(article), found.first()
            if signed is None:
                self.message_user(request, _("Nobody has signed this story yet."), messages.WARNING)
            return signed and (signed, last)
        numbers = [request.GET.get(name, "") for name in ("old", "new")]
        if not any(numbers):
            last = list(found[:2])
            return (last[-1], last[0]) if last else None
        if not all(map(is_key, numbers)):
            raise Http404
        pair = [get_object_or_404(found, number=number) for number in numbers]
        return tuple(sorted(pair, key=lambda revision: revision.number))

    def revision_page(self, request, article, title, template, context):
        request.current_app = self.admin_site.name
        frame = {
            **self.admin_site.each_context(request),
            "title": title,
            "article": article,
            "opts": self.opts,
            "is_deleted": article._state.adding,
            "may_change": self.has_change_permission(request, article),
        }
        return TemplateResponse(request, f"admin/articles/revisions/{template}.html", frame | context)


def told(revision: Revision) -> Revision:
    revision.act_words = act_in_words(revision)
    return revision


def last_signed(article) -> Revision | None:
    """The version that was signed last since the story was filed, whether or not a change has lifted the signature."""
    found = standing(article)
    serials = [signature.serial for signature in (*found.signatures, *found.lifted)]
    return Revision.objects.get(serial=max(serials)) if serials else None


def with_thumbnails(shown: Difference) -> list:
    """The pictures of a comparison, each beside what it looks like where its photo still has the file of that day."""
    photos = Photo.objects.in_bulk({each.line.row["photo"] for each in shown.pictures})
    return [(each, thumbnail(each.line.row, photos.get(each.line.row["photo"]))) for each in shown.pictures]


def thumbnail(use: dict, photo: Photo | None) -> str:
    return picture(photo) if photo and photo.file and photo.digest == use["file"] else ""
