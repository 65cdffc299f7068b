"""What the desk does to stories goes into their history: after the rows and tags of a form, before a deletion."""

from django.contrib import messages
from django.utils.translation import gettext as _

from .models import Article
from .recording import Act, record, record_all, record_deletion
from .signing_own import name_writer
from .steps import rung


class RecordingDesk:
    """What ArticleAdmin has of it."""

    def save_model(self, request, article, form, change):
        if not change:
            article.author = request.user
        super().save_model(request, article, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if not change and name_writer(form.instance, request.user):
            self.message_user(request, _("You are named in the byline: %(line)s") % {"line": form.instance.credit_line})
        revision = record(form.instance, request.user, act=Act.CHANGED if change else Act.WRITTEN)
        if revision and revision.act == Act.REOPENED:
            self.message_user(request, told_of_reopening(form.instance), messages.WARNING)

    def delete_model(self, request, article):
        record_deletion([article], request.user)
        super().delete_model(request, article)

    def delete_queryset(self, request, articles):
        record_deletion(articles, request.user)
        super().delete_queryset(request, articles)


def told_of_reopening(article) -> str:
    step = rung(article.state)
    if step is None:
        return _("“%(story)s” is no longer as it was printed: it is a draft, to be filed for review.") % {
            "story": article
        }
    told = _("“%(story)s” was changed after a signature: it waits for its %(step)s again.")
    return told % {"story": article, "step": step.label}


class TagRecordingDesk:
    """A tag that is deleted goes from its stories."""

    def delete_model(self, request, tag):
        stories = stories_with([tag])
        super().delete_model(request, tag)
        record_all(stories, request.user)

    def delete_queryset(self, request, tags):
        stories = stories_with(tags)
        super().delete_queryset(request, tags)
        record_all(stories, request.user)


def stories_with(tags) -> list[int]:
    return list(Article.objects.filter(tags__in=list(tags)).values_list("pk", flat=True))
