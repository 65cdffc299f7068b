from django.contrib import admin
from django.db.models import Prefetch
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag

from newsroom.contributors.models import Contributor
from newsroom.desk.choosing import Choice
from newsroom.desk.options import DeskAdmin
from newsroom.policy import may_choose, may_see_all

from .acting import ReviewDesk
from .filters import ByFilter, IssueFilter, PhotoFilter, StateFilter, WhoseFilter
from .forms import ArticleForm
from .inlines import ArticlePhotoInline, BylineInline
from .models import Article, Byline, Section
from .my_desk import MyDesk
from .overlap.desk import OverlapDesk, SetPhraseAdmin
from .overlap.models import SetPhrase
from .proofreading import room as proofreading_room  # noqa: F401 (opens the list of findings)
from .proofreading.desk import ProofreadingDesk
from .proofreading.list_desk import OfficialAdmin, WordingAdmin
from .proofreading.models import Official, Wording
from .reconciling import admin as reconciling_admin  # noqa: F401 (registers the record of decisions and the open questions)
from .recording_desk import RecordingDesk
from .revisions.desk import RevisionDesk
from .revisions.opened import OPENED
from .revisions.overtaken import OvertakenDesk
from .sections_desk import SectionAdmin, TagAdmin
from .seen import SeenDesk
from .stages import StageDesk, StageFilter
from .whereabouts import badge, is_public, places, review_badge, with_captions, with_places
from .word_files.desk import WordFileDesk
from .writing.desk import WritingDesk


@admin.register(Article)
class ArticleAdmin(
    OvertakenDesk,
    RevisionDesk,
    ReviewDesk,
    StageDesk,
    WritingDesk,
    SeenDesk,
    RecordingDesk,
    OverlapDesk,
    ProofreadingDesk,
    WordFileDesk,
    DeskAdmin,
):
    form = ArticleForm
    inlines = [BylineInline, ArticlePhotoInline]
    fieldsets = [
        (None, {"fields": ["kicker", "headline", "deck", "body", OPENED], "classes": ["story"]}),
        (
            None,
            {
                "fields": [
                    "whose",
                    "visibility",
                    "placed",
                    "kind",
                    "section",
                    "tags",
                    "wished_for",
                    "asked_length",
                    "dateline",
                    "byline_place",
                    "credit_covers_photos",
                    "summary",
                    "editors_note",
                    "credit_as_printed",
                    "updated_at",
                ],
                "classes": ["aside"],
            },
        ),
    ]
    readonly_fields = ["whose", "visibility", "placed", "updated_at"]
    shown_as = {"body": "body_as_set", "tags": "tag_names", OPENED: None}
    autocomplete_fields = ["section"]
    form_prefetch = [with_places()]
    list_display = [
        "title",
        "kind",
        "section",
        "byline_line",
        "length",
        "photo_count",
        "placed",
        "visibility",
        "changed",
    ]
    list_filter = [StageFilter, WhoseFilter, "kind", StateFilter, IssueFilter, "section", ByFilter, PhotoFilter]
    list_select_related = ["section"]
    search_fields = ["headline", "kicker", "deck", "bylines__contributor__name", "tags__name", "photos__caption"]
    search_help_text = _("Headline, kicker, deck, byline, tag, caption")

    def for_list(self, queryset):
        bylines = Prefetch("bylines", Byline.objects.select_related("contributor__organisation"))
        return queryset.prefetch_related(bylines, with_captions(), with_places())

    def for_choices(self, queryset):
        return queryset.prefetch_related(with_captions(), with_places())

    def get_inlines(self, request, obj):
        # Who may choose nobody has nothing to do with the bylines of a new story: saving it names them.
        is_empty = obj is None and not may_choose(request.user, Contributor)
        return [inline for inline in self.inlines if not (is_empty and inline is BylineInline)]

    def choice(self, article):
        places = "，".join(str(placement.page) for placement in article.placements.all())
        return Choice(article.title, f"{article.get_kind_display()} · {places or _('not placed')}")

    def panel(self, request):
        if not may_see_all(request.user, Article):
            return None
        theirs = self.get_queryset(request)
        stories = list(self.for_list(theirs.order_by("-updated_at"))[:8])
        for story in stories:
            story.badge = badge(story)
        return {
            "template": "admin/articles/article/panel.html",
            "stories": stories,
            "unplaced": theirs.filter(placements=None).count(),
            "may_add": self.has_add_permission(request),
        }

    def view_on_site(self, article):
        return article.get_absolute_url() if is_public(article) else None

    @admin.display(description=_("headline"), ordering="headline")
    def title(self, article):
        return self.with_writers(article)

    @admin.display(description=_("byline"))
    def byline_line(self, article):
        return article.printed_credit

    @admin.display(description=_("characters"))
    def length(self, article):
        return article.length

    @admin.display(description=_("photos"))
    def photo_count(self, article):
        return len(article.photos.all()) or ""

    @admin.display(description=_("placed"))
    def placed(self, article):
        return (places(article) if article.pk else "") or "—"

    @admin.display(description=_("state"))
    def visibility(self, article):
        if not article.pk:
            return _("new")
        return format_html("{} {}", review_badge(article), badge(article))

    @admin.display(description=_("whose story it is"))
    def whose(self, article):
        return article.author or "–"

    @admin.display(description=_("changed at"), ordering="updated_at")
    def changed(self, article):
        return formats.date_format(timezone.localtime(article.updated_at), "Y-m-d H:i")

    @admin.display(description=_("body"))
    def body_as_set(self, article):
        # Cleaned at every save, see Article.save.
        return format_html('<div class="desk-body">{}</div>', mark_safe(article.body))

    @admin.display(description=_("tags"))
    def tag_names(self, article):
        return "，".join(article.tags.names())


admin.site.open_room(MyDesk)
admin.site.register(Section, SectionAdmin)
admin.site.register(SetPhrase, SetPhraseAdmin)
admin.site.register(Official, OfficialAdmin)
admin.site.register(Wording, WordingAdmin)
admin.site.unregister(Tag)
admin.site.register(Tag, TagAdmin)
