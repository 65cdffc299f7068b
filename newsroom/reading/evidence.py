"""What a line looks like by itself: what each label would cost it. 0 is just right, 9 nearly impossible."""

from .habits import Habits
from .labels import Label
from .shapes import Covers
from .traits import Traits

LONGEST_TITLE = 90
LONGEST_SUBHEAD = 32
LONGEST_VERSE = 26
LONG = 45
IMPOSSIBLE = 20
NOT_INDENTED = 2.5
BROKEN_CAPTION = 3.0  # captions are copied whole
INDENTED_TITLE = 2.0
INNER_MARK = 2.0  # 图为 inside a line of text
NAME_AS_VERSE = 4.5
BRACKETED_TITLE = 4.0
SCENE_AS_TEXT, LONGEST_SCENE = 1.5, 20
INTERVIEW = 4.0  # who asks and who answers is told at the head of paragraphs
QUESTION = 0.8  # a few words that ask something are rather a headline
LIKELY = 0.5  # from here on a section's name is held against a title


def evidence(traits: Traits, habits: Habits) -> dict[Label, float]:
    if traits.furniture:
        return {Label.FURNITURE: 0} | ({Label.PARAGRAPH: 1.0} if traits.closes_notice else {})
    if traits.is_note:
        return {Label.NOTE: 0}
    if traits.credit:
        return _of_a_credit_line(traits)
    after_gap = habits.is_after_gap(traits)
    costs = {
        Label.PARAGRAPH: _paragraph(traits, habits)
        + after_gap * 3 * (habits.caption_after_gap + habits.title_after_gap),
        Label.TITLE: _title(traits)
        + INDENTED_TITLE * (habits.flush_titles and traits.line.is_indented)
        - after_gap * 2 * habits.title_after_gap,
        Label.SUBHEAD: _subhead(traits) + after_gap,
        Label.CAPTION: _caption(traits, habits)
        - (0 if traits.caption_credit else after_gap * 5 * habits.caption_after_gap),
        Label.VERSE: _verse(traits),
        Label.SECTION: _section(traits, habits),
        Label.BRIEF: _brief(traits),
        Label.BYLINE: 0.5 if traits.likely_credit else _bare_signature(traits, 1.0 - habits.bare_bylines),
        Label.TAIL: _bare_signature(
            traits, 0.4 if traits.text[0] in "(（" else 0.8 if traits.names_place_and_person else 1.5
        ),
    }
    return {label: cost for label, cost in costs.items() if cost < IMPOSSIBLE}


def _of_a_credit_line(traits: Traits) -> dict[Label, float]:
    if traits.credit.covers is Covers.FURNITURE or traits.photo_scope:
        return {Label.FURNITURE: 0}
    if traits.has_photo_credit_only:
        return {Label.PHOTO_CREDIT: 0, Label.BYLINE: 4}
    costs = {Label.BYLINE: 0, Label.TAIL: 0, Label.PARAGRAPH: 7}
    if traits.text[0] in "(（【[":
        costs[Label.BYLINE] = 1
    if all(
        person.role == "unlabelled" for person in traits.credit.people
    ):  # two or three characters that may be no name
        is_marked = traits.folded[0] == "□"
        costs |= {Label.TITLE: 2.5 + (traits.length < 4), Label.SUBHEAD: 2.5, Label.VERSE: 2.5 + 3 * is_marked}
    return costs


def _paragraph(traits: Traits, habits: Habits) -> float:
    if traits.opened:
        return 0
    if traits.caption_credit:
        return 6
    short = traits.length <= LONG
    if traits.folded[-1] in ":;":
        return 0.8
    unbroken = 1.5 * (not traits.has_stop and not short)
    if traits.folded.startswith("--"):
        return 5
    cost = (3 if traits.opens_with_caption_mark else INNER_MARK * traits.is_marked_caption) + 4 * traits.line.is_head
    cost += NOT_INDENTED * (habits.indents and not traits.line.is_indented)
    cost += QUESTION * traits.is_question
    if traits.is_sentence:
        cost += SCENE_AS_TEXT * (traits.is_scene and traits.length <= LONGEST_SCENE)
        return cost + (0.4 + (0.5 + 1.5 * habits.has_page_credit) * traits.is_description) * short
    if traits.ends:
        return cost + (3 if short else unbroken)
    if short:
        return cost + (1.5 if traits.has_stop or "," in traits.folded else 4)
    return cost + 1.2 + unbroken


