"""What the next issue will most likely be: the next number, a week later, the pages and people of the last one."""

from datetime import timedelta

from .models import Issue, Masthead


def proposed_issue() -> dict:
    last = Issue.objects.first()
    if last:
        return {"number": last.number + 1, "date": last.date + timedelta(weeks=1)}
    masthead = Masthead.objects.first()
    return {"number": masthead.first_number, "date": masthead.first_date} if masthead else {}


def proposed_pages() -> list[dict]:
    last = Issue.objects.first()
    pages = last.pages.order_by("number") if last else []
    found = list(pages.values("number", "name", "editor", "proofreader", "designer")) if last else []
    if found:
        return found
    masthead = Masthead.objects.first()
    return [{"number": number} for number in range(1, 1 + (masthead.default_pages if masthead else 4))]
