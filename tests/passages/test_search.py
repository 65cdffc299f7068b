import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsroom.passages.plain import Plain, without_marks
from newsroom.passages.search import LEAST, Piece, Searched, passages_between

PASSAGE = "区水利局上周把汐河东段的淤泥清了三千多方，河面比去年这个时候宽出将近两米，夜钓的人又回来了。"
BEFORE, AFTER = "昨天上午雾很大，渡口停了一班船。", "镇上的老人说，这样的水要等很多年。"
OTHER_BEFORE, OTHER_AFTER = "入冬以后城里的灯会照常筹备。", "票价不变，孩子免费。"


def found(first, second, **kwargs):
    return [passage.first_text for passage in passages_between(first, second, **kwargs)]


def lengths(first, second, **kwargs):
    return [passage.length for passage in passages_between(first, second, **kwargs)]


class TestPassages:
    def test_a_copied_passage_is_found_alone_and_whole(self):
        assert found(BEFORE + PASSAGE + AFTER, OTHER_BEFORE + PASSAGE + OTHER_AFTER) == [PASSAGE]

    @pytest.mark.parametrize("count, is_found", [(LEAST, True), (LEAST - 1, False)])
    def test_thirty_characters_make_one(self, count, is_found):
        copied = without_marks(PASSAGE)[:count]

        assert bool(found(BEFORE + copied + AFTER, OTHER_BEFORE + copied + OTHER_AFTER)) is is_found

    def test_marks_count_in_its_length_and_blanks_do_not(self):
        copied = PASSAGE.replace("，", "，\n　　")

        assert lengths(BEFORE + PASSAGE, copied + AFTER) == lengths(copied + AFTER, BEFORE + PASSAGE) == [len(PASSAGE)]

    def test_the_longer_printing_counts(self):
        marked = "，".join([PASSAGE[:10], PASSAGE[10:20], without_marks(PASSAGE)[20:28]])
        plain = without_marks(marked)

        assert len(marked) == 30 > len(plain)
        assert lengths(BEFORE + marked + AFTER, OTHER_BEFORE + plain + OTHER_AFTER) == [30]
        assert lengths(OTHER_BEFORE + plain + OTHER_AFTER, BEFORE + marked + AFTER) == [len(plain)]

    @pytest.mark.parametrize(
        "copied",
        [
            PASSAGE.replace("，", ","),
            PASSAGE.replace("，", "、"),
            PASSAGE.replace("，", ""),
            PASSAGE.replace("淤泥", "泥沙"),
            PASSAGE.replace("上周", "不久前"),
            PASSAGE.replace("将近", ""),
            PASSAGE.replace("三千多方", "3000多方"),
        ],
    )
    def test_a_light_change_does_not_hide_it(self, copied):
        passages = passages_between(BEFORE + PASSAGE + AFTER, OTHER_BEFORE + copied + OTHER_AFTER)

        assert [(passage.first_text, passage.second_text) for passage in passages] == [(PASSAGE, copied)]

    def test_every_other_word_changed_is_another_text(self):
        changed = "区交通局上周把新城北段的路面补了五千多米，车速比昨天这个时候快出将近两成，晚归的人又多起来。"

        assert found(BEFORE + PASSAGE, changed + AFTER) == []

    def test_widths_do_not_matter_and_digits_do(self):
        text = "Ｓ６０７次列车１１月２日停进临汐站２站台，误差３秒，车门打开的时候站台上没有一个人在等它。"
        half = text.translate({code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)})

        (same,) = passages_between(text, half)
        (other_day,) = passages_between(text, half.replace("11月2日", "9月27日"))

        assert same.is_literal
        assert [piece for piece in other_day.pieces if not piece.is_same] == [
            Piece("１１月２", "9月27", False),
        ]

    def test_differences_are_told_piece_by_piece(self):
        copied = PASSAGE.replace("淤泥", "泥沙").replace("将近", "").replace("，夜钓", "。夜钓")

        (passage,) = passages_between(PASSAGE, copied)

        assert "".join(piece.first for piece in passage.pieces) == PASSAGE
        assert "".join(piece.second for piece in passage.pieces) == copied
        assert [(piece.first, piece.second) for piece in passage.pieces if not piece.is_same] == [
            ("淤泥", "泥沙"),
            ("将近", ""),
            ("，", "。"),
        ]

    def test_marks_beside_a_word_that_is_missing_are_no_difference(self):
        copied = PASSAGE.replace("河面", "")

        (passage,) = passages_between(PASSAGE, copied)

        assert [(piece.first, piece.second) for piece in passage.pieces if not piece.is_same] == [("河面", "")]

    def test_what_stands_twice_in_one_text_is_told_once(self):
        assert found(PASSAGE, PASSAGE + AFTER + PASSAGE) == [PASSAGE]

    def test_two_passages_are_told_in_their_order(self):
        second = "老船工把缆绳绕了三圈，说今年冬天的水声和三十年前一样，听得见石头在底下走路的声音。"

        assert found(PASSAGE + BEFORE + AFTER + second, second + OTHER_BEFORE + PASSAGE) == [PASSAGE, second]

    @pytest.mark.parametrize("text", ["", "，。", "字", "字" * 7, "字" * 5000, "说了又说" * 2000])
    def test_odd_texts_are_compared_quickly_and_with_nothing_found_of_another(self, text):
        assert found(text, PASSAGE) == found(PASSAGE, text) == []
        assert lengths(text, text) == ([len(text)] if len(text) > 7 else [])


