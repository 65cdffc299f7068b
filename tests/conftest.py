import pytest
from django.contrib.auth.models import Permission


@pytest.fixture
def give():
    """Give a user permissions named as Django names them, `articles.view_article`; return the user."""

    def give_permissions(user, *names):
        for name in names:
            app, codename = name.split(".")
            user.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
        return user

    return give_permissions
