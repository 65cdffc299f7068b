"""The count beside the body: the same as the server's, whatever the text, and told against the length asked for."""

import random

import pytest
from playwright.sync_api import expect

from articles.lengths import count_characters
from tests.browsing import EDITOR

pytestmark = pytest.mark.django_db(transaction=True)

COUNT = """async (texts) => {
    const { characters } = await import("/static/desk/lengths.js");
    return texts.map(characters);
}"""
PARTS = [*"河水。，“”—…Az09.,:/+-'&%|", "PM2.5", "89.73%", "8:30", "𠮷", "é", "Ａ", "１", "①"]
BLANKS = [" ", "\n", "\t", "\u3000", "\u00a0", "\u2009", "\u200b", "\ufeff", "\x1c", "\x85", "\u2028"]


def texts():
    chance = random.Random(4)
    made = ["".join(chance.choices(PARTS + BLANKS, k=chance.randrange(1, 24))) for _number in range(3000)]
    return ["", "2026年5月12日", "PM2.5和89.73%", "A股 涨", *made]


def test_browser_and_server_count_alike(desk, open_form):
    open_form(desk)

    assert desk.evaluate(COUNT, texts()) == [count_characters(text) for text in texts()]


@pytest.mark.parametrize(("count", "state"), [(80, "short"), (96, "right"), (120, "over")])
def test_is_told_against_the_length_asked_for(desk, open_form, count, state):
    open_form(desk)
    desk.fill("#id_asked_length", "100")

    desk.locator(EDITOR).click()
    desk.keyboard.insert_text("水" * count)

    line = desk.locator(".desk-length")
    expect(line).to_have_attribute("data-length", state)
    assert str(abs(100 - count)) in line.inner_text() or state == "right"
