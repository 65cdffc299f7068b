from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.intake import draft
from newsroom.intake.acts import act_on

words = st.text(alphabet="湖河桥船灯一二三abc，。", min_size=1, max_size=6)
maybe = st.none() | words
people = st.lists(st.fixed_dictionaries({"name": words, "role": st.just("reporter"), "label": words}), max_size=2)
photos = st.fixed_dictionaries({"caption": words, "credit_line": maybe, "credits": people})
blocks = st.fixed_dictionaries({"type": st.sampled_from(["paragraph", "subhead"]), "text": words})
items = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["story", "brief", "photo"]),
        "section": maybe,
        "kicker": maybe,
        "headline": maybe,
        "deck": maybe,
        "dateline": maybe,
        "credit_line": maybe,
        "credit_place": st.none(),
        "bylines": people,
        "credit_covers_photos": st.booleans(),
        "body": st.lists(blocks, max_size=4),
        "photos": st.lists(photos, max_size=3),
    }
)
readings = st.builds(
    lambda items, left, flagged: {
        "items": items,
        "leftovers": [{"text": text, "line": 1, "why": "", "code": "unplaced"} for text in left],
        "flags": [{"code": "rejoined", "items": [n % len(items) for n in flagged], "text": "", "message": ""}],
    },
    st.lists(items, min_size=1, max_size=4),
    st.lists(words, max_size=2),
    st.lists(st.integers(0, 9), max_size=3),
)


def characters(reading):
    """Every character of the fields in which printed text can be."""
    texts = [left["text"] for left in reading["leftovers"]]
    for item in reading["items"]:
        texts += [item[part] for part in ("section", "kicker", "headline", "deck", "dateline", "credit_line")]
        texts += [block["text"] for block in item["body"]]
        texts += [photo[part] for photo in item["photos"] for part in ("caption", "credit_line")]
    return Counter("".join(filter(None, texts)))


def make_reading(*items, leftovers=()):
    return {
        "items": [draft.new_item(**item) for item in items],
        "leftovers": [{"text": text, "line": 1, "why": "", "code": "unplaced"} for text in leftovers],
        "flags": [],
    }


@given(readings, st.data())
def test_no_act_loses_a_character_or_points_a_flag_at_nothing(reading, data):
    before = characters(reading)
    sections = {item["section"] for item in reading["items"]}
    place = st.integers(0, 4).map(str)
    for _ in range(4):
        word = data.draw(st.sampled_from(["split", "merge", "drop", "detach", "move", "place"]))
        count = {"split": 2, "detach": 2, "move": 2}.get(word, 1)
        places = [data.draw(place) for _ in range(count)]
        fields = {
            f"move-{':'.join(places).replace(':', '-')}": data.draw(place),
            f"place-{places[0]}": data.draw(place),
        }
        try:
            reading, _anchor = act_on(reading, ":".join([word, *places]), fields)
        except draft.ImpossibleEdit:
            continue

    brackets = Counter("（） ")  # a credit that becomes text is bracketed, its parts a blank apart
    assert before - characters(reading) == Counter()
    # The lower half of a split story stays in the section of the upper one.
    assert set(characters(reading) - before) <= {*brackets, *"".join(filter(None, sections))}
    assert all(0 <= item < len(reading["items"]) for flag in reading["flags"] for item in flag["items"])


def test_split_makes_a_subhead_the_headline_of_the_new_story():
    reading = make_reading(
        {"headline": "桥", "body": [draft.paragraph("一。"), draft.subhead("船"), draft.paragraph("二。")]}
    )

    upper, lower = draft.split_item(reading, 0, 1)["items"]

    assert upper["body"] == [draft.paragraph("一。")]
    assert (lower["headline"], lower["body"]) == ("船", [draft.paragraph("二。")])


def test_merge_keeps_the_lower_headline_as_a_subhead_and_moves_a_credit_up():
    person = {"name": "甲乙", "role": "reporter", "label": "记者"}
    reading = make_reading(
        {"headline": "桥", "body": [draft.paragraph("一。")]},
        {"headline": "船", "body": [draft.paragraph("二。")], "credit_line": "记者 甲乙", "bylines": [person]},
    )

    (item,) = draft.merge_item(reading, 1)["items"]

    assert item["body"] == [draft.paragraph("一。"), draft.subhead("船"), draft.paragraph("二。")]
    assert (item["credit_line"], item["bylines"]) == ("记者 甲乙", [person])


def test_a_photo_leaves_without_the_credit_it_inherited():
    own = {"caption": "灯", "credit_line": None, "credits": [{"name": "甲乙", "role": "photographer", "label": "记者"}]}
    reading = make_reading({"headline": "桥", "credit_covers_photos": True, "photos": [own]})

    _story, photo_news = draft.detach_photo(reading, 0, 0)["items"]

    assert photo_news["kind"] == "photo"
    assert photo_news["photos"][0]["credits"] == []


@pytest.mark.parametrize(
    "act", ["split:9:0", "merge:0", "drop:-1", "detach:0:0", "nonsense:1", "split:x:y", "move:0:0"]
)
def test_what_cannot_be_done_is_refused(act):
    with pytest.raises(draft.ImpossibleEdit):
        act_on(make_reading({"headline": "桥"}), act, {})
