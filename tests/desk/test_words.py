import re
from pathlib import Path

import django
import polib
import pytest
from django.utils import translation

DJANGO = Path(django.__file__).parent


@pytest.mark.parametrize("part", ["contrib/admin", "contrib/auth", "contrib/contenttypes"])
def test_no_text_of_django_stays_english_in_a_chinese_desk(part):
    texts = polib.pofile(DJANGO / part / "locale/en/LC_MESSAGES/django.po")

    with translation.override("zh-hans"):
        assert [text.msgid for text in texts if has_words(text.msgid) and text.msgid == in_chinese(text)] == []


def has_words(text):
    return any(letter.isalpha() for letter in re.sub(r"%\([\w.]+\)[sd]", "", text))


def in_chinese(text):
    if text.msgid_plural:
        return translation.ngettext(text.msgid, text.msgid_plural, 1)
    return translation.pgettext(text.msgctxt, text.msgid) if text.msgctxt else translation.gettext(text.msgid)
