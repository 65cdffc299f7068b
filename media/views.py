from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from .models import Photo
from .renditions import FORMATS, WIDTHS, PictureRefused, rendition

CONTENT_TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}


@require_safe
def picture(request, token, width, extension):
    """One rendition of a published photo; anything else does not exist."""
    if width not in WIDTHS or extension not in FORMATS:
        raise Http404
    photo = get_object_or_404(Photo.objects.published().exclude(file=""), token=token)
    try:
        data = rendition(photo, width, extension)
    except (PictureRefused, FileNotFoundError) as error:
        raise Http404 from error
    response = HttpResponse(data, content_type=CONTENT_TYPES[extension])
    response["Cache-Control"] = "public, max-age=86400"
    return response
