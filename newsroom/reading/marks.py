"""The marks of a line: what copying, exporting and scanning do to punctuation and blanks, undone one for one.

`fold` keeps the length, so a position found in the folded text is a position in the printed one.
"""

import re

# U+E5E5 is how one typesetting system writes its wide blank; the rest of the private area has no agreed meaning.
PRIVATE_USE = range(0xE000, 0xF900)
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

ALIKE = {
    "(": "（﹙❨",
    ")": "）﹚❩",
    "[": "【〔［「『〖〈＜<",
    "]": "】〕］」』〗〉＞>",
    "/": "／∕⁄＼\\╱",
    ":": "：∶﹕",
    ",": "，﹐､‚",
    "|": "｜│┃∣丨",
    "_": "＿",
    ";": "；﹔",
    "!": "！",
    "?": "？",
    ".": "．",
    "&": "＆",
    "+": "＋",
    "*": "＊",
    "-": "－—–―─‐‑−",
    "·": "•・‧∙⋅･",
    "。": "｡",
    "□": "■◆◇⊙○●▲△▼▽★☆◎◉►▶♦◤▍▌▎▪▫※✎❖◈➤➢✦✧❏❐▸▷▹",
}


# A private-use character between two others may be a rare character of a name that the copy lost.
LOST_GLYPH = re.compile(r"(?<=\w)[\ue000-\ue5e4\ue5e6-\uf8ff](?=\w)")


def _folding() -> dict[int, str]:
    table = {ord(char): plain for plain, chars in ALIKE.items() for char in chars}
    table |= dict.fromkeys(PRIVATE_USE, " ") | {ord(char): " " for char in UNSEEN}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
    return table


_TABLE = _folding()
_BLANKS = re.compile(r"\s")


def fold(text: str) -> str:
    """Give every mark its plain form and every blank a space, one character for one."""
    return _BLANKS.sub(" ", text.translate(_TABLE))


def without_blanks(text: str) -> str:
    return "".join(fold(text).split())
