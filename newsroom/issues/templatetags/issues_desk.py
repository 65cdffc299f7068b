from django.template import Library

from ..publishing_desk import badge

register = Library()
register.filter("issue_badge", badge)
