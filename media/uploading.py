"""The page on which pictures come in, many at once; each is filed by itself, so that one refused stops no other."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.contributors.models import Contributor
from newsroom.desk.keys import is_key
from newsroom.history.following import changed
from newsroom.policy import may_see_all

from .filing import file_picture
from .forms import ACCEPTED, PictureWords
from .models import Photo
from .previews import PREVIEW, preview_address
from .receiving import MEGABYTE
from .standing import lacks, printed_credit, printings
from .twins import PRINTED, open_twins, tell_apart, use_earlier

MOST_SHOWN = 200
SAME, TWO = "same", "two"


def wants_json(request) -> bool:
    return request.accepts("application/json") and not request.accepts("text/html")


def filed_before(data) -> list[str]:
    """The pictures that have come in during this visit: the address carries them, so that none is lost on the way."""
    return [key for key in data.get("filed", "").split(",")[-MOST_SHOWN:] if is_key(key)]


def page_with(keys) -> str:
    return f"{reverse('admin:media_photo_upload')}?filed={','.join(map(str, keys))}"


def maker_of(user) -> Contributor | None:
    """Whose pictures those are that somebody has taken who uploads them."""
    return Contributor.objects.filter(user=user).first()


class Shown:
    """An earlier picture as it stands beside a new one."""

    def __init__(self, photo):
        self.photo = photo
        self.preview = preview_address(photo, PREVIEW)
        self.printings = printings(photo)
        self.credit = printed_credit(photo)


class UploadPages:
    """The upload page and what is done on it, for PhotoAdmin."""

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("upload/", view(self.upload_view), name="media_photo_upload"),
            path("<int:pk>/words/", view(self.words_view), name="media_photo_words"),
            path("<int:pk>/twin/", view(self.twin_view), name="media_photo_twin"),
            *super().get_urls(),
        ]

    def panel(self, request):
        if not self.has_add_permission(request):
            return None
        return {"template": "admin/media/photo/panel.html", "may_view": may_see_all(request.user, Photo)}

    def upload_view(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            return self.receive(request)
        keys = filed_before(request.GET)
        photos = [photo for photo in self.shown(keys) if self.has_change_permission(request, photo)]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Upload photos"),
            "cards": self.cards(request, photos),
            **self.limits(),
            "rights": Photo.Rights.choices,
            "maker": maker_of(request.user),
            "may_view": self.has_view_permission(request),
        }
        return TemplateResponse(request, "admin/media/photo/upload.html", context)

    def limits(self) -> dict:
        """What the templates that let pictures in say of a file."""
        limit = settings.UPLOAD_LIMIT_MB
        return {"limit": limit, "limit_bytes": limit * MEGABYTE, "accept": ACCEPTED}

    def receive(self, request):
        """File what was sent; a browser with scripts sends one file at a time and gets its card or its refusal."""
        filed, refused = [], []
        for file in request.FILES.getlist("files"):
            name = file.name
            try:
                filed.append(self.take(request, file))
            except ValidationError as error:
                refused += [(name, text) for text in error.messages]
        if wants_json(request):
            return self.as_json(request, filed, [text for _name, text in refused])
        for name, text in refused:
            messages.error(request, f"{name}: {text}")
        if not filed and not refused:
            messages.error(request, _("Choose at least one file."))
        return redirect(page_with([*filed_before(request.POST), *(photo.pk for photo in filed)]))

    def take(self, request, file):
        rights = request.POST.get("rights")
        maker = maker_of(request.user) if "mine" in request.POST else None
        photo = file_picture(file, request.user, rights if rights in Photo.Rights.values else Photo.Rights.OWN, maker)
        self.log_addition(request, photo, [{"added": {}}])
        return photo

    def as_json(self, request, photos, errors):
        if not photos:
            return JsonResponse({"errors": errors or [_("No file has arrived.")]})
        (photo,) = self.shown([photos[0].pk])
        (card,) = self.cards(request, [photo])
        return JsonResponse({"pk": photo.pk, "card": card, **self.as_row(request, photo)})

    def as_row(self, request, photo) -> dict:
        """What a story's form shows of a picture that has come in there."""
        twins = [twin for twin in open_twins([photo]).get(photo.pk, []) if self.has_view_permission(request, twin)]
        return {
            "caption": photo.caption,
            "choice": self.choice(photo)._asdict(),
            "twins": [{"pk": twin.pk, "caption": twin.caption} | self.choice(twin)._asdict() for twin in twins],
        }

    def shown(self, keys):
        photos = Photo.objects.filter(pk__in=keys).with_credits()
        return photos.prefetch_related("file_claims", *PRINTED).order_by("pk")

    def cards(self, request, photos) -> list[str]:
        """What is said of each picture that has come in, as HTML."""
        photos = list(photos)
        twins = open_twins(photos)
        return [self.card(request, photo, twins.get(photo.pk, [])) for photo in photos]

    def card(self, request, photo, twins) -> str:
        context = {
            "photo": photo,
            "form": PictureWords(instance=photo, prefix=str(photo.pk)),
            "preview": preview_address(photo, PREVIEW),
            "credit": printed_credit(photo),
            "claims": [claim.name for claim in photo.file_claims.all()],
            "lacks": lacks(photo),
            "twins": [Shown(twin) for twin in twins if self.has_view_permission(request, twin)],
            "filed": request.GET.get("filed", ""),
            "may_change": self.has_change_permission(request, photo),
        }
        return render_to_string("admin/media/photo/filed.html", context, request)

    def editable(self, request, pk):
        if not self.has_change_permission(request):
            raise PermissionDenied
        photo = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_change_permission(request, photo):
            raise PermissionDenied
        return photo

    @method_decorator(require_POST)
    def words_view(self, request, pk):
        """Caption, alternative text and rights, typed beside the picture that has just come in."""
        photo = self.editable(request, pk)
        form = PictureWords(request.POST, instance=photo, prefix=str(pk))
        if not form.is_valid():
            return self.refuse(request, [text for texts in form.errors.values() for text in texts])
        with transaction.atomic():
            form.save()
            changed([photo], request.user)
            self.log_change(request, photo, self.construct_change_message(request, form, []))
        return self.answer(request, photo)

    @method_decorator(require_POST)
    def twin_view(self, request, pk):
        """Two pictures look the same: the later one goes, or both stay and nobody is asked again."""
        photo = self.editable(request, pk)
        twins = photo.twins.filter(earlier__in=self.get_queryset(request).order_by().values("pk"))
        key = request.POST.get("earlier", "")
        earlier = get_object_or_404(twins.select_related("earlier"), earlier=key if is_key(key) else 0).earlier
        if request.POST.get("answer") == SAME:
            return self.give_up(request, photo, earlier)
        if request.POST.get("answer") == TWO:
            tell_apart(photo, earlier, request.user)
        return self.answer(request, photo)

    def give_up(self, request, photo, earlier):
        if not self.has_delete_permission(request, photo):
            raise PermissionDenied
        try:
            with transaction.atomic():
                self.log_deletions(request, [photo])
                use_earlier(photo, earlier)
        except ValidationError as error:
            return self.refuse(request, error.messages)
        if wants_json(request):
            return JsonResponse({"card": self.given_up(request, earlier)})
        messages.success(request, _("The new picture is given up, and the earlier one is used: %s.") % earlier)
        return redirect(page_with([key for key in filed_before(request.POST) if key != str(photo.pk)]))

    def given_up(self, request, earlier) -> str:
        return render_to_string("admin/media/photo/given_up.html", {"earlier": Shown(earlier)}, request)

    def answer(self, request, photo):
        """The card as it stands now, or the page again where there are no scripts."""
        if not wants_json(request):
            return redirect(page_with(filed_before(request.POST) or [photo.pk]))
        (card,) = self.cards(request, self.shown([photo.pk]))
        return JsonResponse({"pk": photo.pk, "card": card})

    def refuse(self, request, errors):
        if wants_json(request):
            return JsonResponse({"errors": errors})
        for text in errors:
            messages.error(request, text)
        return redirect(page_with(filed_before(request.POST)))
