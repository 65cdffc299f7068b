"""Writing in the desk of stories: what the form needs to keep unfinished text, and marks in the list."""

from uuid import UUID

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from media.models import Photo

from .keeping import mark_of, note_saved
from .presence import writers_of
from .requests import NotTaken, read_key


def key_in(data) -> UUID | None:
    try:
        return read_key(data.get("unfinished"))
    except NotTaken:
        return None


class WritingDesk:
    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if self.has_add_permission(request) if add else self.has_change_permission(request, obj):
            uploads = self.admin_site.get_model_admin(Photo)
            context["writing"] = {
                "mark": mark_of(obj),
                # A form that came back with errors goes on under its key; a new one may take up what was left.
                "key": key_in(request.POST) or "",
                "wanted": key_in(request.GET) or "",
                "upload": uploads.limits() if uploads.has_add_permission(request) else None,
            }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if key := key_in(request.POST):
            note_saved(request.user, key)

    def complete_rows(self, rows):
        super().complete_rows(rows)
        names = writers_of(rows)
        for story in rows:
            story.writers = names.get(story.pk, ())

    def with_writers(self, article):
        names = getattr(article, "writers", ())
        if not names:
            return article.title
        told = _("%(names)s is writing") % {"names": "、".join(names)}
        return format_html('{} <span class="desk-badge writing-now">{}</span>', article.title, told)
