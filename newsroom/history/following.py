"""Things of which others consist: when one changes, the histories of those go on.

The apps that keep a history stand higher than those whose things they consist of. Each names, in its AppConfig, the
function for each model that it follows: `follows = {"media.photo": "articles.following.photos_changed"}`.
"""

from collections.abc import Iterable

from django.apps import apps
from django.db import models
from django.utils.module_loading import import_string


def changed(things: Iterable[models.Model], by) -> None:
    """Tell, in the transaction of the change, that things of one model are no longer as they were."""
    things = list(things)
    if not things:
        return
    label = things[0]._meta.label_lower
    for config in apps.get_app_configs():
        if path := getattr(config, "follows", {}).get(label):
            import_string(path)([thing.pk for thing in things], by)
