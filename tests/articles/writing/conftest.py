"""A browser in which somebody writes, and what it complained of."""

import pytest

from tests.browsing import EDITOR, complaints_of, sign_in
from tests.factories import make_user


@pytest.fixture
def writer():
    return make_user(username="writer", name="江一舟", is_staff=True, is_superuser=True)


@pytest.fixture
def trouble():
    return []


@pytest.fixture
def desk(page, live_server, writer, trouble, settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path
    complaints_of(page, trouble)
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
