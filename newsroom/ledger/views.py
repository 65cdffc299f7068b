"""The pages of the ledger in the desk: what everybody had in the paper, and for each their own."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from media.models import Photo
from newsroom.contributors.matching import candidates
from newsroom.contributors.models import Contributor, Organisation
from newsroom.issues.models import Placement
from newsroom.policy import may

from . import tables
from .chart import drawn, points_of, points_printed, spans_shown
from .choosing import MOST_DAYS, choose, days_printed
from .gaps import uncredited, unknown
from .pictures import of_photo, printings
from .rows import pieces, printed, rows, rows_of, with_credits, with_names
from .sheets import WRITERS, download
from .spans import Span
from .totals import by_contributor, by_organisation, of_people, total

PER_PAGE = 100


def may_assess(user) -> bool:
    return may(user, "assess", Contributor)


class LedgerView(TemplateView):
    """For some days; `as=xlsx` and `as=csv` in the address give what the page shows as a file."""

    site = None
    most_days = MOST_DAYS

    def get_template_names(self):
        return [f"admin/ledger/{self.template}.html"]

    def dispatch(self, request, *args, **kwargs):
        if not self.may_open(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def may_open(self, user) -> bool:
        return may_assess(user)

    def get(self, request, *args, **kwargs):
        self.printed = days_printed()
        self.span, complaint = choose(request.GET, self.printed, self.most_days)
        context = self.get_context_data(**kwargs)
        form = request.GET.get("as")
        if form in WRITERS:
            return download(self.sheets(context), f"{context['title']} {self.span.code}", form)
        if complaint:
            messages.warning(request, complaint)
        return self.render_to_response(context)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **self.site.each_context(self.request),
            span=self.span,
            printed=self.printed,
            earlier=self.neighbour(-1),
            later=self.neighbour(1),
            month=self.last_month(),
            may_assess=may_assess(self.request.user),
            **kwargs,
        )

    def neighbour(self, step: int) -> Span | None:
        """The month or year beside this one, where the paper printed something then."""
        beside = self.span.moved(step)
        return beside if beside and self.printed and beside.shares_days_with(self.printed) else None

    def last_month(self) -> Span:
        """The last month of these days in which something was printed."""
        if self.printed and self.printed.last in self.span:
            return self.printed.month
        return self.span.month

    def with_points(self, contributors):
        """Their rows of these days, and the points of the chart, which goes further back: one reading serves both."""
        shown = spans_shown(self.span)
        days = Span(min(shown[0].first, self.span.first), max(shown[-1].last, self.span.last))
        rows = rows_of(days, contributors)
        return [row for row in rows if row.day in self.span], points_of(rows, shown)

    def lines(self, lines, name):
        """A table of sums as its template wants it."""
        totals = tables.sum_of(lines)
        measures = tables.measures_of(totals)
        sort = self.request.GET.get("sort", "")
        ordered = tables.sorted_by(lines, sort)
        return {
            "headings": tables.headings(measures, name, sort),
            "lines": [(line, tables.cells(line.totals, measures)) for line in ordered],
            "totals": tables.cells(totals, measures),
        }


class PeopleView(LedgerView):
    """Everybody who had something in the paper."""

    template = "people"

    def get_context_data(self, **kwargs):
        found = pieces(with_credits(printed(self.span)))
        self.persons, self.others = of_people(by_contributor(rows(found)))
        return super().get_context_data(
            title=_("Ledger"),
            pieces=len(found),
            photos=sum(len(piece.article.photos.all()) for piece in found),
            persons=self.lines(self.persons, _("full name")),
            others=self.lines(self.others, _("full name")) if self.others else None,
            chart=drawn(points_printed(spans_shown(self.span)), self.span),
            mine=getattr(self.request.user, "contributor", None),
            **kwargs,
        )

    def sheets(self, context):
        name = _("full name")
        persons = tables.sorted_by(self.persons, self.request.GET.get("sort", ""))
        found = [tables.lines_sheet(_("People"), persons, name)]
        if self.others:
            found.append(tables.lines_sheet(_("Collective signatures, agencies, courtesies"), self.others, name))
        return found


class RowsView(LedgerView):
    """The ledger itself: every printed piece, a row for each of those whom it credits."""

    template = "rows"

    def get_context_data(self, **kwargs):
        self.rows = rows(pieces(with_credits(printed(self.span))))
        page = Paginator(self.rows, PER_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            title=_("All rows"),
            rows=page.object_list,
            page_obj=page,
            totals=total(self.rows),
            with_names=True,
            **kwargs,
        )

    def sheets(self, context):
        return [tables.rows_sheet(context["title"], self.rows, context["totals"], True)]


class PersonView(LedgerView):
    """What one contributor had in the paper, piece by piece; everybody may open their own."""

    template = "person"
    most_days = None

    def may_open(self, user) -> bool:
        own = getattr(user, "contributor", None)
        return may_assess(user) or (own is not None and own.pk == self.kwargs["pk"])

    def get_person(self):
        return get_object_or_404(Contributor.objects.select_related("organisation"), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs):
        person = self.get_person()
        rows, points = self.with_points(Contributor.objects.filter(pk=person.pk))
        self.rows, totals = rows, total(rows)
        return super().get_context_data(
            title=person.name,
            person=person,
            rows=self.rows,
            totals=totals,
            sums=tables.cells(totals, tables.measures_of(totals)),
            chart=drawn(points, self.span),
            **kwargs,
        )

    def sheets(self, context):
        return [tables.rows_sheet(context["title"], self.rows, context["totals"])]


class MineView(PersonView):
    """One's own, at an address that is the same for everybody."""

    def may_open(self, user) -> bool:
        return True

    def get(self, request, *args, **kwargs):
        own = getattr(request.user, "contributor", None)
        if own is None:
            context = self.site.each_context(request) | {"title": _("My work")}
            return TemplateResponse(request, "admin/ledger/nobody.html", context)
        self.kwargs["pk"] = own.pk
        return super().get(request, *args, **kwargs)


