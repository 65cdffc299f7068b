"""Choosing one of many: labels that cost one query for a whole form, and results that can be told apart."""

from typing import NamedTuple

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect

from newsroom.policy import may_choose

from .keys import is_key


class Choice(NamedTuple):
    """How a list of choices shows a thing: its name, a line that tells it from others, a small picture."""

    text: str
    detail: str = ""
    image: str = ""


class ChoiceSelect(AutocompleteSelect):
    """The admin's own widget; what is chosen is labelled by the chosen thing's admin."""

    chosen = None

    def optgroups(self, name, value, attr=None):
        keys = [str(key) for key in value if str(key) not in self.choices.field.empty_values]
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        for key, choice in self.labelled(keys).items():
            option = self.create_option(name, key, choice.text, True, len(options))
            option["attrs"] |= {"data-detail": choice.detail, "data-image": choice.image}
            options.append(option)
        return [(None, options, 0)]

    def labelled(self, keys):
        model = self.field.remote_field.model
        if not keys:
            return {}
        if self.chosen:
            return self.chosen.among(model, keys)
        return labels(self.admin_site.get_model_admin(model), self.choices.queryset, keys)


def choice_widget(field):
    """The ChoiceSelect inside a form field, or None."""
    widget = getattr(field.widget, "widget", field.widget)
    return widget if isinstance(widget, ChoiceSelect) else None


def labels(model_admin, offered, keys) -> dict[str, Choice]:
    """Of those with `keys` only such as are `offered`: a form that comes back does not say what another key means."""
    keys = [key for key in keys if is_key(key)]
    found = model_admin.for_choices(offered.filter(pk__in=keys))
    return {str(thing.pk): model_admin.choice(thing) for thing in found}


class Chosen:
    """What is chosen in all rows of a formset: one query for each kind of thing."""

    def __init__(self, formset):
        self.formset = formset
        self.found = {}

    def among(self, model, keys) -> dict[str, Choice]:
        if model not in self.found:
            self.found[model] = self.find(model)
        return {key: self.found[model][key] for key in keys if key in self.found[model]}

    def find(self, model):
        keys, stored, widget = set(), set(), None
        for form in self.formset.forms:
            for name, field in form.fields.items():
                found = choice_widget(field)
                if found and found.field.remote_field.model is model:
                    widget, offered = found, form.base_fields[name].queryset
                    keys.add(str(form[name].value() or ""))
                    stored.add(str(getattr(form.instance, found.field.attname) or ""))
        model_admin = widget.admin_site.get_model_admin(model)
        found = labels(model_admin, offered, keys)
        # What a row holds already is shown with it, whoever may choose it.
        return found | labels(model_admin, model._default_manager, keys & stored - found.keys())


class ChoicesView(AutocompleteJsonView):
    def has_perm(self, request, obj=None):
        return may_choose(request.user, self.model_admin.model)

    def get_queryset(self):
        return self.model_admin.for_choices(super().get_queryset())

    def serialize_result(self, obj, to_field_name):
        choice = self.model_admin.choice(obj)
        return {"id": str(getattr(obj, to_field_name))} | choice._asdict()