def _title(traits: Traits) -> float:
    if traits.length > LONGEST_TITLE or traits.opened or traits.caption_credit:
        return IMPOSSIBLE
    cost = {"。": 9, ",": 4, "、": 4, ";": 5, ":": 2.5}.get(traits.folded[-1], 0)
    cost += 7 * ("。" in traits.folded[:-1]) + 0.12 * max(0, traits.longest_part - 36)
    cost += 0.6 * max(0, traits.folded.count(",") - 1) + 0.6 * (traits.folded[-1] in "!?")
    cost += BRACKETED_TITLE * (traits.folded[0] == "(" and traits.folded[-1] == ")")
    cost += 0.15 * max(0, 6 - traits.length) + 5 * traits.is_marked_caption + 0.6 * traits.is_scene
    cost += (
        2 * traits.is_numbered
        + 3 * traits.is_aside
        + (3 * traits.is_question_or_answer or 0.5 * traits.is_speech)
        + traits.is_lead
    )
    cost += 2 * bool(traits.likely_credit) + 1.5 * traits.names_place_and_person - traits.is_notice_title
    if traits.section and not traits.section.rest and traits.section.certainty >= LIKELY:
        cost += 2.5 * traits.section.certainty
    return cost


def _subhead(traits: Traits) -> float:
    if traits.length > LONGEST_SUBHEAD or traits.opened or traits.caption_credit:
        return IMPOSSIBLE
    cost = {"。": 8, ",": 4, "、": 4, ";": 4, ":": 1.5}.get(traits.folded[-1], 0)
    cost += 7 * ("。" in traits.folded[:-1]) + 0.15 * max(0, traits.length - 8)
    cost += (
        4 * (traits.is_marked_caption or traits.folded.startswith("--"))
        + 0.6 * traits.is_scene
        + 0.7 * (traits.has_news_verb and traits.length >= 10)
    )
    if traits.section and traits.section.opening and traits.section.is_usual:
        cost += 3
    is_spoken = traits.is_speech and (traits.folded[-1] == "?" or not traits.is_part_head)
    cost += 2 * is_spoken + INTERVIEW * traits.is_question_or_answer + 1.5 * traits.is_notice_title
    return cost - traits.is_numbered - 1.5 * traits.is_aside


def _caption(traits: Traits, habits: Habits) -> float:
    if traits.opened:
        return IMPOSSIBLE
    if traits.caption_credit:
        return 0
    if traits.is_marked_caption:
        return 0.4 if traits.opens_with_caption_mark else 1.5
    cost = 5.5 - 0.8 * traits.is_plain + 3 * traits.folded.startswith("--")
    if traits.length <= LONG and not traits.names_organisations:
        cost -= 2.9 * traits.is_scene or (1.9 + 2.3 * habits.has_page_credit) * traits.is_description
    cost += 2 * (traits.is_speech and not traits.is_scene) + BROKEN_CAPTION * (
        traits.breaks_off and "," in traits.folded
    )
    cost -= NOT_INDENTED * (habits.indents and not traits.line.is_indented and traits.is_sentence)
    looks_like_subhead = traits.length < 12 and not traits.is_sentence and not traits.is_scene
    return cost + 1.5 * (traits.length > 100) + 1.5 * looks_like_subhead


def _verse(traits: Traits) -> float:
    if traits.length > LONGEST_VERSE or traits.opened or traits.caption_credit:
        return IMPOSSIBLE
    is_name = traits.signature is not None and traits.signature.certainty > LIKELY
    return 0.9 + 2 * ("。" in traits.folded[:-1]) + NAME_AS_VERSE * is_name


def _section(traits: Traits, habits: Habits) -> float:
    if not traits.section or traits.section.rest:
        return IMPOSSIBLE
    if traits.length in habits.head_lengths:
        return 0
    is_name = traits.signature is not None and traits.signature.certainty > LIKELY
    return 0.3 + 2 * (1 - traits.section.certainty) + 2 * is_name


def _brief(traits: Traits) -> float:
    if traits.opened:
        return 0.6
    if traits.has_bullet:
        return 0.2
    return 0.9 if traits.inner_head else IMPOSSIBLE


def _bare_signature(traits: Traits, cost: float) -> float:
    """A name by itself, without a role word: its place decides."""
    return cost + 2 * (1 - traits.signature.certainty) if traits.signature else IMPOSSIBLE
