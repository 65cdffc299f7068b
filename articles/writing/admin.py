"""Addresses to which a story's form speaks while it is written; each answers only about the texts of who asks."""

import json

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from newsroom.desk.keys import is_key
from newsroom.desk.rooms import Room

from ..models import Article
from .keeping import Settled, discard, keep, settled_among, take_back, unfinished_stories
from .models import Unfinished
from .presence import be_seen, leave, writers_of
from .requests import NotTaken, read_json, read_key, read_keys, read_typed

MOST_OFFERED = 5


def refusing(view):
    """Answer a request that is not taken with its status and the reason in words."""

    def answer(self, request):
        try:
            return view(self, request)
        except NotTaken as refusal:
            return JsonResponse({"told": str(refusal.told)}, status=refusal.status)
        except ValidationError as error:
            return JsonResponse({"told": " ".join(error.messages)}, status=409)
        except Settled:
            return JsonResponse({"is_settled": True}, status=409)

    return answer


class WritingRoom(Room):
    label = "writing"
    name = _("Writing")

    def get_urls(self):
        views = {"keep": self.keep, "texts": self.texts, "settle": self.settle, "present": self.present}
        return [path(f"{name}/", self.site.admin_view(view), name=f"writing_{name}") for name, view in views.items()]

    def panel(self, request):
        """One's own texts that are no story yet."""
        texts = unfinished_stories(request.user)
        return {"template": "admin/articles/writing/panel.html", "place": 0, "texts": texts} if texts else None

    def story_to_write(self, request, key):
        """The story under `key`, None for a new one; refused where this person may not write it."""
        desk = self.site.get_model_admin(Article)
        if key in (None, ""):
            if not desk.has_add_permission(request):
                raise PermissionDenied
            return None
        story = get_object_or_404(desk.get_queryset(request), pk=key if is_key(str(key)) else 0)
        if not desk.has_change_permission(request, story):
            raise PermissionDenied
        return story

    @method_decorator(require_POST)
    @refusing
    def keep(self, request):
        data = read_json(request)
        if data.get("user") != request.user.pk:
            raise NotTaken(403, _("Somebody else has signed in here."))
        story = self.story_to_write(request, data.get("story"))
        typed = read_typed(data)
        row = keep(request.user, story=story, **typed._asdict())
        return JsonResponse({"kept_at": row.kept_at})

    @method_decorator(require_GET)
    @refusing
    def texts(self, request):
        """What waits for this story, or for new ones; and which of the browser's `keys` are settled."""
        story = self.story_to_write(request, request.GET.get("story"))
        waiting = Unfinished.objects.filter(user=request.user, story=story).waiting()
        keys = read_keys(list(filter(None, request.GET.get("keys", "").split(","))))
        if wanted := request.GET.get("wanted"):
            waiting = waiting.order_by("-kept_at").filter(key=read_key(wanted))
        texts = [as_offer(row) for row in waiting[:MOST_OFFERED]]
        return JsonResponse({"texts": texts, "settled": settled_among(request.user, keys)})

    @method_decorator(require_POST)
    @refusing
    def settle(self, request):
        """Discard texts, or take that back; the list on the first page sends a plain form."""
        if request.content_type == "application/json":
            data = read_json(request)
            self.do_settle(request, data.get("act"), read_keys(data.get("keys")))
            return JsonResponse({})
        self.do_settle(request, request.POST.get("act"), read_keys(request.POST.getlist("key")))
        return HttpResponseRedirect(reverse("admin:index"))

    def do_settle(self, request, act, keys):
        acts = {"discard": discard, "take_back": take_back}
        if act not in acts:
            raise NotTaken(400)
        acts[act](request.user, keys)

    @method_decorator(require_POST)
    @refusing
    def present(self, request):
        data = read_json(request)
        if data.get("is_leaving"):
            return self.say_goodbye(request, data.get("story"))
        story = self.story_to_write(request, data.get("story"))
        if story is None:
            raise NotTaken(400)
        be_seen(request.user, story)
        return JsonResponse({"others": writers_of([story], besides=request.user).get(story.pk, [])})

    def say_goodbye(self, request, key):
        """Asks for no right: whoever has just filed a story leaves one that is no longer theirs to write."""
        if not is_key(str(key)):
            raise NotTaken(400)
        leave(request.user, key)
        return JsonResponse({})


def as_offer(row) -> dict:
    return {"key": str(row.key), "kept_at": row.kept_at, "began_from": row.began_from, **json.loads(row.text)}


admin.site.open_room(WritingRoom)
