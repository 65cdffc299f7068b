"""Uploads as they stream in: a file over the limit is dropped on its way, a request over it is not read at all."""

from io import BytesIO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024
# What the fields of a form and the frames around a file may take besides it.
FRAME = MEGABYTE
# The one form that takes many files at once takes as much as this many of the largest.
MANY = {"admin:media_photo_upload": 10}
# A browser shows an answer only when it was let finish: so much is read and thrown away for one who is signed in.
PATIENCE = 40


class DroppedFile(UploadedFile):
    """A file that was longer than the limit: its name and its size are all that was kept."""


class LimitedUpload(FileUploadHandler):
    """Stands before the handlers that store: they never see more than the limit of any file."""

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.is_over = False

    def receive_data_chunk(self, raw_data, start):
        if start + len(raw_data) <= settings.UPLOAD_LIMIT_MB * MEGABYTE:
            return raw_data
        if not self.is_over:
            self.is_over = True
            self.drop_what_is_stored()
        return None

    def drop_what_is_stored(self):
        for handler in self.request.upload_handlers:
            if stored := getattr(handler, "file", None):
                stored.close()

    def file_complete(self, file_size):
        if not self.is_over:
            return None
        return DroppedFile(BytesIO(), name=self.file_name, content_type=self.content_type, size=file_size)

    def upload_interrupted(self):
        self.drop_what_is_stored()


def limit_for(request) -> int:
    return settings.UPLOAD_LIMIT_MB * MEGABYTE * MANY.get(request.resolver_match.view_name, 1) + FRAME


def throw_away(stream, size: int) -> None:
    """Read what is still coming, in small parts, so that the answer is seen; one who sends without end is cut off."""
    most = settings.UPLOAD_LIMIT_MB * MEGABYTE * PATIENCE
    while size > 0 and most > 0:
        part = stream.read(min(size, 64 * 1024))
        if not part:
            return
        size, most = size - len(part), most - len(part)


class UploadLimitMiddleware:
    """Stands before whatever reads the body, the check against forged requests among them."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        size = int(request.META.get("CONTENT_LENGTH") or 0)
        if request.content_type != "multipart/form-data" or size <= limit_for(request):
            return None
        if request.user.is_authenticated:
            throw_away(request.META["wsgi.input"], size)
        told = _("Too much at once: %(size)d MB were sent, and this form takes %(limit)d MB.") % {
            "size": size // MEGABYTE,
            "limit": limit_for(request) // MEGABYTE,
        }
        return TemplateResponse(request, "413.html", {"told": told}, status=413).render()
