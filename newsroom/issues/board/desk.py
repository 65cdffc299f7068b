"""The board at the desk: the page itself, the moves that it sends, and what it asks for every few seconds."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from articles.models import Article
from newsroom.desk.keys import is_key
from newsroom.desk.typed_text import plain
from newsroom.policy import may, may_see_all

from ..models import COLUMNS, Issue, Page, Placement
from ..publishing import reinstate_story, withdraw_story
from . import moving
from .moving import TOP, Target
from .showing import columns, other_issues, pages_moved_since, pool, turns

WITHDRAWALS = ("withdraw", "reinstate")


class KeyField(forms.IntegerField):
    def __init__(self, **kwargs):
        super().__init__(required=False, min_value=0, max_value=2**62, **kwargs)


class PlaceForm(forms.Form):
    """Where a story goes: no page is the pool; `after` is a story, 0 the top, nothing the end."""

    article = forms.IntegerField(min_value=1, max_value=2**62)
    source, page, after, position = KeyField(), KeyField(), KeyField(), KeyField()

    @property
    def target(self) -> Target:
        given = self.cleaned_data
        return Target(given["page"], TOP if given["after"] == 0 else given["after"], given["position"])


class SetForm(forms.Form):
    article = forms.IntegerField(min_value=1, max_value=2**62)
    source = KeyField()
    prominence = forms.ChoiceField(choices=Placement.Prominence.choices)
    headline_size = forms.ChoiceField(choices=[("", ""), *Placement.HeadlineSize.choices], required=False)
    columns = forms.IntegerField(required=False, validators=COLUMNS)
    picture_columns = forms.IntegerField(required=False, validators=COLUMNS)

    @property
    def settings(self) -> dict:
        return {name: self.cleaned_data[name] for name in moving.SETTINGS}


FORMS = {"place": PlaceForm, "set": SetForm}


class BoardDesk:
    """What the desk of issues has of it."""

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/board/", wrap(self.board), name="issues_issue_board"),
            path("<int:pk>/board/state/", wrap(self.board_state), name="issues_issue_board_state"),
            *super().get_urls(),
        ]

    def issue_of_board(self, request, pk) -> Issue:
        if not (self.has_view_permission(request) and may_see_all(request.user, Article)):
            raise PermissionDenied
        return get_object_or_404(self.get_queryset(request), pk=pk)

    def board(self, request, pk):
        issue = self.issue_of_board(request, pk)
        if request.method == "POST":
            return self.board_acted(request, issue)
        context = {
            **self.admin_site.each_context(request),
            **self.board_shown(request, issue),
            "opts": self.opts,
            "title": _("Board of %(issue)s") % {"issue": issue},
            "may_withdraw": issue.is_published and may(request.user, "publish", Issue),
            "others": other_issues(issue),
            "prominences": Placement.Prominence.choices,
            "sizes": Placement.HeadlineSize.choices,
        }
        return TemplateResponse(request, "admin/issues/board/board.html", context)

    def board_shown(self, request, issue, keys=None) -> dict:
        return {
            "issue": issue,
            "columns": columns(issue, keys),
            "pool": pool(issue, request.user),
            "may_move": may(request.user, "change", Placement) and not issue.is_closed,
            **turns(issue, request.user),
        }

    def board_acted(self, request, issue):
        """Do it and say so; whoever has no script is led back to the board."""
        right = ("publish", Issue) if request.POST.get("act") in WITHDRAWALS else ("change", Placement)
        if not may(request.user, *right):
            raise PermissionDenied
        try:
            told, is_done = self.board_act(request, issue), True
        except ValidationError as error:
            told, is_done = " ".join(error.messages), False
        if request.headers.get("Accept") == "application/json":
            issue.refresh_from_db()
            known = request.POST.get("version", "")
            answer = self.board_answer(request, issue, int(known) if is_key(known) else 0)
            return JsonResponse(answer | {"told": told, "is_done": is_done}, status=200 if is_done else 409)
        self.message_user(request, told, messages.SUCCESS if is_done else messages.ERROR)
        return HttpResponseRedirect(reverse("admin:issues_issue_board", args=[issue.pk]))

    def board_act(self, request, issue):
        act, user = request.POST.get("act"), request.user
        if act in WITHDRAWALS:
            return self.board_withdraw(request, issue, act)
        if act in ("undo", "redo"):
            return told_of(getattr(moving, act)(issue, user))
        if act not in FORMS:
            raise ValidationError(_("That cannot be done on the board."))
        form = FORMS[act](request.POST)
        if not form.is_valid():
            raise ValidationError([text for texts in form.errors.values() for text in texts])
        article, source = form.cleaned_data["article"], form.cleaned_data["source"]
        if act == "set":
            return told_of(moving.set_out(issue, user, article, source, form.settings))
        return told_of(moving.move(issue, user, article, source, form.target))

    def board_withdraw(self, request, issue, act) -> str:
        key = request.POST.get("article", "")
        story = Article.objects.filter(pk=key, placements__page__issue=issue).first() if is_key(key) else None
        if story is None:
            raise ValidationError(_("That story is not there any more."))
        if act == "withdraw":
            withdraw_story(story, issue, request.user, plain(request.POST.get("reason", "")))
            return _("“%(story)s” is withdrawn.") % {"story": story}
        reinstate_story(story, issue, request.user)
        return _("“%(story)s” is public again.") % {"story": story}

    def board_state(self, request, pk):
        """What has changed since a version of the board; nothing, as a rule."""
        issue = self.issue_of_board(request, pk)
        known = request.GET.get("version", "")
        known = int(known) if is_key(known) else 0
        if known == issue.board_version:
            return HttpResponse(status=204)
        return JsonResponse(self.board_answer(request, issue, known))

    def board_answer(self, request, issue, known: int) -> dict:
        """The columns that changed, each as it is to be shown, and all that stands around them."""
        keys = pages_moved_since(issue, known) if 0 < known <= issue.board_version else None
        shown = self.board_shown(request, issue, keys)
        render = {**shown, "request": request}
        return {
            "version": issue.board_version,
            "pages": {
                column.page.pk: render_to_string("admin/issues/board/_column.html", {**render, "column": column})
                for column in shown["columns"]
            },
            "pool": render_to_string("admin/issues/board/_pool.html", render),
            "turns": render_to_string("admin/issues/board/_turns.html", render),
        }


def told_of(move) -> str:
    """What happened, for those who see it and those who hear it."""
    story = move.article
    page = move.after["page"]
    if move.act in ("undo", "redo"):
        told = _("Undone: “%(story)s”.") if move.act == "undo" else _("Done again: “%(story)s”.")
        return told % {"story": story}
    if move.act == "set":
        return _("“%(story)s” is set otherwise.") % {"story": story}
    if page is None:
        return _("“%(story)s” is in the pool.") % {"story": story}
    number = Page.objects.values_list("number", flat=True).get(pk=page)
    told = _("“%(story)s” is on page %(page)02d, place %(place)d.")
    return told % {"story": story, "page": number, "place": move.after["position"]}
