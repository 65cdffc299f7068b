"""Which item a caption belongs to: the story it stands in, the next one, or none, being photo news of its own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .labels import Label
from .marks import fold
from .pictures import PICTURES, grouped
from .sections import Column
from .stories import TEXTS, Draft, Part

NEWS_LENGTH, LONG_NEWS_LENGTH = 60, 100  # a caption that tells its own news is longer than one that names what is seen
SHORT_CAPTION = 40
ON_TOPIC, OFF_TOPIC = 0.4, 0.15  # shares of a caption's word pairs that its story uses as well
STANDALONE = 2.0
LONGEST_PHOTO_NEWS = 250

_PHOTO_REPORT = re.compile(r"(?:摄影|图片)报道\)?$|图/?文")
_WORK_OF_ART = re.compile(r"\((?:国画|中国画|油画|水彩画?|水墨画?|版画|农民画|剪纸|书法|篆刻|漫画|木刻)\)")
_HAN = re.compile(r"[㐀-鿿]")
_DATED = re.compile(
    r"\d{1,2}月\d{1,2}日|(?:^|[,。])\d{1,2}日|近日|日前|连日来|昨[日天]|今[日天]|当[日天]|前不久|本周|上周"
)

Pairs = frozenset[str]


def settle_captions(drafts: Sequence[Draft]) -> list[Draft]:
    """Give every caption to its item. Photo news becomes drafts of its own, behind the story it stood in."""
    topics = _topics(drafts)
    settled: list[Draft] = []
    carried: list[Part] = []  # pictures printed above the title of the story they belong to
    for index, draft in enumerate(drafts):
        _as_photo_news(draft)
        draft.parts[:0] = carried
        carried = []
        if not draft.texts:
            settled += _without_text(draft)
            continue
        ahead = topics[index + 1] if index + 1 < len(drafts) else frozenset()
        news, carried = _sort_pictures(draft, topics[index], ahead)
        settled += [draft, *news]
    return settled


def _without_text(draft: Draft) -> list[Draft]:
    """Photo news. Without a headline, every picture is a piece by itself."""
    if not draft.has_pictures:
        return [draft]
    if draft.titles:
        return _titled_pictures(draft)
    return [Draft(head=draft.head, parts=group) for _, group in grouped(draft.parts)]


def _titled_pictures(draft: Draft) -> list[Draft]:
    """The pictures under one headline, and behind them those that tell other news."""
    groups = [group for _, group in grouped(draft.parts)]
    first = next(index for index, group in enumerate(groups) if group[0][0] in PICTURES)
    topic = _pairs("".join(traits.folded for traits in (*draft.titles, *(traits for _, traits in groups[first]))))
    is_other = [
        index > first and group[0][0] in PICTURES and _is_news(group, topic, True) for index, group in enumerate(groups)
    ]
    draft.parts = [part for group, other in zip(groups, is_other, strict=True) if not other for part in group]
    return [draft, *(Draft(parts=group) for group, other in zip(groups, is_other, strict=True) if other)]


def _sort_pictures(draft: Draft, topic: Pairs, ahead: Pairs) -> tuple[list[Draft], list[Part]]:
    kept: list[Part] = []
    news: list[Draft] = []
    carried: list[Part] = []
    for group, is_inside, is_last in _groups(draft.parts):
        if group[0][0] not in PICTURES:
            kept += group
        elif is_inside or not _is_news(group, topic, is_last):
            (carried if is_last and _belongs_ahead(group, topic, ahead) else kept).extend(group)
        else:
            news.append(Draft(parts=group))
    draft.parts = kept
    return news, carried


def _groups(parts: Sequence[Part]) -> Iterator[tuple[list[Part], bool, bool]]:
    """Pictures with their credit and other parts singly; whether a sentence runs on around; whether no text follows."""
    last_text = max((index for index, (label, _) in enumerate(parts) if label in TEXTS), default=-1)
    is_open = False
    for start, group in grouped(parts):
        yield group, is_open, start > last_text
        label, traits = group[0]
        if label not in PICTURES:
            is_open = label in TEXTS and traits.breaks_off and not traits.tail_credit


def _is_news(group: Sequence[Part], topic: Pairs, is_last: bool) -> bool:
    captions = [traits for label, traits in group if label is Label.CAPTION]
    size = sum(traits.length for traits in captions)
    shared = _shared("".join(traits.folded for traits in captions), topic)
    worth = (size >= NEWS_LENGTH) + (size >= LONG_NEWS_LENGTH) - 2 * (size < SHORT_CAPTION) - 0.5 * (not is_last)
    if captions:
        worth += 4 * (is_last and bool(_WORK_OF_ART.search(captions[0].folded)))
        worth += bool(_DATED.search(captions[0].folded[:60])) + (is_last and bool(_DATED.match(captions[0].folded)))
    worth += (shared < OFF_TOPIC) + (shared < OFF_TOPIC / 2 and is_last) - 2 * (shared > ON_TOPIC)
    return worth >= STANDALONE


def _belongs_ahead(group: Sequence[Part], topic: Pairs, ahead: Pairs) -> bool:
    text = "".join(traits.folded for label, traits in group if label is Label.CAPTION)
    here, there = _shared(text, topic), _shared(text, ahead)
    return there > ON_TOPIC and here < ON_TOPIC and there > 2 * here


def _as_photo_news(draft: Draft) -> None:
    """A short unsigned text is a caption itself in a photo column, or where its picture's caption goes on (图为…)."""
    pictures = [traits for label, traits in draft.parts if label is Label.CAPTION]
    texts = draft.texts
    if not texts or any(traits.opened for traits in texts) or len(draft.parts) > 4:
        return
    if any(traits.is_notice_title for traits in draft.titles):
        return
    if draft.is_signed:
        _as_photo_report(draft)
        return
    goes_on = len(pictures) == 1 and draft.parts[0][0] in TEXTS and pictures[0].opens_with_caption_mark
    if not (goes_on or draft.column is Column.PHOTOS) or sum(traits.length for traits in texts) > LONGEST_PHOTO_NEWS:
        return
    draft.parts = [(Label.CAPTION if label in TEXTS else label, traits) for label, traits in draft.parts]


