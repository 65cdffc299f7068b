"""What can be seen on one line by itself: the evidence the grammar weighs."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from . import beginnings, caption_signs
from .credit_lines import is_credit_line, read_credit_line
from .endings import is_end_note
from .furniture import furniture_code
from .glued import caption_credit, opening, tail_credit
from .lines import SourceLine, breaks_off, ends_sentence, is_sentence, length
from .marks import fold
from .names import is_organisation
from .sections import SectionHead, section_head
from .shapes import Covers, CreditReading, OpenedBody
from .signatures import BareSignature, bare_signature, likely_credit, opens_with_deed
from .word_lists import one_of, word_table

LONGEST_TITLE = 90
LONGEST_CREDIT = 120
LONGEST_QUESTION = 24
LIKELY_SIGNATURE = 0.9

_WORDS = word_table("page_lines")
_NUMERAL = "一二三四五六七八九十"
_NOTICE = re.compile(rf"{one_of(_WORDS['notices'])}$")
_MIDWAY = re.compile(r"[的了着们得之性率些吗呢吧么般里者化型式感儿余个,。、;:!?)”’》]|起来")
_YEAR = r"(?:\d{4}|[一二三四五六七八九〇○零]{4})"
_BARE_DATE = re.compile(rf"{_YEAR} ?年 ?[\d{_NUMERAL}]{{1,3}} ?月 ?[\d{_NUMERAL}]{{1,3}} ?日$")
_STOPS = re.compile(r"[。!?]")
_NEWS_VERB = re.compile(one_of(_WORDS["news verbs"]))
_NOTE = re.compile(rf"[\[(]?{one_of(_WORDS['notes'])}[\])]? ?[: ]? ?")
_INNER_HEAD = re.compile(r"(?:□ ?)?(?P<head>[^ □。,;:]{5,28}(?: [^ 。,;:]{2,16})?)(?: +|: ?)(?=\S{12,})")
_PAGE_WIDE = re.compile(
    r"(?P<scope>本版|本页|本报|本组|本文|本期|文中|以上|本专版)(?:未署名)?(?:所有|全部)?(?:图片|照片|摄影|图)"
)


@dataclass(frozen=True)
class Traits:
    line: SourceLine
    folded: str
    length: int
    furniture: str | None = None
    section: SectionHead | None = None
    credit: CreditReading | None = None
    opened: OpenedBody | None = None
    caption_credit: str | None = None
    tail_credit: str | None = None
    is_note: bool = False
    signature: BareSignature | None = None
    likely_credit: CreditReading | None = None  # a credit line, but for words in it that are no names
    ends_item: bool = False  # a note behind the text says that the item is over: （完）, （据新华社…电）
    photo_scope: str | None = None  # how far a credit for uncredited photos reaches: 本版 or 本文

    @property
    def reaches_page(self) -> bool:
        return self.photo_scope is not None and self.photo_scope not in ("本文", "文中", "本组", "以上")

    @property
    def ends(self) -> bool:
        return ends_sentence(self.text)

    @property
    def is_sentence(self) -> bool:
        return is_sentence(self.text)

    @property
    def breaks_off(self) -> bool:
        return breaks_off(self.text)

    @property
    def has_stop(self) -> bool:
        return any(mark in self.folded for mark in "。!?")

    @property
    def longest_part(self) -> int:
        """Of a title, the longer side of its dash."""
        return max(map(length, self.folded.split("--")))

    @property
    def inner_head(self) -> str | None:
        """A brief's bold lead, which plain text shows only as words without a mark before a blank."""
        match = _INNER_HEAD.match(self.folded)
        return self.text[match.start("head") : match.end("head")] if match else None

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def is_lead(self) -> bool:
        return beginnings.is_lead(self.folded)

    @property
    def is_dated(self) -> bool:
        """Whether news begins here, perhaps behind a mark."""
        return self.opened is not None or beginnings.is_lead(beginnings.without_bullet(self.folded))

    @property
    def is_marked_caption(self) -> bool:
        return self.opens_with_caption_mark or caption_signs.has_inner_mark(self.folded)

    @property
    def opens_with_caption_mark(self) -> bool:
        return caption_signs.opens_with_mark(self.text, self.folded)

    @property
    def is_certain_caption(self) -> bool:
        return self.caption_credit is not None or self.is_marked_caption

    @property
    def is_scene(self) -> bool:
        return caption_signs.names_scene(self.folded)

    @property
    def is_description(self) -> bool:
        """One short sentence that tells who does what where, as captions do and running text seldom does."""
        is_of_somebody = self.is_plain and self.is_sentence and caption_signs.opens_with_subject(self.folded)
        return caption_signs.describes(self.plain) or is_of_somebody

    @property
    def goes_on(self) -> bool:
        """Whether the line begins as no sentence does: with a closing mark, or a character that leans on another."""
        return bool(_MIDWAY.match(self.folded))

    @property
    def begins_anew(self) -> bool:
        """Whether the line begins as only a paragraph does."""
        return self.line.is_indented or self.folded[0] == "“"

    @property
    def names_organisations(self) -> bool:
        """Whose notice it was: nothing on the line but offices and firms."""
        words = self.folded.split()
        return bool(words) and self.length > 4 and all(map(is_organisation, words))

    @property
    def closes_notice(self) -> bool:
        """Whose notice it was and when: offices, a date, or both."""
        words = _BARE_DATE.sub("", self.folded).split()
        has_date = bool(_BARE_DATE.search(self.folded))
        return all(map(is_organisation, words)) if has_date else self.names_organisations

    @property
    def names_place_and_person(self) -> bool:
        """How readers sign: 桥南街 甲; 一位家长 甲."""
        return self.signature is not None and LIKELY_SIGNATURE <= self.signature.certainty < 1

    @property
    def is_notice_title(self) -> bool:
        return bool(_NOTICE.search(self.folded))

    @property
    def plain(self) -> str:
        """The line without the marks around its terms (“说事长凳”), which are nobody's words."""
        return caption_signs.without_quoted_terms(self.folded)

    @property
    def is_plain(self) -> bool:
        """One short sentence without anybody's words in it."""
        return (
            self.length <= 45
            and not caption_signs.quotes_somebody(self.plain)
            and len(_STOPS.findall(self.folded)) <= 1
        )

    @property
    def promised_photo(self) -> int:
        """How surely a credit promises a picture: 3; a drawing (图/甲), which is seldom copied with its text, 2."""
        return _promise(self.credit)

    @property
    def photo_promised_at_opening(self) -> int:
        return _promise(read_credit_line(self.opened.credit_line)) if self.opened and self.opened.credit_line else 0

    @property
    def is_numbered(self) -> bool:
        return beginnings.is_numbered(self.folded)

    @property
    def is_part_head(self) -> bool:
        """Where or what a part of a story is about, and a colon: 东村：…"""
        return beginnings.is_part_head(self.folded)

    @property
    def is_aside(self) -> bool:
        return beginnings.is_aside(self.folded)

    @property
    def has_bullet(self) -> bool:
        return beginnings.has_bullet(self.folded)

    @property
    def is_bulleted_text(self) -> bool:
        """A whole text behind a mark, without the credit of a picture."""
        return beginnings.is_bulleted_text(self.folded) and self.caption_credit is None

    @property
    def has_news_verb(self) -> bool:
        return bool(_NEWS_VERB.search(self.folded))

    @property
    def is_speech(self) -> bool:
        return beginnings.is_speech(self.folded)

    @property
    def is_question(self) -> bool:
        """A few words that ask something."""
        return (
            self.folded[-1] == "?"
            and self.length <= LONGEST_QUESTION
            and not self.is_speech
            and len(_STOPS.findall(self.folded)) == 1
        )

    @property
    def is_question_or_answer(self) -> bool:
        return beginnings.is_of_interview(self.folded)

    @property
    def has_photo_credit_only(self) -> bool:
        return self.credit is not None and self.credit.covers is Covers.PHOTO


