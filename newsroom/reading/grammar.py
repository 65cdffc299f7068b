"""The order in which a page's lines may stand, as an automaton with costs.

    page   = { section head | item | furniture }
    item   = title lines, [byline], body, [tail credit]     a story, or a brief
           | [title lines], captions with their credits     photo news
    body   = { paragraph | subhead | verse | caption | tail credit of a part }

`steps` tells what one more line does to the state of the page; the cheapest path through all lines is the reading.
Captions and furniture may stand anywhere, even inside a sentence, so they leave the place in the item as it was.
"""

from .evidence import NOT_INDENTED
from .habits import Habits
from .labels import Label
from .sections import Column
from .states import Place, State
from .traits import Traits

Step = tuple[float, State]

PHOTO_NEWS = 150  # characters of a caption that is all the text there is
WEAK, WEAK_HEAD = 0.5, 3.0
CREDITED_CAPTION = -4.0
LONE_VERSE = 3.0
LONE_SUBHEAD = 1.2
PHOTO_OWED = (0, 1.6, 2.6, 4.5)
UNFINISHED = 5  # an item that ends inside a sentence, or a title without a story
UNSIGNED = 1.5
BEGINS_ANEW = 2.5
SIGNED_BY_OFFICE = 3  # a line that only names offices closes a notice
FOURTH_TITLE_LINE = 2.5
TINY_TITLE_LINE = 1.5  # below a headline, two or three characters are its author
TINY_TITLE_ABOVE, LONGEST_TINY = 1.5, 6  # above a headline, a few characters are a section's name
PART_HEAD = 2.0
SIGNED_TWICE = 1.5
RESUMED = 3.0  # below the picture that broke a sentence its text goes on, behind a gap as well
OWED_CAPTION, LONGEST_PLAIN_CAPTION = 1.0, 32
UNTITLED_NEWS = 1.5
BELOW_A_PICTURE = 3.0  # where wider gaps stand for pictures, one below a headline has a caption below it
SUBHEAD_BELOW_TINY_TITLE = 3.0  # a section's name has headlines below it
LEAST_SUBHEAD = -1.0
FIRST_SUBHEAD_BELOW_TAIL = 2.0
BULLET_INSIDE = 2.0  # of a brief, where bullets part the briefs
BULLET_OF_BRIEF = 4.0  # an arrow opens briefs as well as captions; below a column's head it opens a brief
PROSE_BELOW_VERSE = 3.0


def closing_cost(state: State, habits: Habits) -> float:
    """What it costs to end the item here."""
    if state.place in (Place.START, Place.SECTION):
        return 0
    if state.place in (Place.TITLE, Place.BYLINE):
        return 0.3 if state.has_photo else UNFINISHED
    if state.place is Place.SUBHEAD:
        return UNFINISHED + 1
    unsigned = not (state.is_signed or state.is_notice) and state.column is not Column.BRIEFS
    cost = UNFINISHED * state.is_open + UNSIGNED * habits.signed * unsigned
    cost += PHOTO_OWED[state.owes_photo] + LONE_SUBHEAD * (state.subheads == 1)
    return cost + LONE_VERSE * (state.verses == 1)


def step(state: State, label: Label, traits: Traits, habits: Habits) -> Step | None:
    """The cost of this label in this state and the state after it; None where the grammar forbids it."""
    outcome = _STEPS[label](state, traits, habits)
    if outcome is None or label in ANYWHERE:
        return outcome
    cost, after = outcome
    cost += WEAK_HEAD * (state.is_weak_head and label is not Label.TITLE)
    after = after._replace(is_weak_head=label is Label.SECTION and traits.section.certainty < WEAK)
    if label is Label.VERSE:
        return cost, after._replace(verses=min(state.verses + 1, 2), after_caption=False)
    lone = LONE_VERSE * (state.verses == 1 and label not in NEW_ITEM)
    return cost + lone, after._replace(
        verses=0, after_caption=label is Label.CAPTION, is_bare_caption=_is_bare(label, traits)
    )


ANYWHERE = frozenset({Label.FURNITURE, Label.NOTE, Label.PHOTO_CREDIT})
NEW_ITEM = frozenset({Label.TITLE, Label.SECTION, Label.BRIEF})


def _is_bare(label: Label, traits: Traits) -> bool:
    return label is Label.CAPTION and not traits.is_certain_caption


def _furniture(state: State, traits: Traits, habits: Habits) -> Step:
    if traits.ends_item and state.place is Place.BODY:
        return 0, state._replace(place=Place.TAIL, is_open=False, is_signed=True)
    return 0, state


def _section(state: State, traits: Traits, habits: Habits) -> Step | None:
    if state.place is Place.SUBHEAD or (state.place in (Place.TITLE, Place.BYLINE) and not state.has_photo):
        return None
    empty = 3 * (state.place is Place.SECTION and not state.has_photo)
    return empty + closing_cost(state, habits), State(Place.SECTION, column=traits.section.column)


