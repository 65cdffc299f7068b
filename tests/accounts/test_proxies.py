import pytest

from newsroom.accounts.proxies import client_address
from tests.factories import make_user

pytestmark = pytest.mark.django_db

PROXY, ATTACKER, EDITOR = "192.0.2.1", "203.0.113.66", "198.51.100.7"


@pytest.fixture
def sign_in(client, settings):
    settings.AXES_ENABLED = True
    make_user(username="jiang", is_staff=True, password="correct horse battery")

    def post(password, **headers):
        login = {"username": "jiang", "password": password}
        return client.post("/admin/login/", login, REMOTE_ADDR=PROXY, headers=headers).status_code

    return post


def told_by_proxy(*addresses):
    return {"X-Forwarded-For": ", ".join(addresses)}


class TestBehindOneProxy:
    @pytest.fixture(autouse=True)
    def one_proxy(self, settings):
        settings.TRUSTED_PROXIES = 1

    def test_a_forged_header_does_not_dodge_the_lockout(self, sign_in, settings):
        attempts = range(settings.AXES_FAILURE_LIMIT)

        answers = [sign_in("wrong", **told_by_proxy(f"10.0.0.{number}", ATTACKER)) for number in attempts]

        assert answers == [200] * (settings.AXES_FAILURE_LIMIT - 1) + [429]

    def test_a_forged_header_locks_nobody_else_out(self, sign_in, settings):
        for _attempt in range(settings.AXES_FAILURE_LIMIT):
            sign_in("wrong", **told_by_proxy(EDITOR, ATTACKER))

        assert sign_in("correct horse battery", **told_by_proxy(EDITOR, ATTACKER)) == 429
        assert sign_in("correct horse battery", **told_by_proxy(EDITOR)) == 302


class TestWithoutAProxy:
    def test_a_forged_header_does_not_dodge_the_lockout(self, sign_in, settings):
        attempts = range(settings.AXES_FAILURE_LIMIT)

        answers = [sign_in("wrong", **told_by_proxy(f"10.0.0.{number}")) for number in attempts]

        assert answers == [200] * (settings.AXES_FAILURE_LIMIT - 1) + [429]


class TestClientAddress:
    def address(self, rf, told, peer=PROXY):
        return client_address(rf.get("/", REMOTE_ADDR=peer, headers={"X-Forwarded-For": told}))

    @pytest.mark.parametrize(
        ("proxies", "address"), [(0, PROXY), (1, "10.0.0.3"), (2, "10.0.0.2"), (3, "10.0.0.1"), (4, PROXY)]
    )
    def test_is_counted_from_the_end(self, rf, settings, proxies, address):
        settings.TRUSTED_PROXIES = proxies

        assert self.address(rf, "10.0.0.1, 10.0.0.2,10.0.0.3") == address

    @pytest.mark.parametrize("told", ["", "unknown", "10.0.0.1:80", "10.0.0.1, ", "\x00", "1" * 9000])
    def test_what_is_no_address_is_not_believed(self, rf, settings, told):
        settings.TRUSTED_PROXIES = 1

        assert self.address(rf, told) == PROXY

    def test_one_address_of_the_new_kind_is_written_in_one_way(self, rf, settings):
        settings.TRUSTED_PROXIES = 1

        assert self.address(rf, "2001:DB8:0:0::7") == "2001:db8::7"

    def test_a_server_on_a_socket_of_its_own_has_none(self, rf):
        assert self.address(rf, "10.0.0.1", peer="") is None
