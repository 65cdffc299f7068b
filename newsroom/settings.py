"""Settings, all of them from environment variables; the README lists each."""

from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from newsroom import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = environment.folder("VAR_DIR", BASE_DIR / "var")

SITE_URL = environment.site_url("SITE_URL", "http://127.0.0.1:8000")
IS_HTTPS = SITE_URL.startswith("https://")
DEBUG = environment.flag("DEBUG", False)
SECRET_KEY = environment.secret_key("SECRET_KEY", VAR_DIR / "secret-key")
ALLOWED_HOSTS = [urlsplit(SITE_URL).hostname, *environment.words("ALLOWED_HOSTS")]
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "newsroom.desk.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "axes",
    "articles.apps.TagsConfig",
    "django_prose_editor",
    "js_asset",
    "newsroom.reading",
    "newsroom.accounts",
    "newsroom.history",
    "newsroom.contributors",
    "media",
    "articles",
    "articles.writing",
    "newsroom.issues",
    "newsroom.issues.board",
    "newsroom.issues.printed",
    "newsroom.ledger",
    "newsroom.intake",
    "newsroom.sample",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "newsroom.language.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "media.receiving.UploadLimitMiddleware",  # before the next, which reads the body
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
    "media.keeping.only_held_files",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"policy": "newsroom.desk.links"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "newsroom.issues.context.masthead",
            ],
        },
    },
]

DATABASES = {"default": environment.database("DATABASE_URL", f"sqlite:///{VAR_DIR / 'newsroom.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 1  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
TRUSTED_PROXIES = environment.count("TRUSTED_PROXIES", 0)
AXES_CLIENT_IP_CALLABLE = "newsroom.accounts.proxies.client_address"
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"
AXES_ENABLE_ADMIN = False  # its tables are for programmers; the list of logins has an action that unlocks one
LOGIN_URL = "admin:login"

LANGUAGE_CODE = environment.choice("LANGUAGE_CODE", ("zh-hans", "en"), "zh-hans")
LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "newsroom" / "locale"]
TIME_ZONE = environment.time_zone("TIME_ZONE", "Asia/Shanghai")
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "newsroom" / "static", BASE_DIR / "newsroom" / "desk" / "static"]
STATIC_ROOT = VAR_DIR / "static"
# No public page lies under /media/: that is the name of a package of ours, and originals are never served.
MEDIA_ROOT = environment.folder("UPLOADS_DIR", VAR_DIR / "uploads")
MEDIA_URL = "uploads/"
RENDITIONS_DIR = environment.folder("RENDITIONS_DIR", VAR_DIR / "renditions")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "newsroom.static_files.VersionedFiles"},
}
# One picture, in megabytes; a file that is larger is refused while it comes in.
UPLOAD_LIMIT_MB = environment.number("UPLOAD_LIMIT_MB", 60, at_most=2000)
FILE_UPLOAD_HANDLERS = [
    "media.receiving.LimitedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 1000
# A pasted page may be 5 MB; form fields carry it percent-encoded.
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        # The hash is that of the sheet that django-prose-editor 0.28.0 writes into the page by script.
        "style-src": [SELF, "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_HTTPS
SECURE_HSTS_PRELOAD = IS_HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = IS_HTTPS
LANGUAGE_COOKIE_SAMESITE = "Lax"

# How many reviews a story goes through before it may be printed: three by the law of the trade, a school paper fewer.
REVIEW_STEPS = int(environment.choice("REVIEW_STEPS", ("1", "2", "3"), "3"))
# From how many 字 on a part of the title is longer than this paper sets it.
LONGEST_TITLES = {
    "kicker": environment.number("LONGEST_KICKER", 30, at_most=200),
    "headline": environment.number("LONGEST_HEADLINE", 26, at_most=200),
    "deck": environment.number("LONGEST_DECK", 36, at_most=200),
}

TAGGIT_CASE_INSENSITIVE = True
TAGGIT_STRIP_UNICODE_WHEN_SLUGIFYING = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}