def _title(state: State, traits: Traits, habits: Habits) -> Step | None:
    if state.place is Place.TITLE and not state.after_caption:
        lines = state.title_lines + 1
        cost = (0.3 if lines <= 3 else FOURTH_TITLE_LINE) + TINY_TITLE_LINE * (traits.length <= 3)
        is_apart = traits.line.blanks_before >= max(habits.usual_gap, 1) and not traits.folded.startswith("--")
        cost += TINY_TITLE_ABOVE * (0 < state.tiny_title <= (traits.length if is_apart else traits.length / 2))
        is_notice = state.is_notice or traits.is_notice_title
        return cost, state._replace(title_lines=min(lines, 4), is_notice=is_notice, tiny_title=0)
    if state.place is Place.SUBHEAD:
        return None
    new_item = {Place.BODY: 1.2, Place.BYLINE: 0.5}.get(state.place, 0)
    new_item += SIGNED_BY_OFFICE * (traits.closes_notice and state.place is Place.BODY and state.is_notice)
    tiny = traits.length if traits.length <= LONGEST_TINY else 0
    begun = State(Place.TITLE, 1, column=state.column, is_notice=traits.is_notice_title, tiny_title=tiny)
    return new_item + closing_cost(state, habits), begun


_BEFORE_BYLINE = {Place.TITLE: 0, Place.BYLINE: 0.4, Place.SUBHEAD: 4, Place.SECTION: 3, Place.START: 3}


def _byline(state: State, traits: Traits, habits: Habits) -> Step | None:
    cost = _BEFORE_BYLINE.get(state.place)
    if cost is None:
        return None
    cost -= 3.5 * (state.place is Place.SUBHEAD and state.has_part_heads)  # each part is signed below its head
    cost += 1.5 * (state.has_photo and traits.credit is None)  # a few characters below a picture are a headline
    promised = traits.promised_photo if not state.has_photo else 0
    after = state._replace(place=Place.BYLINE, is_signed=True, column=_unless_photos(state))
    return cost, after._replace(owes_photo=promised or state.owes_photo)


def _tail(state: State, traits: Traits, habits: Habits) -> Step | None:
    if state.place is Place.TAIL:
        return 0.5, state
    if state.place is not Place.BODY:
        return None
    cost = 0.3 + 3 * state.is_open + 0.7 * state.is_signed
    return cost, state._replace(place=Place.TAIL, is_open=False, is_signed=True)


_BEFORE_PARAGRAPH = {
    Place.START: 2.5,
    Place.SECTION: 2.0,
    Place.TITLE: 0.8,
    Place.BYLINE: 0,
    Place.BODY: 0,
    Place.SUBHEAD: 0,
    Place.TAIL: 3.0,
}


def _paragraph(state: State, traits: Traits, habits: Habits) -> Step | None:
    if traits.furniture and not (state.is_notice and state.place is Place.BODY):
        return None
    cost = _BEFORE_PARAGRAPH[state.place] + PROSE_BELOW_VERSE * (state.verses > 0)
    if state.is_open:
        cost += -0.1 if traits.goes_on else 1.2
        cost -= RESUMED * (state.after_caption and habits.is_after_gap(traits) * habits.new_after_gap)
        cost += BEGINS_ANEW * traits.begins_anew - NOT_INDENTED * (habits.indents and not traits.line.is_indented)
    elif state.place is Place.BODY:
        cost += 1.5 * traits.goes_on
    cost -= SIGNED_BY_OFFICE * (traits.closes_notice and state.place is Place.BODY and state.is_notice)
    if state.place is Place.TITLE and (traits.is_lead or traits.opened):
        cost -= 0.8
    if state.place is Place.TITLE and habits.is_after_gap(traits) and not traits.opened:
        cost += BELOW_A_PICTURE * habits.caption_after_gap
    if state.place is Place.SUBHEAD:
        cost += 5 if traits.opened else 0.8 * traits.is_lead
    if state.place is Place.BODY and traits.opened:
        cost += 2.5
    cost += SIGNED_TWICE * (state.is_signed and state.place is Place.SUBHEAD and traits.tail_credit is not None)
    cost += BULLET_INSIDE * (traits.has_bullet and state.column is Column.BRIEFS)
    cost += UNTITLED_NEWS * bool(state.place is Place.START and traits.opened)
    if state.column is Column.PHOTOS and not traits.opened:
        cost += 2.5 if traits.length <= PHOTO_NEWS else 0.5
    return cost, _after_text(state, traits)


