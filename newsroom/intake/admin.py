from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.desk.options import DeskAdmin
from newsroom.issues.models import Issue
from newsroom.reading.as_json import page_as_dict
from newsroom.reading.page import read_page

from .acts import ImpossibleEdit, act_on
from .forms import PasteForm, TargetForm
from .models import SourcePage
from .people import who_forms
from .reading_in import earlier_copies, known_names, read_in
from .review import Review
from .saving import save_reading
from .side_by_side import source_lines
from .words import flag_words, leftover_words


@admin.register(SourcePage)
class SourcePageAdmin(DeskAdmin):
    """A printed page comes in by pasting, is reviewed beside its source, and is saved whole."""

    list_display = ["__str__", "items", "open_questions", "added_by", "added_at", "page", "is_saved"]
    list_filter = [("saved_at", admin.EmptyFieldListFilter), "added_at"]
    list_select_related = ["added_by", "page__issue"]
    search_fields = ["name", "text"]

    @admin.display(description=gettext_lazy("pieces"))
    def items(self, source):
        return len(source.reading.get("items", []))

    @admin.display(description=gettext_lazy("to look at"))
    def open_questions(self, source):
        return len(source.reading.get("flags", [])) + len(source.reading.get("leftovers", []))

    @admin.display(description=gettext_lazy("saved"), boolean=True)
    def is_saved(self, source):
        return source.is_saved

    def get_queryset(self, request):
        return super().get_queryset(request).defer("text", "earlier")

    def add_view(self, request, form_url="", extra_context=None):
        if not self.has_add_permission(request):
            raise PermissionDenied
        is_sent = request.method == "POST"
        form = PasteForm(request.POST, request.FILES) if is_sent else PasteForm()
        if is_sent and form.is_valid():
            return self.take_in(request, form)
        return self.render(request, "paste", _("Paste a page"), {"form": form})

    def take_in(self, request, form):
        text, file = form.cleaned_data["source"], form.cleaned_data.get("file")
        copy = earlier_copies(text).select_related("page__issue").first()
        source = read_in(text, file.name if file else "", request.user)
        if copy:
            told = _("This page came in before, on %(date)s: %(where)s.") % {
                "date": copy.added_at.date(),
                "where": copy.page or _("not saved yet"),
            }
            messages.warning(request, told)
        return redirect(self.address(source))

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        source = self.get_object(request, object_id)
        if source is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if source.is_saved or not self.has_change_permission(request, source):
            return self.show_saved(request, source)
        if request.method == "POST":
            return self.work_on(request, source)
        return self.show(request, source, Review(source.reading), TargetForm(initial=self.likely_target()))

    def work_on(self, request, source):
        """Take over what the editor corrected, then do what the button says."""
        with transaction.atomic():
            source = SourcePage.objects.select_for_update().get(pk=source.pk)
            review = Review(source.reading, request.POST)
            target = TargetForm(request.POST, initial=self.likely_target())
            if request.POST.get("version") != review.version:
                messages.error(
                    request, _("Somebody else has corrected this page meanwhile: this is how it stands now.")
                )
                return redirect(self.address(source))
            if not review.is_valid():
                messages.error(request, _("Something cannot be kept as it is: see the fields marked below."))
                return self.show(request, source, review, target)
            anchor = self.take_over(request, source, review)
        if request.POST.get("act") == "save":
            return self.save_page(request, source, target)
        return redirect(self.address(source) + anchor)

    def take_over(self, request, source, review):
        """Keep corrections and answers, and carry out the act; return where on the page to go on."""
        reading = review.as_reading(known_names())
        whos = who_forms(review.reading, source.answers, request.POST)
        source.answers |= {form.initial["name"]: form.as_kept() for form in whos if form.is_bound and form.is_valid()}
        anchor = ""
        act = request.POST.get("act", "")
        try:
            if act == "undo":
                source.undo()
            elif act == "again":
                source.correct(page_as_dict(read_page(source.text, known_names())))
            else:
                reading, anchor = act_on(reading, act, request.POST)
                source.correct(reading)
        except ImpossibleEdit:
            messages.error(request, _("That cannot be done here."))
        source.save()
        return anchor

    def save_page(self, request, source, target):
        review = Review(source.reading)
        whos = who_forms(source.reading, source.answers, request.POST)
        answers = {form.initial["name"]: form.answer() for form in whos if form.is_bound and form.is_valid()}
        answers = {name: answer for name, answer in answers.items() if answer}
        if not target.is_valid() or not all(form.is_valid() for form in whos):
            messages.error(request, _("Not saved: something is still open, see below."))
            return self.show(request, source, review, target, whos)
        try:
            with transaction.atomic():
                page = target.find_page()
                articles = save_reading(source, page, answers, request.user)
        except ValidationError as error:
            for text in error.messages:
                messages.error(request, text)
            return self.show(request, source, review, target, whos)
        done = _("%(count)d pieces are saved on %(page)s.") % {"count": len(articles), "page": page}
        messages.success(request, done)
        return redirect("admin:issues_page_change", page.pk)

    def likely_target(self):
        """The newest issue that is not public yet, and its next page."""
        issue = Issue.objects.filter(published_at=None).order_by("-date").first()
        last = issue.pages.order_by("number").last() if issue else None
        return {"issue": issue, "page": last.number + 1 if last else 1}

    def show(self, request, source, review, target, whos=None):
        reading = review.reading
        flags = flag_words(reading)
        for item in review.items:
            item.flags = [flag for flag in flags if item.number in flag.items]
        context = {
            "review": review,
            "target": target,
            "whos": whos or who_forms(reading, source.answers),
            "lines": list(source_lines(source.text, reading)),
            "leftovers": leftover_words(reading),
            "flags": flags,
            "original": source,
        }
        return self.render(request, "review", _("Check a page"), context)

    def show_saved(self, request, source):
        page = source.page
        context = {
            "original": source,
            "lines": list(source_lines(source.text, source.reading)),
            "placements": page.placements.select_related("article") if page else [],
        }
        return self.render(request, "saved", str(source), context)

    def render(self, request, template, title, context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "media": self.media,
            "is_nav_sidebar_enabled": False,
            "has_change_permission": self.has_change_permission(request),
            **context,
        }
        return TemplateResponse(request, f"admin/intake/sourcepage/{template}.html", context)

    def address(self, source):
        return reverse("admin:intake_sourcepage_change", args=[source.pk])
