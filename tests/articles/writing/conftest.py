"""A browser in which somebody writes, and what it complained of."""

import pytest

from tests.factories import make_user

PASSWORD = "correct horse battery"
EDITOR = ".ProseMirror[contenteditable=true]"


def sign_in(page, live_server, username, then="/admin/"):
    page.goto(f"{live_server.url}/admin/login/?next={then}")
    page.fill("#id_username", username)
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    page.locator("#logout-form").wait_for()


@pytest.fixture
def writer():
    return make_user(username="writer", name="江一舟", is_staff=True, is_superuser=True)


@pytest.fixture
def trouble():
    return []


@pytest.fixture
def desk(page, live_server, writer, trouble, settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("console", lambda message: trouble.append(message.text) if message.type in ("error", "warning") else None)
    sign_in(page, live_server, writer.username)
    yield page
    assert trouble == []


@pytest.fixture
def open_form(live_server):
    """Open a form and wait until it keeps what is typed."""

    def go(page, address="/admin/articles/article/add/"):
        with page.expect_response("**/writing/texts/**"):
            page.goto(live_server.url + address)
        page.locator(EDITOR).wait_for()
        return page

    return go


@pytest.fixture
def sign_in_elsewhere(page, browser, live_server):
    """A page of another browser in which somebody has signed in; it ends before the first one does."""
    contexts = []

    def open_page(username, **options):
        contexts.append(browser.new_context(**options))
        elsewhere = contexts[-1].new_page()
        sign_in(elsewhere, live_server, username)
        return elsewhere

    yield open_page
    for context in contexts:
        context.set_offline(True)
        context.close()
