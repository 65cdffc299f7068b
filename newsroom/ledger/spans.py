"""The days that a ledger is opened for: a month, a year, or any two days and what lies between."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def month_of(year: int, month: int) -> "Span":
    """`month` may lie outside 1 to 12 and then counts into the years beside; what is out of range is a ValueError."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_of(year: int) -> "Span":
    """What is out of range is a ValueError, also where it is too large to be counted with."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    return Span(date(year, 1, 1), date(year, 12, 31))


def read_month(text: str) -> "Span":
    day = date.fromisoformat(f"{text}-01")
    return month_of(day.year, day.month)


@dataclass(frozen=True)
class Span:
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self):
        if self.is_month:
            return date_format(self.first, pgettext("month and year", "F Y"))
        if self.is_year:
            return _("The year %(year)d") % {"year": self.first.year}
        return _("%(first)s to %(last)s") % {"first": self.first, "last": self.last}

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_month(self) -> bool:
        return self.first.day == 1 and self.last == self.first.replace(
            day=monthrange(self.first.year, self.first.month)[1]
        )

    @property
    def is_year(self) -> bool:
        return (self.first, self.last) == (date(self.first.year, 1, 1), date(self.first.year, 12, 31))

    @property
    def query(self) -> str:
        """How an address asks for it."""
        if self.is_month:
            return f"month={self.code}"
        return f"year={self.code}" if self.is_year else f"from={self.first}&to={self.last}"

    @property
    def code(self) -> str:
        """Its short name, fit for files."""
        if self.is_month:
            return f"{self.first:%Y-%m}"
        return f"{self.first.year}" if self.is_year else f"{self.first}_{self.last}"

    def moved(self, step: int) -> "Span | None":
        """The month or year `step` further; any other span has no neighbours, and time has an end."""
        try:
            if self.is_month:
                return month_of(self.first.year, self.first.month + step)
            return year_of(self.first.year + step) if self.is_year else None
        except ValueError:
            return None

    @property
    def year(self) -> "Span":
        return year_of(self.last.year)

    @property
    def month(self) -> "Span":
        return month_of(self.last.year, self.last.month)

    def months(self) -> list["Span"]:
        """The months it touches."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        return [month_of(self.first.year, self.first.month + number) for number in range(count)]

    def years(self) -> list["Span"]:
        return [year_of(year) for year in range(self.first.year, self.last.year + 1)]

    def with_months_before(self, count: int) -> "Span":
        """A month with those before it, so that it is seen among its neighbours; anything longer as it is."""
        if not self.is_month:
            return self
        return Span((self.moved(1 - count) or self).first, self.last)

    def shares_days_with(self, other: "Span") -> bool:
        return self.first <= other.last and other.first <= self.last
