from hashlib import sha256

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from .models import Photo
from .renditions import FORMATS, WIDTHS, PictureRefused, rendition

CONTENT_TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}
# A picture can be withdrawn with its issue: whoever keeps a copy asks again after this many seconds.
MAX_AGE = 600


@require_safe
def picture(request, token, width, extension):
    """One rendition of a published photo; anything else does not exist."""
    if width not in WIDTHS or extension not in FORMATS:
        raise Http404
    photo = get_object_or_404(Photo.objects.published().with_credits().exclude(file=""), token=token)
    try:
        data = rendition(photo, width, extension)
    except (PictureRefused, FileNotFoundError) as error:
        raise Http404 from error
    etag = quote_etag(sha256(data).hexdigest()[:32])
    headers = {"ETag": etag, "Cache-Control": f"public, max-age={MAX_AGE}"}
    response = HttpResponse(data, content_type=CONTENT_TYPES[extension], headers=headers)
    return get_conditional_response(request, etag=etag, response=response)
