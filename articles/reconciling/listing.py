"""A page of the list: its tabs, its rows with their answers, and the decision that can still be taken back."""

from datetime import timedelta

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.filters import issue_choices
from media.admin import PREVIEW, THUMBNAIL, preview_address
from media.models import CreditDecision, Photo
from newsroom.desk.keys import is_key

from .cases import Case, with_evidence
from .forms import OtherForm, UnnamedForm
from .offers import Answer, Offers
from .questions import Question, Waiting

ROWS = 20
TABS = {
    "": _("All"),
    Question.UNCREDITED.value: _("Nobody named"),
    Question.INHERITED.value: _("From 文/图"),
    Question.FILE.value: _("File says otherwise"),
    Question.PRINTED.value: _("Print said otherwise"),
}


class Row:
    """A case with everything that its part of the page shows."""

    def __init__(self, case: Case, offers: Offers):
        self.case, self.photo = case, case.photo
        self.offers = offers.for_case(case)
        self.is_confirmable = offers.confirmation(case) is not None
        self.is_bare = Question.UNCREDITED in case.questions
        self.questions = [(question.value, TABS[question.value]) for question in case.questions]
        self.picture = preview_address(self.photo, THUMBNAIL)
        self.large_picture = preview_address(self.photo, PREVIEW)
        self.prints = [(use, bool(case.wrong_in_print(use))) for use in case.uses]
        self.claims = [(claim.name, case.disagrees(claim), claim.is_refuted) for claim in case.file_claims]
        self.other = OtherForm(auto_id=f"photo-{self.photo.pk}-%s", may_make=offers.may_make)
        self.unnamed = UnnamedForm(auto_id=f"photo-{self.photo.pk}-%s") if self.is_bare else None


def chosen(request) -> tuple[str, str]:
    """The tab and the issue that the address names; what it cannot mean is left out."""
    question, issue = request.GET.get("question", ""), request.GET.get("issue", "")
    return question if question in TABS else "", issue if is_key(issue) else ""


def rows_of(photos, may_make: bool) -> list[Row]:
    cases = [Case(photo) for photo in with_evidence(photos)]
    offers = Offers(cases, may_make)
    return [Row(case, offers) for case in cases]


def listing(request, may_make: bool) -> dict:
    question, issue = chosen(request)
    waiting = Waiting(issue)
    counts = waiting.counts()
    page = Paginator(waiting.keys(question), ROWS).get_page(request.GET.get("page"))
    rows = rows_of(Photo.objects.filter(pk__in=page.object_list), may_make)
    return {
        "tabs": [(key, label, counts[key], key == question) for key, label in TABS.items()],
        "question": question,
        "issue": issue,
        "issues": issue_choices(request.user, issue),
        "page": page,
        "rows": rows,
        "may_confirm": any(row.is_confirmable for row in rows),
        "last_decision": last_decision(request.user),
    }


def last_decision(user) -> CreditDecision | None:
    """What `user` decided last, as long as it is fresh and stands."""
    made = CreditDecision.objects.filter(decided_by=user, decided_at__gte=timezone.now() - timedelta(days=1))
    decision = made.select_related("photo").first()
    return decision if decision and decision.answer != Answer.REOPENED else None
