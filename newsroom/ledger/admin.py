from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from newsroom.desk.rooms import Room

from . import views
from .choosing import choose, days_printed
from .rows import rows_of
from .totals import total

PAGES = {
    "people": (_("People"), views.PeopleView),
    "rows": (_("All rows"), views.RowsView),
    "organisations": (_("Organisations"), views.OrganisationsView),
    "pictures": (_("Photo credits"), views.PicturesView),
    "uncredited": (_("Without a credit"), views.UncreditedView),
    "unknown": (_("Unknown names"), views.UnknownView),
}


class LedgerRoom(Room):
    label = "ledger"
    name = _("Ledger")

    def get_urls(self):
        return [
            path("", self.site.admin_view(self.first_page), name="ledger"),
            path("mine/", self.view(views.MineView), name="ledger_mine"),
            *(path(f"{key}/", self.view(view), name=f"ledger_{key}") for key, (_name, view) in PAGES.items()),
            path("people/<int:pk>/", self.view(views.PersonView), name="ledger_person"),
            path("organisations/<int:pk>/", self.view(views.OrganisationView), name="ledger_organisation"),
            path("pictures/<int:pk>/", self.view(views.PictureView), name="ledger_picture"),
        ]

    def view(self, view_class):
        return self.site.admin_view(view_class.as_view(site=self.site))

    def first_page(self, request):
        return HttpResponseRedirect(reverse(f"admin:{self.entries(request)[0][1]}"))

    def entries(self, request):
        if views.may_assess(request.user):
            return [(name, f"ledger_{key}") for key, (name, _view) in PAGES.items()]
        return [(_("My work"), "ledger_mine")]

    def panel(self, request):
        """What somebody had in the paper's latest month."""
        person = getattr(request.user, "contributor", None)
        if person is None:
            return None
        span, _complaint = choose({}, days_printed(), None)
        rows = rows_of(span, type(person).objects.filter(pk=person.pk))
        return {"template": "admin/ledger/panel.html", "span": span, "totals": total(rows), "rows": rows[-5:][::-1]}


admin.site.open_room(LedgerRoom)
