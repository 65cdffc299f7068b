"""Proofreading in the story form: what is typed is read through, a finding is dismissed or taken up again."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.desk.typed_text import plain

from .copies import typed_copy, with_all_for_proofreading
from .reading import dismiss, dismissals, lists_of_the_paper, parted, read_through, restore
from .showing import as_json

MOST_TYPED = 200_000  # characters with their markup, as for overlaps


class ProofreadingDesk:
    """Adds to the desk of stories the addresses that the panel of the form asks; each answers with JSON."""

    def get_urls(self):
        name = "articles_article_proofreading"
        views = [
            path("proofreading/", self.admin_site.admin_view(self.proofread_new), name=f"{name}_of_new"),
            path("<int:pk>/proofreading/", self.admin_site.admin_view(self.proofread), name=name),
            path("<int:pk>/proofreading/dismiss/", self.admin_site.admin_view(self.dismiss), name=f"{name}_dismiss"),
            path("<int:pk>/proofreading/restore/", self.admin_site.admin_view(self.restore), name=f"{name}_restore"),
        ]
        return views + super().get_urls()

    @method_decorator(require_POST)
    def proofread_new(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self.answer_typed(request)

    def proofread(self, request, pk):
        """As typed (POST), or as stored (GET)."""
        article = self.story(request, pk)
        if request.method == "POST" and self.has_change_permission(request, article):
            return self.answer_typed(request, article)
        if not self.has_view_permission(request, article):
            raise PermissionDenied
        return JsonResponse(as_json(read_through([article])[article.pk]))

    def answer_typed(self, request, article=None):
        if sum(len(value) for values in request.POST.lists() for value in values[1]) > MOST_TYPED:
            return refused(_("This text is too long to be read through."), 413)
        dismissed = dismissals([article.pk])[article.pk] if article else ()
        copy = typed_copy(request.POST, article, None, lists_of_the_paper(), request.user)
        return JsonResponse(as_json(parted(copy, dismissed)))

    @method_decorator(require_POST)
    def dismiss(self, request, pk):
        article = self.story_to_change(request, pk)
        try:
            dismiss(article, plain(request.POST.get("code", "")), request.POST.get("digest", ""), request.user)
        except ValidationError:
            return refused(_("This is no finding of this story."), 400)
        return JsonResponse({"told": _("Dismissed: it will not be shown again.")})

    @method_decorator(require_POST)
    def restore(self, request, pk):
        article = self.story_to_change(request, pk)
        restore(article, request.POST.get("digest", ""))
        return JsonResponse({"told": _("It is shown again.")})

    def story(self, request, pk):
        return get_object_or_404(with_all_for_proofreading(self.get_queryset(request)), pk=pk)

    def story_to_change(self, request, pk):
        article = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        return article


def refused(text: str, status: int) -> JsonResponse:
    return JsonResponse({"told": text}, status=status)
