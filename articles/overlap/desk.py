"""The overlap finder in the desk: the panel of the story form, and the list of set phrases."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.desk.options import DeskAdmin
from newsroom.desk.typed_text import plain
from newsroom.passages.plain import without_marks
from newsroom.policy import may

from ..body import clean_body
from ..models import Article
from .finding import overlaps_in
from .models import Fingerprint, SetPhrase
from .showing import MOST_SHOWN, overlaps_for, shown
from .texts import TITLES_AND_NOTES, compared_text

MOST_TYPED = 200_000  # characters with their markup: twice the longest story that a page of print holds, and more


class OverlapDesk:
    """Adds to the desk of stories what finds overlaps: as typed so far (POST), or as stored (GET)."""

    def get_urls(self):
        name = "articles_article_overlaps"
        views = [
            path("overlaps/", self.admin_site.admin_view(self.overlaps_of_new), name=f"{name}_of_new"),
            path("overlaps/leave-out/", self.admin_site.admin_view(self.leave_out), name=f"{name}_leave_out"),
            path("<int:pk>/overlaps/", self.admin_site.admin_view(self.overlaps), name=name),
        ]
        return views + super().get_urls()

    def overlaps_of_new(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self.show_typed(request) if request.method == "POST" else self.show_overlaps(request, [])

    def overlaps(self, request, pk):
        if not self.has_view_permission(request):
            raise PermissionDenied
        article = get_object_or_404(self.get_queryset(request), pk=pk)
        if request.method == "POST" and self.has_change_permission(request, article):
            return self.show_typed(request, article)
        return self.show_overlaps(request, overlaps_for(request.user, article))

    def show_typed(self, request, article=None):
        if sum(len(value) for values in request.POST.lists() for value in values[1]) > MOST_TYPED:
            return HttpResponse(_("This text is too long to be compared."), status=413)
        text = typed_text(request.POST, article)
        return self.show_overlaps(request, shown(request.user, overlaps_in(text, article and article.pk)))

    def show_overlaps(self, request, overlaps):
        context = {
            "overlaps": overlaps[:MOST_SHOWN],
            "more": len(overlaps[MOST_SHOWN:]),
            "may_leave_out": may(request.user, "add", SetPhrase),
        }
        return TemplateResponse(request, "admin/articles/overlap/_overlaps.html", context)

    def leave_out(self, request):
        return require_POST(self.keep_phrase)(request)

    def keep_phrase(self, request):
        """Put the passage that was pointed at into the list of set phrases."""
        if not may(request.user, "add", SetPhrase):
            raise PermissionDenied
        phrase = SetPhrase(text=" ".join(plain(request.POST.get("phrase", "")).split()))
        if not SetPhrase.objects.filter(plain=without_marks(phrase.text)).exists():
            try:
                phrase.full_clean(exclude=["plain"])
            except ValidationError as error:
                return HttpResponse(" ".join(error.messages), status=400)
            phrase.save()
            self.admin_site.get_model_admin(SetPhrase).log_addition(request, phrase, [{"added": {}}])
        return HttpResponse(_("Kept as a set phrase."))

    def get_deleted_objects(self, objs, request):
        """The index goes with its story; it is nothing that an editor should be asked about."""
        deleted, counts, *rest = super().get_deleted_objects(objs, request)
        counts.pop(Fingerprint._meta.verbose_name_plural, None)
        return without(deleted, f"{capfirst(Fingerprint._meta.verbose_name)}: "), counts, *rest


def without(nested: list, told: str) -> list:
    return [without(each, told) if isinstance(each, list) else each for each in nested if each != told]


def typed_text(data, stored=None) -> str:
    """The text of a story from the fields of its form; photos without a caption here keep the picture's own."""
    titles = {name: data.get(name, "") for name in TITLES_AND_NOTES}
    story = Article(kind=data.get("kind", ""), body=clean_body(data.get("body", "")), **titles)
    uses = stored.photos.filter(caption="").select_related("photo") if stored else []
    return compared_text(story, [*data.getlist("caption"), *(use.printed_caption for use in uses)])


class SetPhraseAdmin(DeskAdmin):
    fields = ["text", "note"]
    list_display = ["text", "note", "added_at"]
    search_fields = ["text", "note"]
