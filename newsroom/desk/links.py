"""Links that lead somewhere only for some: `{% if request.user|may:"assess contributors.contributor" %}`."""

from django.template import Library

from newsroom.policy import may

register = Library()


@register.filter("may")
def may_by_name(user, asked: str) -> bool:
    """Ask the policy; `asked` is the act and the label of the model."""
    act, model = asked.split()
    return may(user, act, model)
