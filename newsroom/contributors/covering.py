"""For whom the 文/图 of a story counts: those of its byline, as a condition on a path of lookups."""

from django.db.models import Q

from .models import Contributor
from .roles import PRINTED_ROLES, Role


def covering(bylines: str) -> Q:
    """The condition that `bylines`, a path of lookups to Byline, counts for the uncredited photos of its story.

    Where the byline names photographers, the photos are theirs alone, as in Article.covering_credits.
    """
    article = Contributor._meta.get_field("bylines").related_model._meta.get_field("article").related_model
    covered = article.objects.filter(credit_covers_photos=True)
    without_photographer = covered.exclude(bylines__role=Role.PHOTOGRAPHER)
    is_photographer = Q(**{f"{bylines}__role": Role.PHOTOGRAPHER, f"{bylines}__article__in": covered.values("pk")})
    is_one_of_all = Q(
        **{f"{bylines}__role__in": PRINTED_ROLES, f"{bylines}__article__in": without_photographer.values("pk")}
    )
    return is_photographer | is_one_of_all
