"""Somebody of each role, signed in as the desk knows them."""

from django.contrib.auth.models import Group

from newsroom.accounts.roles import ROLES
from tests.factories import make_user

ANONYMOUS, ROLELESS = "anonymous", "staff without a role"
EVERYBODY = (ANONYMOUS, ROLELESS, *ROLES)


def make_person(role, **kwargs):
    """A login of the desk with one role, or with none."""
    user = make_user(is_staff=True, **kwargs)
    if role in ROLES:
        user.groups.add(Group.objects.get(name=role))
    return user
