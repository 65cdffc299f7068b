"""Whom a public picture file names: what the desk decided, never what the original says of itself."""

from dataclasses import dataclass

from django.apps import apps

from newsroom.contributors.roles import PRINTED_ROLES


@dataclass(frozen=True)
class Attribution:
    """Creator, credit line and copyright notice, as IPTC calls them."""

    creators: tuple[str, ...] = ()
    credit: str = ""
    copyright: str = ""


NOBODY = Attribution()


def attribution_of(photo) -> Attribution:
    """Name those whom print names: the photo's own credits, else those for whom the 文/图 of a public story counts."""
    notice, credits = copyright_notice(photo), list(photo.credits.all())
    if credits:
        return Attribution(_names(credits), photo.credit_line, notice)
    uses = photo.uses.published().order_by("pk").prefetch_related("article__bylines__contributor")
    use = next((use for use in uses if use.printed_credit), None)
    return Attribution(_names(use.people), use.printed_credit, notice) if use else Attribution(copyright=notice)


def copyright_notice(photo) -> str:
    """The notice given, else the paper's for its own pictures: it must not claim what an agency or a reader sent."""
    if photo.copyright or photo.rights != photo.Rights.OWN:
        return photo.copyright
    name = apps.get_app_config("media").name_of_paper()
    return f"© {name}" if name else ""


def _names(credits) -> tuple[str, ...]:
    return tuple(dict.fromkeys(credit.contributor.name for credit in credits if credit.role in PRINTED_ROLES))
