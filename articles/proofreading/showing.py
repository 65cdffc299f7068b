"""Findings in the words of whoever looks at them."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from newsroom.proofreading.shapes import Field, Finding

from ..models import Article
from .models import Severity

# Each of a bad text's thousands would tell nobody anything.
MOST_SHOWN = 100


def field_label(finding: Finding) -> str | Promise:
    """Where it stands, as the form calls it."""
    field, paragraph, *_place = finding.place
    if field == Field.BODY:
        return gettext_lazy("body, paragraph %(number)d") % {"number": paragraph + 1}
    if field == Field.CAPTION:
        return gettext_lazy("caption %(number)d") % {"number": paragraph + 1}
    if field == Field.CREDIT:
        return gettext_lazy("byline")
    return Article._meta.get_field(field).verbose_name


def message_of(finding: Finding) -> str:
    return _(finding.message) % finding.params


def as_dict(finding: Finding) -> dict:
    """What the story form's script gets."""
    return {
        "code": finding.code,
        "digest": finding.digest,
        **finding.place._asdict(),
        **finding.excerpt._asdict(),
        "fix": finding.fix,
        "message": message_of(finding),
        "where": str(field_label(finding)),
        "severity": finding.severity,
        "gravity": str(Severity(finding.severity).label),
    }


def told_of(count: int) -> str:
    if not count:
        return _("Nothing to look at.")
    return ngettext("%(count)d place to look at.", "%(count)d places to look at.", count) % {"count": count}


def as_json(read) -> dict:
    return {
        "told": told_of(len(read.open)),
        "findings": [as_dict(finding) for finding in read.open[:MOST_SHOWN]],
        "dismissed": [as_dict(finding) for finding in read.dismissed[:MOST_SHOWN]],
    }
