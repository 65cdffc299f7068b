import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import Group
from django.urls import reverse

from newsroom.accounts.models import User
from newsroom.accounts.roles import sync_roles
from newsroom.history.chain import Entry, append
from newsroom.history.models import Revision
from tests.desk.forms import sent
from tests.factories import make_admin, make_contributor, make_section, make_user

pytestmark = pytest.mark.django_db

LIST = "/admin/accounts/user/"
ADD = "/admin/accounts/user/add/"


def form_of(user):
    return reverse("admin:accounts_user_change", args=[user.pk])


@pytest.fixture
def administrator(client):
    sync_roles()
    user = make_user(is_staff=True)
    user.groups.add(Group.objects.get(name="administrator"))
    client.force_login(user)
    return client


def test_a_login_is_made_with_its_name(desk):
    password = {"password1": "lake-and-egret-7", "password2": "lake-and-egret-7"}

    response = desk.post(ADD, {"username": "jiang", "name": "江一舟", "usable_password": "true"} | password)

    user = User.objects.get(username="jiang")
    assert response.url == form_of(user)
    assert user.get_full_name() == "江一舟"
    assert user.check_password("lake-and-egret-7")


def test_list_says_who_signs_as_whom_at_a_constant_number_of_queries(desk, django_assert_num_queries):
    def fill(count):
        for _number in range(count):
            user = make_user()
            user.groups.add(Group.objects.get_or_create(name="reporter")[0])
            make_contributor(user=user)

    fill(1)
    with django_assert_num_queries(6):
        desk.get(LIST)
    fill(2)
    with django_assert_num_queries(6):
        content = desk.get(LIST).content.decode()
    assert User.objects.last().contributor.name in content


def test_an_administrator_does_not_make_a_superuser(administrator):
    user = make_user(is_staff=True)

    administrator.post(form_of(user), sent(administrator.get(form_of(user)), name="江一舟", is_superuser="on"))

    user.refresh_from_db()
    assert (user.name, user.is_superuser) == ("江一舟", False)


def test_an_administrator_neither_changes_nor_deletes_a_superuser(administrator):
    chief = make_admin()

    assert administrator.post(form_of(chief), {"username": "x"}).status_code == 403
    assert administrator.post(reverse("admin:auth_user_password_change", args=[chief.pk]), {}).status_code == 403
    assert (
        administrator.post(reverse("admin:accounts_user_delete", args=[chief.pk]), {"post": "yes"}).status_code == 403
    )
    administrator.post(LIST, {"action": "delete_selected", "_selected_action": [chief.pk], "post": "yes"})
    assert User.objects.filter(pk=chief.pk, is_superuser=True).exists()


def test_locked_logins_are_unlocked_by_name(desk):
    locked, other = make_user(username="jiang"), make_user(username="tang")
    for user in (locked, other):
        AccessAttempt.objects.create(username=user.username, ip_address="192.0.2.1", failures_since_start=9)

    desk.post(LIST, {"action": "unlock", "_selected_action": [locked.pk]})

    assert list(AccessAttempt.objects.values_list("username", flat=True)) == ["tang"]


def test_a_login_tried_too_often_is_told_so_in_words(client, settings):
    settings.AXES_ENABLED = True
    make_user(username="jiang", is_staff=True)

    for _attempt in range(settings.AXES_FAILURE_LIMIT):
        response = client.post("/admin/login/", {"username": "jiang", "password": "wrong"})

    assert response.status_code == 429
    assert "这个账号多次输错密码" in response.content.decode()


def test_roles_are_said_in_words_and_only_looked_up(desk):
    sync_roles()
    chief = Group.objects.get(name="chief_editor")
    make_user().groups.add(chief)

    assert "总编" in desk.get("/admin/auth/group/").content.decode()
    assert desk.get("/admin/auth/group/add/").status_code == 403
    assert desk.post(reverse("admin:auth_group_change", args=[chief.pk]), {"name": "x"}).status_code == 403
    content = desk.get(reverse("admin:auth_group_change", args=[chief.pk])).content.decode()
    assert "<div>期次 — 新增、修改、删除、发布、查看</div>" in content


def test_roles_are_given_by_ticking_them(administrator):
    user = make_user(is_staff=True)
    reporter = Group.objects.get(name="reporter")

    administrator.post(form_of(user), sent(administrator.get(form_of(user)), groups=[reporter.pk]))

    assert list(user.groups.all()) == [reporter]
    assert [each.pk for each in administrator.get(LIST, {"role": "reporter"}).context["cl"].result_list] == [user.pk]


def test_who_has_changed_something_is_kept_and_the_page_says_why(administrator):
    user, section = make_user(), make_section()
    append(Entry(section, "changed", {}), user)
    address = reverse("admin:accounts_user_delete", args=[user.pk])

    page = administrator.get(address).content.decode()
    administrator.post(address, {"post": "yes"})

    assert str(Revision._meta.verbose_name_plural) in page
    assert User.objects.filter(pk=user.pk).exists()
