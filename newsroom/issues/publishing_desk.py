"""Publishing at the desk: now or at a set time, calling it off, withdrawing; from the form and from the list."""

from datetime import datetime

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.desk.typed_text import plain
from newsroom.policy import may

from .models import Issue
from .publishing import publish, withdraw

ASKED = ("_publish", "_publish_later", "_withdraw")
MOMENT = "publish_at"


def told_moment(moment: datetime) -> str:
    """With its time zone beside it: `2026-11-27 06:00 (Asia/Shanghai, UTC+08:00)`."""
    local = timezone.localtime(moment)
    offset = local.strftime("%z")
    return f"{local:%Y-%m-%d %H:%M} ({timezone.get_current_timezone_name()}, UTC{offset[:3]}:{offset[3:]})"


def badge(issue):
    if issue.is_published:
        return format_html('<span class="desk-badge public">{}</span>', _("public"))
    if issue.is_closed:
        told = _("public from %(moment)s") % {"moment": told_moment(issue.published_at)}
        return format_html('<span class="desk-badge coming">{}</span>', told)
    return format_html('<span class="desk-badge coming">{}</span>', _("not yet public"))


def moment_of(typed: str) -> datetime:
    """The time that somebody means in the paper's time zone; one that no clock shows, or that is over, is refused."""
    moment = forms.DateTimeField(error_messages={"required": _("Say when the issue is to go public.")}).clean(typed)
    if moment <= timezone.now():
        raise ValidationError(_("%(moment)s is over: publish the issue now instead.") % {"moment": told_moment(moment)})
    return moment


class PublishingDesk:
    """What the desk of issues has of it."""

    def has_publish_permission(self, request):
        return may(request.user, "publish", Issue)

    @admin.action(description=gettext_lazy("Publish the selected issues"), permissions=["publish"])
    def publish(self, request, queryset):
        for issue in queryset:
            self.report(request, issue, publish, _("%(issue)s is public now."))

    @admin.action(description=gettext_lazy("Withdraw the selected issues"), permissions=["publish"])
    def withdraw(self, request, queryset):
        for issue in queryset:
            self.report(request, issue, withdraw, _("%(issue)s is no longer public."))

    def publish_later(self, request, issue):
        def act(issue):
            publish(issue, moment_of(plain(request.POST.get(MOMENT, ""))))

        self.report(request, issue, act, _("%(issue)s goes public at the set time."))

    def report(self, request, issue, act, done):
        """Do it and say so, or say why not."""
        try:
            act(issue)
        except ValidationError as error:
            self.message_user(request, f"{issue}: {' '.join(error.messages)}", messages.ERROR)
        else:
            self.message_user(request, done % {"issue": issue}, messages.SUCCESS)

    def render_change_form(self, request, context, *args, **kwargs):
        issue = context["original"]
        if issue and self.has_publish_permission(request) and not context["is_popup"]:
            context |= {
                "may_publish": not issue.is_closed,
                "may_withdraw": issue.is_published,
                "may_call_off": issue.is_closed and not issue.is_published,
                "zone": told_moment(timezone.now()).partition(" (")[2].rstrip(")"),
            }
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request, issue):
        """The buttons beside `save`: what was typed is saved, then the act is tried."""
        asked = [name for name in ASKED if name in request.POST]
        if not (asked and self.has_publish_permission(request)):
            return super().response_change(request, issue)
        if asked[0] == "_publish_later":
            self.publish_later(request, issue)
        elif asked[0] == "_publish":
            self.publish(request, [issue])
        else:
            self.withdraw(request, [issue])
        return HttpResponseRedirect(request.path)