class TestSetPhrases:
    PHRASE = "欢迎广大读者提供线索，来稿一经采用，稿酬从优，请写明通讯地址和联系电话。"

    def test_a_passage_of_set_phrases_is_none(self):
        assert found(BEFORE + self.PHRASE, self.PHRASE + AFTER) == [self.PHRASE]
        assert found(BEFORE + self.PHRASE, self.PHRASE + AFTER, phrases=[self.PHRASE]) == []

    def test_marks_and_blanks_in_it_do_not_matter(self):
        printed = self.PHRASE.replace("，", " ，\n")

        assert found(BEFORE + printed, printed + AFTER, phrases=[self.PHRASE]) == []

    def test_one_side_is_enough(self):
        changed = self.PHRASE.replace("线索", "消息")

        assert found(BEFORE + self.PHRASE, changed + AFTER, phrases=[self.PHRASE]) == []
        assert found(changed + AFTER, BEFORE + self.PHRASE, phrases=[self.PHRASE]) == []

    def test_what_is_left_counts_and_is_shown_whole(self):
        whole = self.PHRASE + PASSAGE

        assert found(BEFORE + whole, whole + AFTER, phrases=[self.PHRASE]) == [whole]
        assert found(BEFORE + whole, whole + AFTER, phrases=[self.PHRASE, PASSAGE[:20]]) == []


# Texts of usual characters, with the marks and blanks that stand among them.
WORDS = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=12)
MARKS = st.sampled_from(["，", "。", "\n", "　", ",", "“", "", "A1"])


def texts(least=0, most=12):
    parts = st.lists(st.tuples(WORDS, MARKS), min_size=least, max_size=most)
    return parts.map(lambda pairs: "".join(word + mark for word, mark in pairs))


def repeats_itself(text):
    """One letter over and over has no beginning that could be told from others."""
    letters = without_marks(text)
    grams = [letters[start : start + 8] for start in range(len(letters) - 7)]
    return len(set(grams)) < len(grams)


class TestProperties:
    @settings(deadline=None)
    @given(texts(), texts(), texts(), texts(), texts(5, 20).filter(lambda text: len(without_marks(text)) >= LEAST))
    def test_a_planted_passage_is_found_whole(self, before, after, other_before, other_after, planted):
        first, second = before + "前" + planted + "后" + after, other_before + "左" + planted + "右" + other_after
        assume(not repeats_itself(first) and not repeats_itself(second))

        passages = passages_between(first, second)

        start = len(without_marks(before + "前"))
        end = start + len(without_marks(planted))
        assert any(p.runs[0].first <= start and end <= p.runs[-1].first_end for p in passages)

    @settings(deadline=None)
    @given(texts(), texts(), texts(4), st.sampled_from(["", "，", "改", "改了"]))
    def test_places_always_lead_to_equal_letters(self, first, second, planted, change):
        half = len(planted) // 2
        first, second = first + planted, planted[:half] + change + planted[half + len(change) :] + second

        for passage in passages_between(first, second, least=10):
            for run in passage.runs:
                here = passage.first.text[run.first : run.first_end]
                assert here == passage.second.text[run.second : run.second_end] != ""
                assert without_marks(passage.first.printed_between(run.first, run.first_end)) == here
            assert "".join(piece.first for piece in passage.pieces) == passage.first_text
            assert "".join(piece.second for piece in passage.pieces) == passage.second_text
            assert passage.first_text == first[slice(*passage.first_place)]

    @settings(deadline=None)
    @given(st.text("甲乙丙，。", max_size=90), st.text("甲乙丙，。", max_size=90))
    def test_both_sides_find_the_same(self, first, second):
        here = {(p.first_place, p.second_place) for p in passages_between(first, second)}
        there = {(p.second_place, p.first_place) for p in passages_between(second, first)}

        assert here == there

    @settings(deadline=None)
    @given(texts(), texts(), texts(4))
    def test_both_sides_find_the_same_in_usual_text(self, first, second, planted):
        first, second = Plain(first + planted), Plain(planted + second)

        here = {(p.first_place, p.second_place) for p in Searched(first).passages_in(second)}
        there = {(p.second_place, p.first_place) for p in Searched(second).passages_in(first)}

        assert here == there
