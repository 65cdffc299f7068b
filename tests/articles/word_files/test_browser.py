"""Somebody chooses a Word file at the desk and gets the form of its draft."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.browsing import EDITOR, complaints_of, sign_in
from tests.factories import make_admin

from .documents import jpeg, paragraph, picture, text, word_file

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "区水利局把汐河东段的淤泥清了三千多方，河面比去年宽出将近两米。"


def test_a_word_file_becomes_a_draft_with_its_text_and_its_picture(page, live_server, settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path / "renditions"
    make_admin(username="editor")
    trouble = complaints_of(page)
    sign_in(page, live_server)
    parts = text("河清了", style="Title"), text(WORDS), paragraph(picture()), text("图为清淤后的汐河东段。")
    file = tmp_path / "河清了.docx"
    file.write_bytes(word_file(*parts, pictures=[jpeg()]).read())

    page.goto(f"{live_server.url}/admin/articles/article/add/")
    page.click(".word-file-way a")
    page.set_input_files("#id_file", file)
    page.click("form.word-file button")
    page.wait_for_url("**/change/**")

    story = Article.objects.get()
    assert (story.headline, story.state, story.photos.count()) == ("河清了", "draft", 1)
    expect(page.locator("#id_headline")).to_have_value("河清了")
    expect(page.locator(EDITOR)).to_have_text(WORDS)
    expect(page.locator("#id_photos-0-photo option:checked")).to_have_attribute(
        "value", str(story.photos.get().photo_id)
    )
    expect(page.locator("#id_photos-0-caption")).to_have_value("图为清淤后的汐河东段。")
    assert trouble == []
