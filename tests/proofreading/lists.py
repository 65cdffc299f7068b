"""The lists of an invented paper, as the checks get them."""

from datetime import date

from newsroom.proofreading.shapes import Copy, ListedWording, Lists, Person, Severity

LISTS = Lists(
    contributors=("陈澄", "乔一苇", "罗千帆", "柳依", "白露", "沈小禾", "欧阳明月"),
    officials=(
        Person("王建国", "县委书记", date(2023, 3, 1)),
        Person("李文博", "县长", date(2024, 5, 20)),
        Person("张志强", "县长", date(2018, 1, 1), date(2024, 5, 19)),
        Person("林清", "宣传部部长", date(2022, 1, 1)),
        Person("赵敏", "区教育局副局长", date(2021, 9, 1)),
        Person("周海涛", "副县长", date(2027, 1, 1)),
    ),
    wordings=(
        ListedWording("农民工子弟学校", "现行说法是随迁子女学校", "随迁子女学校", Severity.WARNING),
        ListedWording("残废人", "对残疾人不敬", "残疾人", Severity.ERROR),
        ListedWording("国内首家", "须有出处，不得使用绝对化用语"),
        ListedWording("某某"),
    ),
    longest={"kicker": 28, "headline": 24, "deck": 34},
)
ISSUE = date(2026, 11, 27)


def copy_of(*paragraphs: str, **details) -> Copy:
    """A story whose body these are, with a credit and for the issue of 27 November 2026."""
    return Copy(**{"paragraphs": paragraphs, "credits": ("本报记者 陈澄",), "day": ISSUE, "lists": LISTS} | details)


def told(findings) -> list[tuple[str, str | None]]:
    return [(finding.excerpt.piece, finding.fix) for finding in findings]
