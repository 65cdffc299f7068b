"""The reviews at the desk: what may be done with a story as it stands, beside its form, in lists, by a plain POST."""

from typing import NamedTuple

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.desk.typed_text import opinion
from newsroom.history.models import Revision
from newsroom.policy import may

from .models import Article
from .recording import SUBJECT, Act
from .reviewed import State
from .reviewing import TRANSITIONS, Signature, Standing, acts_for, standing, transition, usual_opinion, why_not
from .stages import state_words
from .steps import HEIGHTS, SIGNED, Step, ladder, rung

ASKED, NOTE = "_act", "review_note"
MY_DESK = reverse_lazy("admin:index", fragment="panel-mine")
# Of the acts of a long quarrel, so many are told beside the form; the history has all of them.
MOST_TOLD = 12
BUTTONS = {
    Act.FILED: gettext_lazy("File for review"),
    Act.RECALLED: gettext_lazy("Call back"),
    Act.RETURNED: gettext_lazy("Return"),
    Act.SPIKED: gettext_lazy("Spike"),
    Act.UNSPIKED: gettext_lazy("Take up again"),
}
TOLD = {
    Act.FILED: gettext_lazy("“%(story)s” is filed and waits for its review."),
    Act.RECALLED: gettext_lazy("“%(story)s” is called back."),
    Act.PASSED: gettext_lazy("“%(story)s” has passed."),
    Act.RETURNED: gettext_lazy("“%(story)s” is returned to whoever wrote it."),
    Act.SPIKED: gettext_lazy("“%(story)s” is spiked."),
    Act.UNSPIKED: gettext_lazy("“%(story)s” is taken up again."),
}
# Acts that carry an opinion or a reason.
WITH_NOTE = {Act.PASSED, Act.RETURNED, Act.SPIKED}


class Rung(NamedTuple):
    """A step of the ladder as a story's form shows it."""

    step: Step
    signature: Signature | None
    is_next: bool


class Button(NamedTuple):
    act: Act
    label: str
    needs_reason: bool


class Review(NamedTuple):
    """What the form of a story shows of its reviews."""

    state: str
    rungs: list[Rung]
    buttons: list[Button]
    trail: list[Revision]
    # Why somebody whose step it is may not take it.
    refusal: str = ""
    # The step whose signature goes with the next change of the text, for those who may change it.
    would_lift: Step | None = None

    @property
    def told(self) -> list[Revision]:
        return self.trail[:MOST_TOLD]

    @property
    def has_more(self) -> bool:
        return len(self.trail) > MOST_TOLD

    @property
    def takes_a_note(self) -> bool:
        return any(button.act in WITH_NOTE for button in self.buttons)

    @property
    def usual_opinion(self) -> str:
        return next((usual_opinion(button.act) for button in self.buttons if button.act == Act.PASSED), "")

    @property
    def last_word(self) -> Revision | None:
        """The reason that whoever wrote it has to read first."""
        last = self.trail[0] if self.trail else None
        return last if last and last.act in (Act.RETURNED, Act.REOPENED, Act.SPIKED) else None


def review_of(article, user) -> Review:
    acts = acts_for(article, user)
    buttons = [Button(act, label_of(act, article.state), TRANSITIONS[act].needs_reason) for act in acts]
    refusal = "" if Act.PASSED in acts else refusal_of(article, user)
    found = standing(article)
    told = trail(article)
    return Review(
        state_words(article.state), rungs(article, found), buttons, told, refusal, lifted(article, found, user)
    )


def lifted(article, found: Standing, user) -> Step | None:
    return found.last.step if found.last and article.state in SIGNED and may(user, "change", article) else None


def refusal_of(article, user) -> str:
    step = rung(article.state)
    return why_not(article, Act.PASSED, user) if step and may(user, step.value, article) else ""


def review_of_new(user) -> Review:
    may_file = may(user, TRANSITIONS[Act.FILED].right, Article)
    button = Button(Act.FILED, label_of(Act.FILED, State.DRAFT), False)
    return Review(state_words(State.DRAFT), [], [button] if may_file else [], [])


def label_of(act: Act, state: str) -> str:
    if act == Act.PASSED:
        return _("Pass the %(step)s") % {"step": rung(state).label}
    return str(BUTTONS[act])


def rungs(article, found: Standing) -> list[Rung]:
    if article.state not in HEIGHTS:
        return []
    signed = {signature.step: signature for signature in found.signatures}
    return [Rung(step, signed.get(step), step == rung(article.state)) for step in ladder()]


def trail(article) -> list[Revision]:
    """The acts of the reviews so far with who, when and why, the latest first; one more than are told, if there is."""
    told = (*TRANSITIONS, Act.REOPENED)
    rows = Revision.objects.filter(subject_type=SUBJECT, subject_pk=article.pk, act__in=told).defer("content")
    found = list(rows.order_by("-number")[: MOST_TOLD + 1])
    for row in found:
        row.act_words = Act(row.act).label
    return found


class ReviewDesk:
    """What ArticleAdmin has of it."""

    actions = ["file_selected", "pass_selected"]

    def get_urls(self):
        act = path("<int:pk>/act/", self.admin_site.admin_view(self.act), name="articles_article_act")
        return [act, *super().get_urls()]

    def get_actions(self, request):
        found = super().get_actions(request)
        if not may(request.user, TRANSITIONS[Act.FILED].right, Article):
            found.pop("file_selected", None)
        if not any(may(request.user, step.value, Article) for step in ladder()):
            found.pop("pass_selected", None)
        return found

    @admin.action(description=gettext_lazy("File the selected stories for review"))
    def file_selected(self, request, queryset):
        for article in queryset:
            self.perform(request, article, Act.FILED)

    @admin.action(description=gettext_lazy("Pass the selected stories"))
    def pass_selected(self, request, queryset):
        for article in queryset:
            self.perform(request, article, Act.PASSED)

    def render_change_form(self, request, context, *args, **kwargs):
        article = context["original"]
        if not context["is_popup"]:
            context["review"] = review_of(article, request.user) if article else review_of_new(request.user)
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request, article, *args, **kwargs):
        return self.acted(request, article) or super().response_add(request, article, *args, **kwargs)

    def response_change(self, request, article):
        return self.acted(request, article) or super().response_change(request, article)

    def acted(self, request, article):
        """The buttons beside `save`: what was typed is saved, then the act is tried."""
        if ASKED not in request.POST:
            return None
        is_done = self.perform(request, article, request.POST[ASKED], request.POST.get(NOTE, ""))
        return HttpResponseRedirect(MY_DESK if is_done else form_of(article))

    def act(self, request, pk):
        """For those who may read a story and not write it, such as whoever has filed it."""
        article = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_view_permission(request, article):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseRedirect(form_of(article))
        version = request.POST.get("version", "")
        if version != str(article.version):
            self.message_user(request, _("The story has changed since you opened it: read it again."), messages.ERROR)
            return HttpResponseRedirect(form_of(article))
        return self.acted(request, article) or HttpResponseRedirect(form_of(article))

    def perform(self, request, article, act, note="") -> bool:
        try:
            if act not in TRANSITIONS:
                raise ValidationError(_("That cannot be done with a story."))
            transition(article, act, request.user, opinion(note))
        except ValidationError as error:
            self.message_user(request, f"{article}: {' '.join(error.messages)}", messages.ERROR)
            return False
        self.message_user(request, TOLD[Act(act)] % {"story": article}, messages.SUCCESS)
        return True


def form_of(article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])
