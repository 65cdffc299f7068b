from articles.templatetags.headlines import deck, phrases


def test_each_phrase_of_a_headline_stands_by_itself_and_no_blank_is_lost():
    assert phrases("石头里的三十一个字 三代人的桥") == "<span>石头里的三十一个字</span> <span>三代人的桥</span>"
    assert phrases("全角\u3000空格") == "<span>全角</span> <span>空格</span>"


def test_headline_is_escaped():
    assert phrases("1<2 <b>") == "<span>1&lt;2</span> <span>&lt;b&gt;</span>"


def test_no_headline_is_nothing():
    assert phrases("") == ""


def test_deck_has_one_double_dash_however_it_was_typed():
    assert {deck(text) for text in ("——记一座桥", "记一座桥", "—记一座桥", "-- 记一座桥")} == {"——记一座桥"}
    assert deck("") == ""
