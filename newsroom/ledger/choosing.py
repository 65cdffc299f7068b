"""Which days a page of the ledger is opened for, as its address asks."""

from datetime import date, timedelta

from django.db.models import Max, Min
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.issues.models import Issue

from .spans import Span, month_of, read_month, year_of

# What everybody had in more than two years is nobody's question and would keep the server busy.
MOST_DAYS = 2 * 366


def days_printed() -> Span | None:
    """From the first published issue to the last."""
    found = Issue.objects.published().aggregate(first=Min("date"), last=Max("date"))
    return Span(**found) if found["first"] else None


def latest_month(printed: Span | None) -> Span:
    day = printed.last if printed else timezone.localdate()
    return month_of(day.year, day.month)


def asked_for(data, printed: Span | None) -> Span | None:
    """The span that `data` names; None where it names none, ValueError where it cannot be read."""
    if month := data.get("month"):
        return read_month(month)
    if year := data.get("year"):
        return year_of(int(year))
    if data.get("all"):
        return printed
    if data.get("from") or data.get("to"):
        return between(data.get("from"), data.get("to"), printed)
    return None


def between(first: str | None, last: str | None, printed: Span | None) -> Span:
    """A missing end is where the paper begins, or stands now."""
    printed = printed or latest_month(None)
    days = [date.fromisoformat(first) if first else printed.first, date.fromisoformat(last) if last else printed.last]
    return Span(min(days), max(days))


def choose(data, printed: Span | None, most_days: int | None) -> tuple[Span, str]:
    """The span to show, and a word to the reader where it is not what was asked for."""
    try:
        span = asked_for(data, printed) or latest_month(printed)
    except (ValueError, OverflowError):
        return latest_month(printed), _(
            "These are no days that can be read, e.g. 2026-11-01: this is the latest month."
        )
    if most_days and span.days > most_days:
        span = Span(span.last - timedelta(days=most_days - 1), span.last)
        return span, _("At most two years are shown at once: these are the last two of those asked for.")
    return span, ""
