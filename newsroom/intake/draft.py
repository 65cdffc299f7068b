"""What an editor does to a reading before it is saved: split, merge, move. Plain data in, plain data out.

A reading is the JSON that `read_page` prints. Every act returns a new one, and none loses a character: what leaves an
item goes to another item or to the leftovers.
"""

from copy import deepcopy

TITLE_PARTS = ("kicker", "headline", "deck")
EMPTY_ITEM = {
    "kind": "story",
    "section": None,
    "kicker": None,
    "headline": None,
    "deck": None,
    "dateline": None,
    "credit_line": None,
    "credit_place": None,
    "bylines": [],
    "credit_covers_photos": False,
    "body": [],
    "photos": [],
}


class ImpossibleEdit(ValueError):
    """The act names an item, a paragraph or a photo that is not there."""


def new_item(**parts) -> dict:
    return deepcopy(EMPTY_ITEM) | parts


def paragraph(text: str) -> dict:
    return {"type": "paragraph", "text": text}


def subhead(text: str) -> dict:
    return {"type": "subhead", "text": text}


def checked(sequence: list, index: int, first: int = 0):
    if not first <= index < len(sequence):
        raise ImpossibleEdit(index)
    return sequence[index]


def renumber_flags(reading: dict, new_place) -> None:
    """Let the flags follow their items; `new_place(old)` is the item's new position, or None when it is gone."""
    for flag in reading["flags"]:
        places = (new_place(item) for item in flag["items"])
        flag["items"] = sorted({place for place in places if place is not None})


def split_item(reading: dict, index: int, block: int) -> dict:
    """Make an item of its own from `block` on; a subhead that opens it becomes its headline."""
    reading = deepcopy(reading)
    item = checked(reading["items"], index)
    checked(item["body"], block)
    lower = new_item(kind=item["kind"] if item["kind"] == "brief" else "story", section=item["section"])
    lower["body"] = item["body"][block:]
    item["body"] = item["body"][:block]
    if lower["body"][0]["type"] == "subhead":
        lower["headline"] = lower["body"].pop(0)["text"]
    reading["items"].insert(index + 1, lower)
    renumber_flags(reading, lambda old: old + (old > index))
    return reading


def as_blocks(item: dict) -> list[dict]:
    """An item's own words as blocks, for when it becomes part of another."""
    heads = [subhead(item[part]) for part in TITLE_PARTS if item[part]]
    credit = " ".join(filter(None, [item["dateline"], item["credit_line"]]))
    return heads + ([paragraph(f"（{credit}）")] if credit else []) + item["body"]


def merge_item(reading: dict, index: int) -> dict:
    """Put an item behind the one above it. A credit moves up when the upper one has none, else it stays in the text."""
    reading = deepcopy(reading)
    item = checked(reading["items"], index, first=1)
    upper = reading["items"][index - 1]
    if not upper["credit_line"] and not item["dateline"]:
        for part in ("credit_line", "credit_place", "bylines", "credit_covers_photos"):
            upper[part] = item[part]
            item[part] = EMPTY_ITEM[part]
    if item["section"] and not upper["section"]:
        upper["section"], item["section"] = item["section"], None
    upper["body"] += (
        [subhead(item["section"])] if item["section"] not in (None, upper["section"]) else []
    ) + as_blocks(item)
    upper["photos"] += item["photos"]
    if upper["kind"] == "photo" and upper["body"]:
        upper["kind"] = "story"
    del reading["items"][index]
    renumber_flags(reading, lambda old: old - (old >= index))
    return reading


def detach_photo(reading: dict, index: int, photo: int) -> dict:
    """Make photo news of one of an item's pictures."""
    reading = deepcopy(reading)
    item = checked(reading["items"], index)
    checked(item["photos"], photo)
    own = item["photos"].pop(photo)
    if item["credit_covers_photos"] and not own["credit_line"]:
        own["credits"] = []
    reading["items"].insert(index + 1, new_item(kind="photo", photos=[own]))
    renumber_flags(reading, lambda old: old + (old > index))
    return reading


def move_photo(reading: dict, index: int, photo: int, to: int) -> dict:
    """Give a picture to another item; photo news that has nothing left is gone."""
    reading = deepcopy(reading)
    item = checked(reading["items"], index)
    checked(item["photos"], photo)
    target = checked(reading["items"], to)
    target["photos"].append(item["photos"].pop(photo))
    if not item["photos"] and not as_blocks(item) and not item["section"]:
        del reading["items"][index]
        renumber_flags(reading, lambda old: to - (to > index) if old == index else old - (old > index))
    return reading


def drop_item(reading: dict, index: int) -> dict:
    """Take an item out: its words are left over."""
    reading = deepcopy(reading)
    item = checked(reading["items"], index)
    words = [item["section"], *(block["text"] for block in as_blocks(item))]
    for photo in item["photos"]:
        words += [photo["caption"], photo["credit_line"]]
    reading["leftovers"] += [
        {"text": text, "line": 0, "why": "taken out by the editor", "code": "taken_out"} for text in words if text
    ]
    del reading["items"][index]
    renumber_flags(reading, lambda old: None if old == index else old - (old > index))
    return reading


def place_leftover(reading: dict, leftover: int, to: int | None) -> dict:
    """Put a leftover behind the text of item `to`, or make it an item of its own."""
    reading = deepcopy(reading)
    text = checked(reading["leftovers"], leftover)["text"]
    if to is None:
        reading["items"].append(new_item(body=[paragraph(text)]))
    else:
        checked(reading["items"], to)["body"].append(paragraph(text))
    del reading["leftovers"][leftover]
    return reading
