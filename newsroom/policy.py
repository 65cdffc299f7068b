"""May this person do this to this object? Every list, page, choice, preview, export and act of the desk asks here.

A right over all rows of a table is a permission of Django's, `<app>.<act>_<model>`, and whoever may change may look.
Who has none for all may still have the own-right `<app>.file_<model>`: it is about the rows that name them as owner.
The tables below name models and fields by their labels: this room stands below every app.
"""

from typing import NamedTuple

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model, QuerySet


class Own(NamedTuple):
    """`owner` is the field that names whose a row is, `acts` what they may do with it.

    They may always look at it; the rest only while its `is_open_to_author` says so, and what does not say is closed.
    """

    owner: str
    acts: tuple[str, ...]


OWN = {
    "articles.article": Own("author", ("view", "add", "change", "delete")),
    "media.photo": Own("filed_by", ("view", "add", "change", "delete")),
}
# Rows that are nothing by themselves, with the field that leads to what they belong to.
PARTS = {"articles.byline": "article", "articles.articlephoto": "article", "media.credit": "photo"}
# Acts whose right is about one's own; with those of others one does them by another right.
WITH_OTHERS = {("articles.article", "file"): "spike"}
# Records that are looked at by those who make them.
SEEN_BY_RIGHT = {"media.creditdecision": "media.decide_credit"}

Thing = Model | type[Model] | str


def model_of(thing: Thing) -> type[Model]:
    if isinstance(thing, str):
        return apps.get_model(thing)
    return thing if isinstance(thing, type) else type(thing)


def may(user, act: str, thing: Thing) -> bool:
    """Whether `user` may do `act` to `thing`; of a model or its label, whether to any row of it at all.

    `act` is the word of a permission: view, add, change, delete, publish, merge, assess, decide and so on.
    """
    if not user.is_active or is_out_of_reach(user, act, thing):
        return False
    if isinstance(thing, Model) and model_of(thing)._meta.label_lower in PARTS:
        return may_edit_part(user, thing, act)
    if isinstance(thing, Model) and (model_of(thing)._meta.label_lower, act) in WITH_OTHERS:
        return has_right(user, act, model_of(thing)) and (is_owner(user, thing) or may_with_others(user, act, thing))
    return has_right(user, act, model_of(thing)) or may_as_owner(user, act, thing)


def is_owner(user, thing: Model) -> bool:
    return getattr(thing, f"{OWN[model_of(thing)._meta.label_lower].owner}_id") == user.pk


def may_with_others(user, act: str, thing: Model) -> bool:
    model = model_of(thing)
    return has_right(user, WITH_OTHERS[model._meta.label_lower, act], model)


def has_right(user, act: str, model: type[Model]) -> bool:
    """Whether a permission of Django's gives `act` over every row of the table."""
    label = model._meta.label_lower
    if act == "view" and label in SEEN_BY_RIGHT:
        return user.has_perm(SEEN_BY_RIGHT[label])
    words = ("view", "change") if act == "view" else (act,)
    return any(user.has_perm(f"{model._meta.app_label}.{word}_{model._meta.model_name}") for word in words)


def is_out_of_reach(user, act: str, thing: Thing) -> bool:
    """The login of a superuser is changed by superusers only: else whoever keeps the logins could become one."""
    is_superuser = isinstance(thing, get_user_model()) and thing.is_superuser
    return is_superuser and act in ("change", "delete") and not user.is_superuser


def owning(user, model: type[Model]) -> Own | None:
    """The line of the table by which `user` may have rows of their own; None while the field is not there yet."""
    own = OWN.get(model._meta.label_lower)
    if own is None or not has_right(user, "file", model):
        return None
    try:
        model._meta.get_field(own.owner)
    except FieldDoesNotExist:
        return None
    return own


def may_as_owner(user, act: str, thing: Thing) -> bool:
    own = owning(user, model_of(thing))
    if own is None or act not in own.acts:
        return False
    if not isinstance(thing, Model) or act == "add":
        return True
    is_theirs = getattr(thing, f"{own.owner}_id") == user.pk
    return is_theirs and (act == "view" or getattr(thing, "is_open_to_author", False))


def may_see_all(user, model: Thing) -> bool:
    """Whether no row of the table is hidden from `user`: what counts or names rows unseen is for them only."""
    return user.is_active and has_right(user, "view", model_of(model))


def may_choose(user, model: Thing) -> bool:
    """Whether `user` may be offered rows of the table to choose from; which ones, `scope` says."""
    return may(user, "view", model)


def may_edit_part(user, part: Model | type[Model], act: str = "change") -> bool:
    """Whether `user` may do `act` to a byline, a photo credit, a photo of a story: a part follows its parent.

    A part that is not saved yet carries its parent; the model alone stands for a part of any parent. With the right to
    their own parents people edit those parts that lead to nothing but what they may choose.
    """
    model, name = model_of(part), PARTS[model_of(part)._meta.label_lower]
    whole = model._meta.get_field(name).related_model
    parent = getattr(part, name, None) if isinstance(part, Model) else None
    if parent is None or parent._state.adding:
        parent = whole
    if act == "view":
        return may(user, "view", parent)
    if not (may(user, "change", parent) or (parent is whole and may(user, "add", whole))):
        return False
    return has_right(user, act, model) or (owning(user, whole) is not None and may_choose_all(user, model, name))


def may_choose_all(user, model: type[Model], parent: str) -> bool:
    """Whether `user` may choose whatever the rows of `model` lead to, besides their parent."""
    fields = (field for field in model._meta.fields if field.many_to_one and field.name != parent)
    return all(may_choose(user, field.related_model) for field in fields)


def scope(user, queryset: QuerySet) -> QuerySet:
    """Those of `queryset` that `user` may see at all."""
    model = queryset.model
    name = PARTS.get(model._meta.label_lower)
    if not user.is_active:
        return queryset.none()
    if name:
        whole = model._meta.get_field(name).related_model
        if may_see_all(user, whole):
            return queryset
        return queryset.filter(**{f"{name}__in": scope(user, whole._default_manager.order_by()).values("pk")})
    if may_see_all(user, model):
        return queryset
    own = owning(user, model)
    return queryset.filter(**{own.owner: user.pk}) if own else queryset.none()
