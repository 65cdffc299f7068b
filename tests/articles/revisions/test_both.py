from hypothesis import given
from hypothesis import strategies as st

from articles.revisions.both import both, chosen, merged_tags, together
from articles.revisions.paragraphs import paragraphs
from articles.revisions.typed import NOTHING, TABLES, Typed

BYLINES = TABLES["bylines"]


def typed(body="", tags=(), bylines=(), photos=(), **fields):
    return Typed(fields, body, list(tags), {"bylines": list(bylines), "photos": list(photos)})


def person(key, label="记者"):
    return (str(key), "reporter", label)


class TestFields:
    def test_who_alone_has_changed_one_is_taken(self):
        base = typed(headline="一", kicker="引")

        found = both(base, base._replace(fields={"headline": "我", "kicker": "引"}), typed(headline="一", kicker="他"))

        assert found.is_settled
        assert chosen(found, {}).fields == {"headline": "我", "kicker": "他"}

    def test_where_both_have_one_chooses(self):
        found = both(typed(headline="一"), typed(headline="我"), typed(headline="他"))

        assert not found.is_settled
        results = {
            choice: chosen(found, {"choice:headline": choice, "hand:headline": "手"}).fields["headline"]
            for choice in ("mine", "theirs", "both", "hand")
        }
        assert results == {"mine": "我", "theirs": "他", "both": "我 他", "hand": "手"}

    def test_without_a_choice_nothing_is_dropped(self):
        found = both(typed(summary="一"), typed(summary="我"), typed(summary="他"))

        assert chosen(found, {}).fields["summary"] == "我\n他"

    def test_a_kind_is_one_or_the_other(self):
        found = both(typed(kind="story"), typed(kind="brief"), typed(kind="notice"))

        assert chosen(found, {"choice:kind": "both"}).fields["kind"] == "brief"

    def test_of_an_unknown_version_nothing_is_settled_but_what_agrees(self):
        found = both(NOTHING, typed(headline="我", kicker="引"), typed(headline="他", kicker="引"))

        assert [name for name, part in found.fields.items() if not part.is_settled] == ["headline"]


class TestBody:
    def test_paragraphs_are_merged_and_chosen(self):
        base, mine, theirs = (
            typed(f"<p>{one}</p><p>同</p><p>{other}</p>") for one, other in (("一", "二"), ("我", "二"), ("他", "他二"))
        )
        found = both(base, mine, theirs)

        (conflict,) = [number for number, part in enumerate(found.body.parts) if not part.is_settled]
        results = {
            choice: chosen(
                found, {f"choice:body-{conflict}": choice, f"hand:body-{conflict}": "<p>手</p><script>"}
            ).body
            for choice in ("mine", "theirs", "both", "hand")
        }

        rest = "<p>同</p>\n<p>他二</p>"
        assert results == {
            "mine": f"<p>我</p>\n{rest}",
            "theirs": "<p>他</p><p>同</p><p>他二</p>",
            "both": f"<p>我</p>\n<p>他</p>\n{rest}",
            "hand": f"<p>手</p>\n{rest}",
        }

    def test_what_somebody_has_not_typed_stays(self):
        found = both(typed("<p>一</p>"), Typed({}, None, None, {}), typed("<p>他</p>"))

        assert (found.is_settled, chosen(found, {}).body) == (True, "<p>他</p>")

    texts = st.lists(st.sampled_from("甲乙丙丁"), max_size=5).map(lambda words: "".join(f"<p>{w}</p>" for w in words))

    @given(base=texts, mine=texts, theirs=texts)
    def test_with_everything_of_both_no_paragraph_of_either_is_lost(self, base, mine, theirs):
        result = paragraphs(chosen(both(typed(base), typed(mine), typed(theirs)), {}).body)

        for own, other in ((mine, theirs), (theirs, mine)):
            kept = [text for text in paragraphs(own) if text not in paragraphs(base) or text in paragraphs(other)]
            assert set(kept) <= set(result)


class TestRows:
    def rows(self, base, mine, theirs):
        return both(typed(bylines=base), typed(bylines=mine), typed(bylines=theirs)).rows["bylines"]

    def test_who_alone_has_changed_the_list_is_taken(self):
        part = self.rows([person(1)], [person(1), person(2)], [person(1)])

        assert (part.is_settled, part.paragraphs) == (True, (person(1), person(2)))

    def test_both_lists_in_one(self):
        part = self.rows([person(1)], [person(1), person(2)], [person(1), person(3)])

        assert together(BYLINES, part) == [person(1), person(2), person(3)]

    def test_what_one_took_out_and_the_other_left_as_it_was_stays_out(self):
        part = self.rows([person(1), person(2)], [person(2), person(3)], [person(1), person(2, "本报记者")])

        assert together(BYLINES, part) == [person(2, "本报记者"), person(3)]

    def test_what_one_took_out_and_the_other_has_changed_stays(self):
        part = self.rows([person(1)], [person(2)], [person(1, "本报记者")])

        assert together(BYLINES, part) == [person(2), person(1, "本报记者")]

    def test_two_wordings_of_one_caption_stand_one_after_the_other(self):
        rows = [[("7", caption, "")] for caption in ("旧", "我", "他")]

        assert together(TABLES["photos"], both(*(typed(photos=some) for some in rows)).rows["photos"]) == [
            ("7", "我 他", "")
        ]

    def test_the_order_of_who_moved_rows(self):
        one, two, three = person(1), person(2), person(3)
        part = self.rows([one, two], [two, one], [one, two, three])

        assert together(BYLINES, part) == [two, one, three]

    keys = st.lists(st.integers(1, 5), unique=True, max_size=4)
    lists = keys.flatmap(lambda keys: st.tuples(*(st.tuples(st.just(key), st.sampled_from("ab")) for key in keys)))

    @given(base=lists, mine=lists, theirs=lists)
    def test_nobody_is_credited_twice_and_nobody_added_is_lost(self, base, mine, theirs):
        base, mine, theirs = ([person(*each) for each in rows] for rows in (base, mine, theirs))

        result = [BYLINES.key_of(row) for row in together(BYLINES, self.rows(base, mine, theirs))]

        added = {BYLINES.key_of(row) for row in [*mine, *theirs]} - {BYLINES.key_of(row) for row in base}
        assert len(result) == len(set(result))
        assert added <= set(result)


def test_tags_of_both_without_those_that_either_has_taken_off():
    assert merged_tags(["甲", "乙"], ["乙", "我"], ["甲", "乙", "他"]) == ["乙", "他", "我"]
