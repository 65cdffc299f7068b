"""The language of the pages: the paper's own, unless the reader has chosen another with the switch."""

from django.conf import settings
from django.utils import translation


class ChosenLanguageMiddleware:
    """Django's own follows the browser; a Chinese paper greets everybody in Chinese until asked otherwise."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
