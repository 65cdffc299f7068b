"""The fields in which a story says something, and those in which it says whose it is."""

TEXT = ("kicker", "headline", "deck", "dateline", "body", "editors_note", "summary")
CREDIT = ("credit_as_printed", "credit_covers_photos")
