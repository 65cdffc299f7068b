"""Why a thing cannot be deleted, said in words: what it is used in, the first few by name."""

from typing import NamedTuple

from django.db.models import CASCADE, PROTECT
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from newsroom.policy import may_see_all

SHOWN = 8


class Use(NamedTuple):
    """Rows that protect; `owner` is the path from one to the thing that an editor knows, "" for the row itself.

    It is None for rows that have no page and belong to nothing, such as those of a history.
    """

    model: type
    field: str
    owner: str | None


def uses_of(model, site) -> list[Use]:
    found = []
    for relation in model._meta.get_fields(include_hidden=True):
        if getattr(relation, "on_delete", None) is PROTECT and relation.auto_created:
            row = relation.related_model
            found.append(Use(row, relation.field.name, "" if site.is_registered(row) else owner_of(row)))
    return found


def owner_of(model) -> str | None:
    """A row of a through model belongs to what it is deleted with."""
    foreign_keys = (field for field in model._meta.fields if field.remote_field)
    return next((field.name for field in foreign_keys if field.remote_field.on_delete is CASCADE), None)


def link_to(thing):
    meta = thing._meta
    return format_html(
        '<a href="{}">{}</a>', reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[thing.pk]), thing
    )


def heading(use: Use) -> str:
    """`bylines`, or `pages · editor` where the row itself is what an editor knows."""
    rows = use.model._meta.verbose_name_plural
    return rows if use.owner or use.owner is None else f"{rows} · {use.model._meta.get_field(use.field).verbose_name}"


def sentence(use: Use, things, user):
    """`bylines (12): A, B, …`, or None where nothing protects; of what `user` may not see neither names nor number."""
    rows = use.model._base_manager.filter(**{f"{use.field}__in": things})
    owners = rows.values(use.owner or "pk").distinct()
    model = use.model._meta.get_field(use.owner).related_model if use.owner else use.model
    if use.owner is not None and not may_see_all(user, model):
        return heading(use) if owners.exists() else None
    count = owners.count()
    if not count:
        return None
    if use.owner is None:
        return _("%(what)s (%(count)d)") % {"what": heading(use), "count": count}
    first = model._base_manager.filter(pk__in=owners).order_by("-pk")[:SHOWN]
    names = format_html_join(_(", "), "{}", ((link_to(owner),) for owner in first))
    start = _("%(what)s (%(count)d): ") % {"what": heading(use), "count": count}
    return format_html("{}{}{}", start, names, " …" if count > SHOWN else "")


def reasons_to_keep(things, site, user) -> list:
    if not things:
        return []
    model = type(things[0])
    sentences = (sentence(use, things, user) for use in uses_of(model, site))
    return [text for text in sentences if text]
