"""What of an address or a form can be the key of a row; everything else is refused before a database is asked."""

# One digit fewer than the largest number that a database holds.
MOST_DIGITS = 18


def is_key(text: str | None) -> bool:
    return bool(text) and text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
