from hypothesis import given
from hypothesis import strategies as st

from newsroom.history.comparing import Kind, Paragraph, Piece, compare

SAME, ADDED, REMOVED, CHANGED = Kind.SAME, Kind.ADDED, Kind.REMOVED, Kind.CHANGED
texts = st.lists(st.text("河水清了鱼也多a。", max_size=12), max_size=8)


def test_what_changed_inside_a_paragraph_is_shown_inside_it():
    before = ["通车典礼昨日举行。", "区长出席了典礼。"]
    after = ["通车典礼今日举行。", "区长出席了典礼。"]

    assert compare(before, after) == [
        Paragraph(
            CHANGED,
            (
                Piece(SAME, "通车典礼"),
                Piece(REMOVED, "昨"),
                Piece(ADDED, "今"),
                Piece(SAME, "日举行。"),
            ),
        ),
        Paragraph(SAME, (Piece(SAME, "区长出席了典礼。"),)),
    ]


def test_a_paragraph_that_is_new_moves_none_of_the_others():
    compared = compare(
        ["河水清了，鱼也多了。", "岸上种了树。"], ["河水清了，鱼多了。", "记者看见白鹭。", "岸上种了树。"]
    )

    assert [paragraph.kind for paragraph in compared] == [CHANGED, ADDED, SAME]


def test_paragraphs_without_anything_in_common_are_two():
    compared = compare(["河水清了，鱼也多了。"], ["校运会昨天开幕，三千人参加。"])

    assert [(paragraph.kind, paragraph.pieces[0].text[:3]) for paragraph in compared] == [
        (REMOVED, "河水清"),
        (ADDED, "校运会"),
    ]


def test_more_paragraphs_than_can_be_paired_are_compared_as_they_stand():
    before = [f"第{number}段旧。" for number in range(101)]
    after = [f"第{number}段新。" for number in range(101)]

    assert [paragraph.kind for paragraph in compare(before, after)] == [CHANGED] * 101


@given(texts, texts)
def test_both_texts_can_be_read_from_the_comparison(before, after):
    compared = compare(before, after)

    assert [each.before for each in compared if each.kind != ADDED] == before
    assert [each.after for each in compared if each.kind != REMOVED] == after
