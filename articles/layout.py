"""How a story is set: its body cut into blocks, the byline's place among them, and the photos between."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .models import Article, ArticlePhoto

BLOCK_TAG = re.compile(r"<(/?)(p|h2|ul|ol|blockquote)\b[^>]*>")


@dataclass(frozen=True)
class Block:
    """A paragraph, subhead, list or quotation, or a photo in its place (`use`)."""

    element: str
    html: str = ""  # what stands inside a paragraph or subhead; any other element whole
    use: ArticlePhoto | None = None
    opens: bool = False  # the dateline stands before its first word
    closes: bool = False  # the byline stands behind its last


def split_blocks(html: str) -> list[Block]:
    """Cut a body at its outermost elements; it has been cleaned, so its elements are closed."""
    blocks, depth, end = [], 0, 0
    for tag in BLOCK_TAG.finditer(html):
        if not tag[1]:
            if depth == 0:
                blocks.append(Block("p", html[end : tag.start()].strip()))
                first = tag
            depth += 1
            continue
        depth -= 1
        if depth == 0:
            is_whole = first[2] not in ("p", "h2")
            inside = html[first.start() : tag.end()] if is_whole else html[first.end() : tag.start()]
            blocks.append(Block(first[2], inside))
            end = tag.end()
    blocks.append(Block("p", html[end:].strip()))
    return [block for block in blocks if block.html]


def with_credit_lines(article: Article, blocks: Sequence[Block]) -> list[Block]:
    """Mark where the dateline opens the text and where a byline in brackets closes it."""
    blocks = list(blocks)
    has_credit = bool(article.printed_credit)
    if article.dateline or (has_credit and article.byline_place == Article.BylinePlace.DATELINE):
        if not blocks or blocks[0].element != "p":
            blocks.insert(0, Block("p"))
        blocks[0] = replace(blocks[0], opens=True)
    if has_credit and article.byline_place == Article.BylinePlace.TAIL:
        if not blocks or blocks[-1].element != "p":
            blocks.append(Block("p"))
        blocks[-1] = replace(blocks[-1], closes=True)
    return blocks


def with_photos_between(blocks: Sequence[Block], uses: Sequence[ArticlePhoto]) -> list[Block]:
    """The first photo opens the story, the others follow at even distances; none parts a subhead from its text."""
    photos = [Block("figure", use=use) for use in uses]
    blocks, length = list(blocks), len(blocks)
    for number in range(len(photos) - 1, 0, -1):
        place = round(number * length / len(photos))
        while 0 < place < len(blocks) and blocks[place - 1].element == "h2":
            place += 1
        blocks.insert(place, photos[number])
    return photos[:1] + blocks


def laid_out(article: Article) -> list[Block]:
    """Everything between the headline and the end of the story, in reading order."""
    blocks = with_credit_lines(article, split_blocks(article.body))
    return with_photos_between(blocks, article.photos.all())