def _promise(credit: CreditReading | None) -> int:
    if not credit or credit.covers not in (Covers.BOTH, Covers.PHOTO):
        return 0
    return 2 if any(person.label == "图" for person in credit.people) else 3


def _is_loose_credit(text: str, known: Collection[str]) -> bool:
    return opens_with_deed(text) and bool(read_credit_line(text, known).people)


def traits_of(line: SourceLine, known: Collection[str] = (), ends_item: bool = False) -> Traits:
    folded = fold(line.text)
    characters = length(line.text)
    is_note = folded.startswith("(") and is_end_note(folded)
    furniture = "source" if is_note else furniture_code(folded.strip())
    seen = Traits(line, folded, characters, furniture, ends_item=ends_item or furniture == "source")
    if seen.furniture:
        return seen
    if characters <= LONGEST_CREDIT and (is_credit_line(line.text, known) or _is_loose_credit(line.text, known)):
        scope = _PAGE_WIDE.search(folded)
        return replace(seen, credit=read_credit_line(line.text, known), photo_scope=scope["scope"] if scope else None)
    picture, tail = caption_credit(line.text, known), tail_credit(line.text, known)
    if picture and tail and read_credit_line(picture[1], known).covers is not Covers.PHOTO:
        picture = None
    return replace(
        seen,
        section=section_head(line.text) if characters <= LONGEST_TITLE else None,
        opened=opening(line.text, known),
        caption_credit=picture[1] if picture else None,
        tail_credit=tail[1] if tail and not picture else None,
        is_note=bool(_NOTE.match(folded)),
        signature=bare_signature(line.text, known),
        likely_credit=likely_credit(line.text, known),
    )
