"""The desk's page that takes a Word file and leads to the story made of it."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from media.receiving import DroppedFile

from .making import make_story
from .reading import LIMIT_MB, TOO_LARGE, read_word_file

ACCEPTED = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class WordFileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Word file"),
        help_text=gettext_lazy("A .docx of Word or WPS, its pictures in it, each with its caption below."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, DroppedFile):
            raise ValidationError(TOO_LARGE, params={"most": min(LIMIT_MB, settings.UPLOAD_LIMIT_MB)})
        return file


class WordFileDesk:
    """What ArticleAdmin has of it."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.from_word)
        return [path("from-word/", view, name="articles_article_from_word"), *super().get_urls()]

    def from_word(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = WordFileForm(request.POST, request.FILES) if request.method == "POST" else WordFileForm()
        if form.is_bound and form.is_valid():
            try:
                return self.take_word_file(request, form.cleaned_data["file"])
            except ValidationError as error:
                form.add_error("file", error.messages)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Story from a Word file"),
            "form": form,
            "may_view": self.has_view_permission(request),
        }
        return TemplateResponse(request, "admin/articles/word_files/from_word.html", context)

    def take_word_file(self, request, file):
        article, told = make_story(read_word_file(file), request.user)
        self.log_addition(request, article, [{"added": {}}])
        messages.success(request, _("“%(story)s” is a draft of yours now: look it through.") % {"story": article})
        for text in told:
            messages.warning(request, text)
        return redirect("admin:articles_article_change", article.pk)