def _as_photo_report(draft: Draft) -> None:
    """One short paragraph signed 摄影报道 is the words under a picture."""
    first = draft.texts[0]
    if first.tail_credit and _PHOTO_REPORT.search(fold(first.tail_credit)):
        return _as_caption(draft)
    labels = [label for label, _ in draft.parts]
    signed = [traits for label, traits in draft.parts if label in (Label.BYLINE, Label.TAIL)]
    is_short = len(draft.texts) == 1 and draft.texts[0].length <= LONGEST_PHOTO_NEWS
    if not is_short or len(signed) != 1 or Label.CAPTION in labels or not _PHOTO_REPORT.search(signed[0].folded):
        return
    draft.parts = [(Label.CAPTION if label in TEXTS else label, traits) for label, traits in draft.parts]


def _as_caption(draft: Draft) -> None:
    """The same, where the credit closes the paragraph; further pictures may follow."""
    first = draft.texts[0]
    if len(draft.texts) == 1 and draft.parts[0][1] is first and first.length <= LONGEST_PHOTO_NEWS:
        draft.parts[0] = (Label.CAPTION, replace(first, caption_credit=first.tail_credit, tail_credit=None))


def _topics(drafts: Sequence[Draft]) -> list[Pairs]:
    """The word pairs of each item, without those so many items share that they tell nothing."""
    topics = [_pairs("".join(traits.folded for traits in (*draft.titles, *draft.texts))) for draft in drafts]
    spread = Counter(pair for topic in topics for pair in topic)
    limit = max(2, len(drafts) / 3)
    common = {pair for pair, count in spread.items() if count > limit}
    return [topic - common for topic in topics]


def _pairs(text: str) -> Pairs:
    han = "".join(_HAN.findall(text))
    return frozenset(map("".join, zip(han, han[1:], strict=False)))


def _shared(caption: str, topic: Pairs) -> float:
    pairs = _pairs(caption)
    return len(pairs & topic) / len(pairs) if pairs else 0.0
