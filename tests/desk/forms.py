"""What a browser would send for a form of the desk: its fields as they stand, with some changed."""

from django.db.models import Manager, QuerySet


def value_of(bound):
    value = bound.value()
    if isinstance(value, (list, Manager, QuerySet)):
        widget = bound.field.widget
        value = getattr(widget, "widget", widget).format_value(value)
    return "" if value is None else value


def fields_of(form):
    for bound in form:
        value = value_of(bound)
        if value is not False and not bound.field.widget.needs_multipart_form:
            yield bound.html_name, value


def sent(response, **changes) -> dict:
    """The data of the form in `response`; a change of None takes a field out."""
    data = dict(fields_of(response.context["adminform"].form))
    for inline in response.context["inline_admin_formsets"]:
        data |= dict(fields_of(inline.formset.management_form))
        for form in inline.formset.forms:
            data |= dict(fields_of(form))
    data |= changes
    return {name: value for name, value in data.items() if value is not None}


def row(prefix: str, index: int, **values) -> dict:
    """The fields of one inline row."""
    return {f"{prefix}-{index}-{name}": value for name, value in values.items()}


def errors_of(response) -> list[str]:
    """Every message in the form, in order."""
    found = [str(message) for messages in response.context["adminform"].form.errors.values() for message in messages]
    for inline in response.context["inline_admin_formsets"]:
        found += [str(message) for message in inline.formset.non_form_errors()]
        for errors in inline.formset.errors:
            found += [str(message) for messages in errors.values() for message in messages]
    return found
