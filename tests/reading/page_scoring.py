"""Compare a page reading with hand-made labels, item by item: every field of every item must be as labelled."""

import unicodedata
from collections.abc import Iterator

SAME_ROLE = {"author": {"author", "unlabelled"}, "unlabelled": {"author", "unlabelled"}}
READ_KINDS = ("story", "brief", "photo")


def squash(text):
    """The text without blanks, half- and full-width marks taken as equal."""
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def item_mismatches(labels: dict, reading: dict) -> list[tuple[str, list[str]]]:
    """For each labelled item its name and what is wrong with its reading; an empty list means it was read whole."""
    unread = list(reading["items"])
    results = []
    for article in labels["articles"]:
        name = article["headline"] or article["first_words_of_body"]
        item = next(
            (item for item in unread if _opening(item).startswith(squash(article["first_words_of_body"])[:12])), None
        )
        if item is None:
            if article["kind"] in READ_KINDS:
                results.append((name, ["not found"]))
            continue
        unread.remove(item)
        if article["kind"] in READ_KINDS:
            results.append((name, list(_wrong_fields(article, item, reading))))
    results += [(_opening(item)[:12], ["invented"]) for item in unread]
    return results


def _paragraphs(item):
    return [squash(block["text"]) for block in item["body"] if block["type"] == "paragraph"]


def _opening(item):
    paragraphs = _paragraphs(item)
    if paragraphs:
        return paragraphs[0]
    return squash(item["photos"][0]["caption"]) if item["photos"] else ""


def _wrong_fields(article: dict, item: dict, reading: dict) -> Iterator[str]:
    yield from _wrong_head(article, item)
    yield from _wrong_body(article, item)
    yield from _wrong_photos(article, item, reading)
    duplicates = [flag for flag in reading["flags"] if flag["code"] == "duplicate_passage"]
    position = reading["items"].index(item)
    if ("duplicate_passage" in article.get("warnings", [])) != any(
        flag["items"][-1] == position for flag in duplicates
    ):
        yield "duplicate_passage flag"


def _wrong_head(article: dict, item: dict) -> Iterator[str]:
    if article["kind"] != item["kind"]:
        yield f"kind {item['kind']} for {article['kind']}"
    whole = [squash(headline) for headline in article.get("headline_alternatives", [])]
    is_whole = squash(item["headline"]) in whole
    if not is_whole:
        for field, asked in (("kicker", "kicker"), ("headline", "headline"), ("deck", "subhead")):
            if squash(item[field]) != squash(article[asked]):
                yield f"{field} {item[field]!r} for {article[asked]!r}"
    if squash(item["section"]) != squash(article["section"]):
        yield f"section {item['section']!r} for {article['section']!r}"
    if squash(item["dateline"]) != squash(article["dateline"]):
        yield f"dateline {item['dateline']!r} for {article['dateline']!r}"
    if not _same_people(article["bylines"], item["bylines"]):
        yield f"bylines {[(p['name'], p['role']) for p in item['bylines']]}"
    if article["text_credit_covers_photos"] != item["credit_covers_photos"]:
        yield "text credit covers photos"


def _same_people(asked, got):
    roles = {squash(person["name"]): person["role"] for person in got}
    names = {squash(person["name"]) for person in asked}
    return roles.keys() == names and all(
        roles[squash(person["name"])] in SAME_ROLE.get(person["role"], {person["role"]}) for person in asked
    )


def _wrong_body(article: dict, item: dict) -> Iterator[str]:
    paragraphs = _paragraphs(item)
    accepted = article.get("n_body_paragraphs_acceptable") or [article["n_body_paragraphs"]]
    if len(paragraphs) not in accepted:
        yield f"{len(paragraphs)} paragraphs for {accepted}"
    openings = [paragraph[:6] for paragraph in paragraphs]
    for start in article["paragraph_starts"]:
        if squash(start)[:6] not in openings:
            yield f"no paragraph starts {start!r}"
    if paragraphs and not paragraphs[-1].endswith(squash(article["last_words_of_body"])[-10:]):
        yield f"ends {paragraphs[-1][-14:]!r}"
    subheads = [squash(block["text"]) for block in item["body"] if block["type"] == "subhead"]
    if subheads != [squash(crosshead) for crosshead in article["crossheads"]]:
        yield f"subheads {subheads}"
    text = "".join(paragraphs)
    for seam in article.get("rejoin", []):
        if squash(seam["rejoined"])[:12] not in text:
            yield f"not rejoined: {seam['rejoined']}"


def _wrong_photos(article: dict, item: dict, reading: dict) -> Iterator[str]:
    if len(item["photos"]) != len(article["photos"]):
        yield f"{len(item['photos'])} photos for {len(article['photos'])}"
    missing = {squash(flag["text"]) for flag in reading["flags"] if flag["code"] == "missing_credit"}
    for asked in article["photos"]:
        start = squash(asked["caption_starts"])[:10]
        photo = next((photo for photo in item["photos"] if squash(photo["caption"]).startswith(start)), None)
        if photo is None:
            yield f"no photo {asked['caption_starts']!r}"
            continue
        names = {squash(name) for name in asked.get("credits") or asked.get("credits_inherited") or []}
        if {squash(person["name"]) for person in photo["credits"]} != names:
            yield f"photo credits {[person['name'] for person in photo['credits']]} for {sorted(names)}"
        is_missing = bool(asked.get("missing_own_credit")) and not names
        if is_missing != (squash(photo["caption"]) in missing):
            yield "missing_credit flag"
