"""The desk's answers to somebody who types a credit line: whom it names, and new contributors on the spot."""

from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db import transaction
from django.http import JsonResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from newsroom.policy import may

from .models import Contributor, Organisation, without_blanks
from .understanding import LONGEST, pieces_lately, understand


def refused(status: int, *told: str) -> JsonResponse:
    return JsonResponse({"errors": [str(text) for text in told]}, status=status)


def as_choice(person: Contributor, stories: int = 0, photos: int = 0) -> dict:
    lately = _("last three months: stories %(stories)d, photos %(photos)d") % {"stories": stories, "photos": photos}
    kind = "" if person.is_person else person.get_kind_display()
    detail = " · ".join(filter(None, [kind, lately if stories or photos else ""]))
    return {"id": str(person.pk), "name": person.name, "text": str(person), "detail": detail}


class CreditLineDesk:
    """What ContributorAdmin has of typed credit lines."""

    def get_urls(self):
        views = {"understand": require_GET(self.understand_view), "make": require_POST(self.make_view)}
        own = [
            path(f"{name}/", self.admin_site.admin_view(never_cache(view)), name=f"contributors_contributor_{name}")
            for name, view in views.items()
        ]
        return [*own, *super().get_urls()]

    def understand_view(self, request):
        if not self.has_view_permission(request):
            return refused(403, _("You may not see contributors."))
        line = request.GET.get("line", "").strip()
        if len(line) > LONGEST:
            return refused(400, _("No credit line is longer than %(limit)d characters.") % {"limit": LONGEST})
        understood = understand(line, is_photo=request.GET.get("piece") == "photo")
        stories, photos = pieces_lately({each.pk for person in understood.people for each in person.known})
        people = [
            {
                "name": person.name,
                "role": person.role,
                "label": person.label,
                "kind": person.kind,
                "isStaff": person.is_staff,
                "known": [as_choice(each, stories[each.pk], photos[each.pk]) for each in person.known],
            }
            for person in understood.people
        ]
        return JsonResponse(
            {
                "people": people,
                "coversPhotos": understood.covers_photos,
                "notes": understood.notes,
                "kinds": [[str(kind), str(label)] for kind, label in Contributor.Kind.choices],
                "mayMake": self.has_add_permission(request),
            }
        )

    def make_view(self, request):
        if not self.has_add_permission(request):
            return refused(403, _("You may not make contributors: ask an editor, or leave the name out."))
        try:
            with transaction.atomic():
                person = self.made(request)
        except ValidationError as error:
            return refused(400, *error.messages)
        self.log_addition(request, person, [{"added": {}}])
        return JsonResponse(as_choice(person), status=201)

    def made(self, request) -> Contributor:
        """A contributor from what was typed beside the name, by the rules of the contributor's own form."""
        name, distinction = without_blanks(request.POST.get("name", "")), request.POST.get("distinction", "").strip()
        ProhibitNullCharactersValidator()(name + request.POST.get("organisation", ""))
        organisation = self.organisation(request, request.POST.get("organisation", "").strip())
        if not (organisation or distinction) and Contributor.objects.named([name]).exists():
            raise ValidationError(_("Give a namesake an organisation or a distinction."))
        data = {"name": name, "kind": request.POST.get("kind"), "distinction": distinction}
        data["organisation"] = organisation and organisation.pk
        form = self.get_form(request)(data, instance=Contributor(organisation=organisation))
        if not form.is_valid():
            raise ValidationError([text for messages in form.errors.values() for text in messages])
        return form.save()

    def organisation(self, request, name: str) -> Organisation | None:
        if not name:
            return None
        known = Organisation.objects.filter(name=name).first()
        if known or may(request.user, "add", Organisation):
            return known or self.new_organisation(name)
        raise ValidationError(_("You may not make organisations, and “%(name)s” is not known.") % {"name": name})

    def new_organisation(self, name: str) -> Organisation:
        organisation = Organisation(name=name)
        organisation.full_clean()
        organisation.save()
        return organisation
