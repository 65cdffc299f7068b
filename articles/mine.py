"""What is whose to do: the questions of "my desk", each for one login."""

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from newsroom.history.models import Revision
from newsroom.policy import may

from .authorship import mostly_written_by, own
from .models import Article
from .recording import SUBJECT, Act, latest
from .reviewed import PUBLISHABLE, State
from .reviewing import standings
from .steps import UNDER_REVIEW, rung

# The acts after which somebody else has the story.
MOVES = (Act.FILED, Act.RECALLED, Act.PASSED, Act.RETURNED, Act.SPIKED, Act.UNSPIKED)

# Where no issue is made yet, a weekly's next one is within a week.
LOOKING_AHEAD = timedelta(days=7)


class Returned(NamedTuple):
    """A story that came back to whoever wrote it, with the reason."""

    article: Article
    revision: Revision


def may_sign(user) -> list[State]:
    """The states in which a story waits for somebody with this user's permissions."""
    return [state for state in UNDER_REVIEW if may(user, rung(state).value, Article)]


def waiting_for(user, stories: QuerySet) -> list[int]:
    """The keys of those that `user` may sign next, the longest waiting first."""
    states = may_sign(user)
    if not states:
        return []
    keys = stories.filter(~own(user), state__in=states).order_by("updated_at").values_list("pk", flat=True)
    found, theirs = standings(keys), mostly_written_by(user, keys)
    return [key for key in keys if key not in theirs and not (found[key].last and found[key].last.user_pk == user.pk)]


def came_back(user, stories: QuerySet) -> list[Returned]:
    """Stories of `user` that were returned and wait to be written anew, the latest first."""
    drafts = {article.pk: article for article in stories.filter(own(user), state=State.DRAFT)}
    returned = last_moves(drafts).filter(act=Act.RETURNED).defer("content").order_by("-serial")
    return [Returned(drafts[revision.subject_pk], revision) for revision in returned]


def last_moves(keys: Iterable[int]) -> QuerySet:
    moves = {"act__in": MOVES}
    return Revision.objects.filter(latest(**moves), subject_type=SUBJECT, subject_pk__in=list(keys), **moves)


def due(stories: QuerySet) -> QuerySet:
    """What the coming issue wants and is not approved: placed there, or wished for by its day; late wishes as well."""
    today, coming = timezone.localdate(), coming_issue()
    last_day = coming.date if coming else today + LOOKING_AHEAD
    wished = Q(wished_for__lte=last_day, placements=None) | Q(wished_for__lt=today)
    placed = Q(placements__page__issue=coming) if coming else Q(pk__in=())
    open_ones = stories.exclude(state__in=(*PUBLISHABLE, State.SPIKED))
    found = open_ones.filter(placed | wished).exclude(pk__in=Article.objects.published().values("pk"))
    return open_ones.filter(pk__in=found.values("pk")).order_by("wished_for", "pk")


def coming_issue():
    """The nearest issue from today on that is not public yet, or None."""
    issue = Article._meta.get_field("pages").related_model._meta.get_field("issue").related_model
    waiting = issue.objects.filter(Q(published_at=None) | Q(published_at__gt=timezone.now()))
    return waiting.filter(date__gte=timezone.localdate()).order_by("date").first()


def counted_by_state(stories: QuerySet) -> dict[str, int]:
    return dict(stories.order_by().values_list("state").annotate(Count("pk")))
