"""The converted file block by block: paragraphs, lists and tables in their order, each with its looks."""

import json
import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from ..body import as_text, clean_body

MARKER = re.compile("\ue000(.*?)\ue001", re.S)
VOID = ("br", "img", "hr")
FOOTNOTE = re.compile(r'<li id="(?:foot|end)note-')


@dataclass
class Block:
    tag: str
    html: str
    pictures: list[str] = field(default_factory=list)  # by the digests of their files
    style: str = ""
    size: float = 0
    is_bold: bool = False
    is_centred: bool = False

    @property
    def text(self) -> str:
        return " ".join(as_text(self.html).split())

    @property
    def is_footnotes(self) -> bool:
        return bool(FOOTNOTE.search(self.html))

    @property
    def body(self) -> str:
        """As the editor writes it."""
        return clean_body(self.html)


class BlockReader(HTMLParser):
    """Parts HTML at its outermost elements; pictures are taken out of them and kept by name."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self.open: list[str] = []
        self.html, self.pictures = "", []

    def handle_starttag(self, tag, attributes):
        if tag == "img":
            self.pictures.append(dict(attributes).get("src") or "")
            return
        self.html += self.get_starttag_text() or ""
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        self.html += f"</{tag}>"
        if self.open:
            outermost = self.open[0]
            self.open.pop()
            if not self.open:
                self.add(outermost)

    def handle_data(self, data):
        self.html += data

    def handle_entityref(self, name):
        self.html += f"&{name};"

    def handle_charref(self, name):
        self.html += f"&#{name};"

    def add(self, tag: str) -> None:
        marker = MARKER.search(self.html)
        html = MARKER.sub("", self.html)
        block = Block(tag, html, self.pictures)
        if marker:
            mark(block, marker[1])
        self.blocks.append(block)
        self.html, self.pictures = "", []


def mark(block: Block, facts: str) -> None:
    """What the program wrote into the paragraph; whoever types its signs into a file tells nothing by it."""
    try:
        known = json.loads(unescape(facts))
        block.style, block.size = str(known["style"]), float(known["size"])
        block.is_bold, block.is_centred = known["is_bold"] is True, known["is_centred"] is True
    except (ValueError, KeyError, TypeError):
        return


def blocks_of(html: str) -> list[Block]:
    """Those with words or pictures."""
    reader = BlockReader()
    reader.feed(html)
    reader.close()
    return [block for block in reader.blocks if block.pictures or block.text]
