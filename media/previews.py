"""How the desk shows a picture: small, private, and never by the address of its original, for that has none."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from .renditions import PictureRefused, rendition
from .templatetags.pictures import focus_classes

THUMBNAIL, PREVIEW = WIDTHS = (240, 960)


def preview_address(photo, width: int) -> str:
    """Where the desk shows a photo. The token makes a replaced picture a new one."""
    if not photo.file:
        return ""
    return f"{reverse('admin:media_photo_preview', args=[photo.pk, width])}?{photo.token[:6]}"


def picture(photo, width: int = THUMBNAIL):
    if not photo.file:
        return format_html('<span class="desk-no-file">{}</span>', _("no file yet"))
    return format_html(
        '<img class="desk-picture {}" src="{}" alt="{}" loading="lazy">',
        focus_classes(photo),
        preview_address(photo, width),
        photo.alt or _("Preview"),
    )


class PreviewPages:
    """The address of previews, for PhotoAdmin."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.preview_view, cacheable=True)
        return [path("<int:pk>/preview-<int:width>/", view, name="media_photo_preview"), *super().get_urls()]

    def preview_view(self, request, pk, width):
        if not self.has_view_permission(request):
            raise PermissionDenied
        if width not in WIDTHS:
            raise Http404
        photo = get_object_or_404(self.get_queryset(request).exclude(file=""), pk=pk)
        try:
            data = rendition(photo, width, "webp")
        except (PictureRefused, FileNotFoundError) as error:
            raise Http404 from error
        return HttpResponse(data, content_type="image/webp", headers={"Cache-Control": "private, max-age=86400"})