def _after_text(state: State, traits: Traits) -> State:
    is_over = bool(traits.tail_credit or traits.ends_item)
    signed_here = is_over or bool(traits.opened and traits.opened.credit_line)
    return state._replace(
        place=Place.TAIL if is_over else Place.BODY,
        is_open=traits.breaks_off and not is_over and not (state.is_notice and traits.closes_notice),
        is_signed=state.is_signed or signed_here,
        column=_unless_photos(state) if traits.opened else state.column,
        owes_photo=0 if state.has_photo else traits.photo_promised_at_opening or state.owes_photo,
    )


def _brief(state: State, traits: Traits, habits: Habits) -> Step | None:
    if state.column is not Column.BRIEFS or state.place in (Place.TITLE, Place.BYLINE, Place.SUBHEAD) or state.is_open:
        return None
    return closing_cost(state, habits), _after_text(State(column=Column.BRIEFS), traits)


def _verse(state: State, traits: Traits, habits: Habits) -> Step | None:
    if state.place in (Place.START, Place.SECTION, Place.TAIL):
        return None
    enter = {Place.TITLE: 3, Place.BYLINE: 1.0, Place.SUBHEAD: 4, Place.BODY: 5}[state.place]
    cost = -0.8 * (state.verses - 1) if state.verses else enter + 3 * state.is_open
    return cost, state._replace(place=Place.BODY, is_open=False)


_BEFORE_SUBHEAD = {Place.BODY: 1.8, Place.TITLE: 3, Place.BYLINE: 1.8, Place.TAIL: 3, Place.SUBHEAD: 3.5}


def _subhead(state: State, traits: Traits, habits: Habits) -> Step | None:
    cost = _BEFORE_SUBHEAD.get(state.place)
    if cost is None:
        return None
    if state.subheads and state.place is Place.BODY:
        cost -= 1.2
    if state.place is Place.TAIL and not traits.is_aside:  # every part of the story is signed, the first one too
        cost += -3.8 if state.subheads else FIRST_SUBHEAD_BELOW_TAIL
    if traits.is_part_head and state.place is Place.TITLE:
        cost -= 1.5
    if state.place is Place.TITLE and state.title_lines == 1 and state.tiny_title:
        cost += SUBHEAD_BELOW_TINY_TITLE
    if traits.is_part_head and state.has_part_heads:
        cost -= PART_HEAD
    subheads = state.subheads + 1
    if traits.is_numbered or traits.is_aside:
        cost, subheads = cost - 0.8, 2
    cost = max(cost, LEAST_SUBHEAD)
    return cost + 6 * state.is_open, state._replace(
        place=Place.SUBHEAD, is_open=False, subheads=min(subheads, 2), has_part_heads=traits.is_part_head
    )


_BEFORE_CAPTION = {Place.START: 0.5, Place.SECTION: 0.3, Place.TITLE: 0.8, Place.SUBHEAD: 1.5}


def _caption(state: State, traits: Traits, habits: Habits) -> Step:
    cost = 0.2 if state.after_caption else _BEFORE_CAPTION.get(state.place, 0.4)
    cost -= OWED_CAPTION * (state.owes_photo > 1 and traits.is_plain and traits.length <= LONGEST_PLAIN_CAPTION)
    cost -= 2 * (state.is_open and not state.after_caption)
    cost += 2 * (state.place is Place.BYLINE and not (traits.is_certain_caption or habits.is_after_gap(traits)))
    if state.column is Column.PHOTOS and _is_news_text(traits):
        cost -= 4.5
    cost += BULLET_OF_BRIEF * (state.column is Column.BRIEFS and traits.is_bulleted_text)
    return cost, state._replace(has_photo=True, owes_photo=min(state.owes_photo, 1) if traits.caption_credit else 0)


def _is_news_text(traits: Traits) -> bool:
    return not traits.is_certain_caption and traits.is_sentence and traits.length <= PHOTO_NEWS


def _photo_credit(state: State, traits: Traits, habits: Habits) -> Step:
    if state.after_caption:  # what seemed a caption by its place alone is one
        return CREDITED_CAPTION * state.is_bare_caption, state._replace(is_bare_caption=False)
    if state.place in (Place.BYLINE, Place.TAIL):  # the story's own photographer, below its reporter
        return 0.4, state
    return 7, state._replace(has_photo=True)


def _unless_photos(state: State) -> Column:
    return Column.NONE if state.column is Column.PHOTOS else state.column


_STEPS = {
    Label.FURNITURE: _furniture,
    Label.NOTE: _furniture,
    Label.SECTION: _section,
    Label.TITLE: _title,
    Label.BYLINE: _byline,
    Label.PARAGRAPH: _paragraph,
    Label.BRIEF: _brief,
    Label.VERSE: _verse,
    Label.SUBHEAD: _subhead,
    Label.CAPTION: _caption,
    Label.PHOTO_CREDIT: _photo_credit,
    Label.TAIL: _tail,
}
