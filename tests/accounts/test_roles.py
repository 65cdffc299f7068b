import pytest
from django.contrib.auth.models import Group, Permission

from newsroom.accounts.roles import ROLES, Duty, sync_roles
from newsroom.accounts.roles import permissions_of as permissions_in
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def permissions_of(role):
    user = make_user()
    user.groups.add(Group.objects.get(name=role))
    return user.get_all_permissions()


def test_every_role_is_a_group():
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)


def test_a_migrated_database_has_the_roles_with_all_their_permissions():
    """The database of the tests is migrated and nothing else: the last app's permissions come last."""
    assert "intake.delete_sourcepage" in permissions_of("chief_editor")
    for role, duty in ROLES.items():
        assert set(Group.objects.get(name=role).permissions.all()) == set(permissions_in(duty))


def test_a_line_for_a_permission_that_is_not_there_is_an_error():
    with pytest.raises(Permission.DoesNotExist, match="media.frame_photo"):
        permissions_in(Duty("", ("media.photo: view frame",)))


def test_a_permission_given_by_hand_is_taken_back():
    sync_roles()
    accounts = Group.objects.get(name="accounts")
    accounts.permissions.add(Permission.objects.get(codename="delete_article"))

    sync_roles()

    assert not accounts.permissions.filter(codename="delete_article").exists()


def test_only_the_chief_editor_publishes():
    sync_roles()

    publishers = [role for role in ROLES if "issues.publish_issue" in permissions_of(role)]

    assert publishers == ["chief_editor"]


def test_a_correspondent_files_and_sees_nothing_of_others():
    sync_roles()

    assert permissions_of("correspondent") == {
        "articles.add_article",
        "articles.file_article",
        "media.file_photo",
        "articles.view_section",
    }


def test_only_administrators_change_logins():
    sync_roles()

    assert [role for role in ROLES if "accounts.change_user" in permissions_of(role)] == ["administrator"]
