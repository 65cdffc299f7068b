"""The tables beside the stories: standing heads and tags."""

from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from newsroom.desk.options import DeskAdmin

from .models import Section
from .recording_desk import TagRecordingDesk


class SectionAdmin(DeskAdmin):
    fields = ["name", "slug", "about"]
    list_display = ["name", "slug", "story_count"]
    tells_of = {"story_count": "articles.article"}
    search_fields = ["name"]

    def for_list(self, queryset):
        return queryset.annotate(stories=Count("articles"))

    def view_on_site(self, section):
        return section.get_absolute_url() if Section.objects.published().filter(pk=section.pk).exists() else None

    @admin.display(description=_("stories"), ordering="stories")
    def story_count(self, section):
        return section.stories


class TagAdmin(TagRecordingDesk, DeskAdmin):
    """Taggit's own opens a form for each story with the tag; the desk renames a tag and goes on."""

    fields = ["name", "slug"]
    list_display = ["name", "slug", "story_count"]
    tells_of = {"story_count": "articles.article"}
    search_fields = ["name"]
    ordering = ["name"]

    def for_list(self, queryset):
        return queryset.annotate(stories=Count("taggit_taggeditem_items"))

    @admin.display(description=_("stories"), ordering="stories")
    def story_count(self, tag):
        return tag.stories
