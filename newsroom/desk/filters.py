"""Filters for lists that are reached from elsewhere: `the stories of this person`, `the photos of that story`."""

from django.contrib.admin import SimpleListFilter
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Manager

from newsroom.policy import scope

from .keys import is_key


def follow(things, name) -> list:
    """What the relation `name` leads to from each of `things`, fetched before."""
    found = [getattr(thing, name) for thing in things]
    return [one for some in found for one in (some.all() if isinstance(some, Manager) else [some])]


class KeyFilter(SimpleListFilter):
    """Narrows a list by the key of a thing; what can be no key is refused as every other address that says nothing."""

    def __init__(self, request, *args):
        self.user = request.user
        super().__init__(request, *args)
        if self.value() and not is_key(self.value()):
            raise IncorrectLookupParameters

    def queryset(self, request, queryset):
        return self.narrowed(queryset) if self.value() else queryset


class ChosenFilter(KeyFilter):
    """Stands beside the list only while a thing is chosen by the address; `path` leads from a row to that thing."""

    path = ""

    def lookups(self, request, model_admin):
        return [(self.value(), "")] if self.value() else []

    def narrowed(self, queryset):
        chosen = queryset.model._base_manager.filter(**{self.path: self.value()})
        return queryset.filter(pk__in=chosen.values("pk"))

    def choices(self, changelist):
        for choice in super().choices(changelist):
            yield choice | {"display": choice["display"] or self.name_of_chosen(changelist)}

    def name_of_chosen(self, changelist):
        """The thing is in the rows that were found; it is looked up only where nothing was."""
        things, model = list(changelist.result_list[:1]), changelist.model
        for name in self.path.split("__"):
            things, model = follow(things, name), model._meta.get_field(name).related_model
        found = next((thing for thing in things if str(thing.pk) == self.value()), None)
        found = found or scope(self.user, model._default_manager.filter(pk=self.value())).first()
        return str(found or self.value())