class OrganisationsView(LedgerView):
    """The people of each organisation together."""

    template = "organisations"

    def get_context_data(self, **kwargs):
        self.houses = by_organisation(rows_of(self.span, Contributor.objects.exclude(organisation=None)))
        return super().get_context_data(
            title=_("Organisations"), houses=self.lines(self.houses, _("organisation")), **kwargs
        )

    def sheets(self, context):
        return [tables.organisations_sheet(context["title"], self.houses)]


class OrganisationView(LedgerView):
    """The correspondents of one organisation."""

    template = "organisation"

    def get_context_data(self, **kwargs):
        house = get_object_or_404(Organisation, pk=self.kwargs["pk"])
        rows, points = self.with_points(Contributor.objects.filter(organisation=house))
        self.people = by_contributor(rows)
        return super().get_context_data(
            title=house.name,
            people=self.lines(self.people, _("full name")),
            chart=drawn(points, self.span),
            **kwargs,
        )

    def sheets(self, context):
        return [tables.lines_sheet(context["title"], self.people, _("full name"))]


class PicturesView(LedgerView):
    """Every printed picture with its credit."""

    template = "pictures"

    def get_context_data(self, **kwargs):
        self.printings = printings(with_names(printed(self.span)))
        page = Paginator(self.printings, PER_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            title=_("Photo credits"), printings=page.object_list, page_obj=page, count=len(self.printings), **kwargs
        )

    def sheets(self, context):
        return [tables.printings_sheet(context["title"], self.printings)]


class PictureView(LedgerView):
    """Where one picture was printed, in all the years."""

    template = "picture"

    def get_context_data(self, **kwargs):
        photo = get_object_or_404(Photo, pk=self.kwargs["pk"])
        placements = printed(self.printed) if self.printed else Placement.objects.none()
        self.printings = of_photo(placements, photo.pk)
        return super().get_context_data(title=str(photo), photo=photo, printings=self.printings, **kwargs)

    def sheets(self, context):
        return [tables.printings_sheet(_("Printed"), self.printings)]


class UncreditedView(LedgerView):
    """Pieces and pictures that were printed without any credit."""

    template = "uncredited"

    def get_context_data(self, **kwargs):
        self.gaps = uncredited(self.span)
        return super().get_context_data(
            title=_("Printed without any credit"),
            pieces=[gap for gap in self.gaps if not gap.use],
            pictures=[gap for gap in self.gaps if gap.use],
            **kwargs,
        )

    def sheets(self, context):
        return [tables.gaps_sheet(context["title"], self.gaps)]


class UnknownView(LedgerView):
    """Names that were printed and belong to nobody whom the piece credits."""

    template = "unknown"

    def get_context_data(self, **kwargs):
        self.found = unknown(self.span)
        known = candidates({each.name for each in self.found if each.name})
        rows = [(each, known.get(each.name, [])) for each in self.found]
        return super().get_context_data(title=_("Credited but unknown"), found=rows, **kwargs)

    def sheets(self, context):
        return [tables.unknown_sheet(context["title"], self.found)]
