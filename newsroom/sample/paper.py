"""The sample newspaper's files: a folder for each issue, a text file for each piece.

A piece begins with `key: value` lines, then a line `---`, then its paragraphs; a line `## …` is a subhead. The files
are the paper's words only; who is credited is read from the printed lines, as for any other page.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "paper"


class SampleError(ValueError):
    """A file of the sample paper is not written as it should be."""


@dataclass(frozen=True)
class Picture:
    """A scene to be drawn, with the caption and the credit line that are printed beside it.

    `file_creator` is whom the file names, `desk_credit` what the desk credits, where these differ from print; `alt` is
    what those hear who cannot see it.
    """

    scene: str
    variant: int
    is_portrait: bool
    caption: str
    credit_line: str
    file_creator: str = ""
    desk_credit: str = ""
    alt: str = ""


@dataclass
class Piece:
    path: Path
    kind: str = "story"
    section: str = ""
    kicker: str = ""
    headline: str = ""
    deck: str = ""
    dateline: str = ""
    byline: str = ""
    place: str = ""
    prominence: str = "normal"
    tags: list[str] = field(default_factory=list)
    summary: str = ""
    editor_note: str = ""
    organised_by: str = ""
    pictures: list[Picture] = field(default_factory=list)
    blocks: list[tuple[str, str]] = field(default_factory=list)

    @property
    def page(self) -> int:
        return int(self.path.name[:2])


@dataclass(frozen=True)
class PlannedPage:
    number: int
    name: str
    staff: dict[str, str]


@dataclass(frozen=True)
class PlannedIssue:
    date: date
    number: int
    theme: str
    pages: list[PlannedPage]
    pieces: list[Piece]


STAFF = {"责任编辑": "editor", "校对": "proofreader", "美编": "designer"}
FURTHER = {"file": "file_creator", "desk": "desk_credit", "alt": "alt"}
TEXTS = {name for name, kind in Piece.__annotations__.items() if kind is str}


def columns(value: str) -> list[str]:
    return [column.strip() for column in value.split("|")]


def read_picture(value: str) -> Picture:
    try:
        subject, caption, credit_line, *others = columns(value)
        scene, *orientation = subject.split()
        name, variant = scene.split("/")
        further = {FURTHER[key]: text for key, text in (other.split(": ") for other in others)}
    except (ValueError, KeyError) as error:
        raise SampleError(
            f"not `SCENE/VARIANT | caption | credit [| file: NAME] [| desk: LINE] [| alt: WORDS]`: {value}"
        ) from error
    return Picture(name, int(variant), orientation == ["portrait"], caption, credit_line, **further)


def read_blocks(text: str) -> list[tuple[str, str]]:
    """Pairs of element and text: h2 for a subhead, p for a paragraph; a poem's stanza keeps its lines."""
    parts = ("\n".join(line.strip() for line in part.splitlines() if line.strip()) for part in text.split("\n\n"))
    return [("h2", part[3:].strip()) if part.startswith("## ") else ("p", part) for part in parts if part]


def read_piece(path: Path) -> Piece:
    head, divider, body = path.read_text(encoding="utf-8").partition("\n---")
    if not divider:
        raise SampleError(f"{path.name}: no line --- between head and text")
    piece = Piece(path, blocks=read_blocks(body))
    for line in filter(None, map(str.strip, head.splitlines())):
        key, _colon, value = line.partition(":")
        value = value.strip()
        if key == "photo":
            piece.pictures.append(read_picture(value))
        elif key == "tags":
            piece.tags = value.split()
        elif key in TEXTS:
            setattr(piece, key, value)
        else:
            raise SampleError(f"{path.name}: unknown key {key!r}")
    return piece


def read_page(value: str) -> PlannedPage:
    number, name, *staff = columns(value)
    people = dict(person.split() for person in staff)
    return PlannedPage(int(number), name, {STAFF[duty]: name for duty, name in people.items()})


def read_issue(folder: Path) -> PlannedIssue:
    pairs = [
        line.partition(":")[::2] for line in (folder / "issue.txt").read_text(encoding="utf-8").splitlines() if line
    ]
    facts = {key: value.strip() for key, value in pairs}
    return PlannedIssue(
        date=date.fromisoformat(folder.name),
        number=int(facts["number"]),
        theme=facts.get("theme", ""),
        pages=[read_page(value) for key, value in pairs if key == "page"],
        pieces=[read_piece(path) for path in sorted(folder.glob("[0-9][0-9]-*.txt"))],
    )


def read_paper() -> list[PlannedIssue]:
    """All issues of the sample paper, the earliest first."""
    return [read_issue(folder) for folder in sorted(FOLDER.iterdir()) if (folder / "issue.txt").exists()]
