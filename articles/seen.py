"""What somebody does with the stories of a list, or deletes, they do with the versions that were shown to them."""

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext as _

from newsroom.desk.keys import is_key
from newsroom.history.models import Revision
from newsroom.policy import may_see_all

from .models import Article
from .recording import SUBJECT, Act
from .reviewed import State
from .reviewing import Outdated
from .revisions.deleted import deletions

SEEN = "seen"
MOST_NAMED = 8
ON_A_PAGE = 100


def seen_as(pk: int, version: int) -> str:
    return f"{pk}:{version}"


def refuse_moved(articles) -> None:
    """Hold the stories until the transaction ends; raises Outdated where one is no longer as it was read."""
    versions = {article.pk: article.version for article in articles}
    rows = Article.objects.filter(pk__in=versions).order_by("pk").select_for_update()
    if dict(rows.values_list("pk", "version")) != versions:
        raise Outdated


def reasons_to_spike(stories) -> list[str]:
    """Others have read and judged what was ever filed: that stays, and is spiked where nobody wants it."""
    filed = Revision.objects.filter(subject_type=SUBJECT, subject_pk__in=[story.pk for story in stories], act=Act.FILED)
    keys = set(filed.order_by().values_list("subject_pk", flat=True))
    told = _("“%(story)s” has been filed or printed: such a story is not deleted but spiked.")
    return [told % {"story": story} for story in stories if story.state != State.DRAFT or story.pk in keys]


class SeenDesk:
    """What ArticleAdmin has of it."""

    delete_confirmation_template = "admin/articles/article/delete_confirmation.html"
    delete_selected_confirmation_template = "admin/articles/article/delete_selected_confirmation.html"

    def get_urls(self):
        view = self.admin_site.admin_view(self.deleted_view)
        return [path("deleted/", view, name="articles_article_deleted"), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        tells = {"tells_of_deleted": may_see_all(request.user, Article)}
        return super().changelist_view(request, tells | (extra_context or {}))

    def deleted_view(self, request):
        """The stories that are gone; their histories are not."""
        if not may_see_all(request.user, Article):
            raise PermissionDenied
        page = Paginator(deletions(), ON_A_PAGE).get_page(request.GET.get("page"))
        request.current_app = self.admin_site.name
        context = {"title": _("Deleted stories"), "opts": self.opts, "page": page}
        frame = self.admin_site.each_context(request)
        return TemplateResponse(request, "admin/articles/revisions/deleted.html", frame | context)

    def action_checkbox(self, article):
        seen = format_html('<input type="hidden" name="{}" value="{}">', SEEN, seen_as(article.pk, article.version))
        return format_html("{}{}", super().action_checkbox(article), seen)

    def response_action(self, request, queryset):
        selected = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if not all(map(is_key, selected)):
            return super().response_action(request, queryset)
        is_all = request.POST.get("select_across", "0") not in ("", "0")
        asked = queryset if is_all else queryset.filter(pk__in=selected)
        seen = set(request.POST.getlist(SEEN))
        moved = [pk for pk, version in asked.values_list("pk", "version") if seen_as(pk, version) not in seen]
        if moved:
            self.tell_moved(request, moved)
            if not asked.exclude(pk__in=moved).exists():
                return HttpResponseRedirect(request.get_full_path())
        try:
            return super().response_action(request, queryset.exclude(pk__in=moved))
        except Outdated as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())

    def tell_moved(self, request, keys):
        found = Article.objects.filter(pk__in=keys[:MOST_NAMED]).prefetch_related("photos__photo")
        names = "、".join(map(str, found)) + ("…" if len(keys) > MOST_NAMED else "")
        told = _("Changed since the list was opened, and left as it is: %(stories)s.")
        self.message_user(request, told % {"stories": names}, messages.ERROR)

    def reasons_to_keep(self, things, user):
        return [*reasons_to_spike(things), *super().reasons_to_keep(things, user)]

    def delete_view(self, request, object_id, extra_context=None):
        if request.method == "POST" and self.has_moved(request, object_id):
            return self.ask_again(request)
        try:
            return super().delete_view(request, object_id, extra_context)
        except Outdated:
            return self.ask_again(request)

    def has_moved(self, request, key) -> bool:
        article = self.get_queryset(request).filter(pk=key).first() if is_key(key) else None
        is_theirs = article is not None and self.has_delete_permission(request, article)
        return is_theirs and request.POST.get("version") != str(article.version)

    def ask_again(self, request):
        self.message_user(request, _("The story has changed since you opened it: read it again."), messages.ERROR)
        return HttpResponseRedirect(request.path)

    def delete_model(self, request, article):
        refuse_moved([article])
        super().delete_model(request, article)

    @transaction.atomic
    def delete_queryset(self, request, articles):
        refuse_moved(articles)
        super().delete_queryset(request, articles)
