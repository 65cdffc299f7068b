"""What a line of the page can be."""

from enum import StrEnum


class Label(StrEnum):
    FURNITURE = "furniture"
    SECTION = "section"
    TITLE = "title"
    BYLINE = "byline"  # above a body
    NOTE = "note"
    PARAGRAPH = "paragraph"
    VERSE = "verse"
    BRIEF = "brief"  # a paragraph that is an item by itself
    SUBHEAD = "subhead"
    CAPTION = "caption"
    PHOTO_CREDIT = "photo credit"  # alone on its line, below a caption
    TAIL = "tail"  # a byline below a body, or below one part of it
