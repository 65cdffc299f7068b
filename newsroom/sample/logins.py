"""One login for each role of the demonstration, all with one password that is no secret."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured

from newsroom.accounts.models import User
from newsroom.accounts.roles import ROLES
from newsroom.contributors.models import Contributor

PASSWORD = "newsroom-demo"
# Those of the sample paper's people who sign in.
PEOPLE = {
    "correspondent": "罗会平",
    "reporter": "程漱石",
    "photographer": "罗千帆",
    "section_editor": "石敬亭",
    "desk_head": "柳依",
    "chief_editor": "沈知秋",
    "proofreader": "米芾然",
    "layout": "童画",
}


def make_logins() -> None:
    """Create what is missing; refuse where others than this machine can reach the site."""
    if urlsplit(settings.SITE_URL).hostname not in ("127.0.0.1", "localhost"):
        raise ImproperlyConfigured("Demonstration logins are only made for a site on 127.0.0.1.")
    if not User.objects.filter(username="admin").exists():
        User.objects.create_superuser("admin", password=PASSWORD)
    for role in ROLES:
        if User.objects.filter(username=role).exists():
            continue
        user = User.objects.create_user(role, password=PASSWORD, name=PEOPLE.get(role, ""), is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        if role in PEOPLE:
            Contributor.objects.filter(name=PEOPLE[role], user=None).update(user=user)
