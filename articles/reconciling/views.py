"""The pages of the list of open questions, hung into the admin of the decisions."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from newsroom.contributors.models import Contributor
from newsroom.desk.keys import is_key
from newsroom.policy import may

from .deciding import CreditChanged, decide, take_back
from .forms import OtherForm, UnnamedForm
from .listing import listing
from .offers import Offers

LIST = "media_creditdecision_questions"
NO_KEY = 0


def as_key(text: str) -> int:
    """The primary key that a form sent; what is none finds nothing."""
    return int(text) if is_key(text) else NO_KEY


def may_make_people(user) -> bool:
    return may(user, "add", Contributor)


class QuestionViews:
    def get_urls(self):
        urls = [path("questions/", self.admin_site.admin_view(self.questions_view), name=LIST)]
        for act in (self.answer_view, self.confirm_view, self.take_back_view):
            word = act.__name__.removesuffix("_view")
            view = self.admin_site.admin_view(require_POST(act))
            urls.append(path(f"questions/{word.replace('_', '-')}/", view, name=f"{LIST}_{word}"))
        return [*urls, *super().get_urls()]

    def questions_view(self, request):
        self.ask_permission(request)
        may_make = may_make_people(request.user)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Whose picture is it?"),
            "media": OtherForm(may_make=may_make).media,
            **listing(request, may_make),
        }
        return TemplateResponse(request, "admin/media/creditdecision/questions.html", context)

    def answer_view(self, request):
        self.ask_permission(request)
        try:
            choose = choice_in(request.POST, may_make_people(request.user))
            decide(as_key(request.POST.get("photo", "")), request.POST.get("seen", ""), request.user, choose)
        except CreditChanged:
            told = _("The credit of this picture has changed since the page was opened; this is how it stands now.")
            messages.error(request, told)
        except ValidationError as error:
            for text in error.messages:
                messages.error(request, text)
        return self.back(request)

    def confirm_view(self, request):
        """Confirm the credits of all that are ticked, each by itself: one that has changed does not stop the others."""
        self.ask_permission(request)
        ticked = request.POST.getlist("ticked")
        confirmed = sum(confirm(each, request.user) for each in ticked)
        if confirmed:
            told = ngettext("%(count)d picture is confirmed.", "%(count)d pictures are confirmed.", confirmed)
            messages.success(request, told % {"count": confirmed})
        if changed := len(ticked) - confirmed:
            told = ngettext(
                "%(count)d picture has changed since the page was opened and is not confirmed.",
                "%(count)d pictures have changed since the page was opened and are not confirmed.",
                changed,
            )
            messages.error(request, told % {"count": changed})
        if not ticked:
            messages.error(request, _("No picture is ticked."))
        return self.back(request)

    def take_back_view(self, request):
        self.ask_permission(request)
        try:
            take_back(as_key(request.POST.get("decision", "")), request.user)
        except CreditChanged:
            messages.error(request, _("This cannot be taken back: the credit has changed since."))
        else:
            messages.success(request, _("Taken back: the picture is on the list again."))
        return self.back(request)

    def ask_permission(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied

    def back(self, request):
        """To the part of the list that was answered from."""
        address = reverse(f"admin:{LIST}")
        return redirect(f"{address}?{request.GET.urlencode()}" if request.GET else address)


def choice_in(sent, may_make: bool) -> Callable:
    """What the pressed button or the filled-in field says, as a function of the case."""
    key = sent.get("answer", "")
    if key not in ("other", "unnamed"):
        return lambda case: next((offer for offer in Offers([case], may_make).for_case(case) if offer.key == key), None)
    form = OtherForm(sent, may_make=may_make) if key == "other" else UnnamedForm(sent)
    if not form.is_valid():
        raise ValidationError([text for texts in form.errors.values() for text in texts])
    return form.offer


def confirm(ticked: str, user) -> bool:
    """Confirm one picture as it was seen: `ticked` is its key and its state."""
    pk, _colon, seen = ticked.partition(":")
    try:
        decide(as_key(pk), seen, user, lambda case: Offers([case], may_make=False).confirmation(case))
    except CreditChanged:
        return False
    return True
