"""Things of which others consist: when one changes, the histories of those go on.

The apps that keep a history stand higher than those whose things they consist of. Each names, in its AppConfig, the
function for each model that it follows: `follows = {"media.photo": "articles.following.photos_changed"}`. What it must
hold before such a thing is held, so that nobody waits for somebody who waits for them, it names under `holds`.
"""

from collections.abc import Callable, Iterable, Iterator

from django.apps import apps
from django.db import models
from django.utils.module_loading import import_string


def changed(things: Iterable[models.Model], by) -> None:
    """Tell, in the transaction of the change, that things of one model are no longer as they were."""
    things = list(things)
    if things:
        for follow in named("follows", type(things[0])):
            follow([thing.pk for thing in things], by)


def hold_before(model: type[models.Model], keys: Iterable[int]) -> None:
    """Hold what consists of things of this model, before the things themselves, until the transaction ends."""
    for hold in named("holds", model):
        hold(keys)


def named(what: str, model: type[models.Model]) -> Iterator[Callable]:
    for config in apps.get_app_configs():
        if path := getattr(config, what, {}).get(model._meta.label_lower):
            yield import_string(path)
