"""Moving stories about the pages of an issue. Of two moves the later one counts, whatever board it was made on.

A move says where the mover wants the story, by its new neighbour; what has come between is no reason to refuse it.
Refused is what cannot be: a page that is gone, an issue that is signed, a picture that may not be printed there.
"""

from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article
from articles.reviewed import State

from ..models import Issue, Page, Placement
from ..rights import refuse_articles
from .models import Move
from .spots import SETTINGS, Spot, held, put, spot_of, take_out

TOP, END = 0, None


class Target(NamedTuple):
    """Where somebody wants a story: on a page below a neighbour, or on its `position` where that one has left.

    `after` is the key of a story, TOP or END.
    """

    page: int | None
    after: int | None = END
    position: int | None = None


@transaction.atomic
def move(issue: Issue, user, article: int, source: int | None, target: Target) -> Move:
    """Put a story somewhere. `source` is the page that the mover saw it on; raises ValidationError with the reason."""
    page = page_to(target.page)
    issues = held({issue.pk, *([page.issue_id] if page else [])})
    page, board = page_to(target.page, is_to_stay=True), issues[issue.pk]
    for each in issues.values():
        refuse_closed(each)
    story = story_to_move(article)
    placement = placement_on(board, article, source)
    if page is None and placement is None:
        raise ValidationError(_("“%(story)s” is on no page of this issue any more.") % {"story": story}, code="gone")
    before = spot_of(placement)
    if page is None:
        take_out(placement)
        after = Spot(None, 0, before.settings)
    else:
        after = settle(placement, story, page, position_for(target, article))
    return noted(issues, board, Move.Act.PLACE, user, article, before, after)


@transaction.atomic
def set_out(issue: Issue, user, article: int, source: int | None, settings: dict[str, Any]) -> Move:
    """Say how a story is to be set: its prominence, and what the editor pins."""
    issues = held([issue.pk])
    board = issues[issue.pk]
    refuse_closed(board)
    placement = placement_on(board, article, source)
    if placement is None:
        told = _("“%(story)s” is on no page of this issue any more.")
        raise ValidationError(told % {"story": story_to_move(article)}, code="gone")
    before = spot_of(placement)
    give(placement, settings)
    placement.full_clean(exclude=["page", "article", "position"], validate_unique=False)
    placement.save(update_fields=SETTINGS)
    return noted(issues, board, Move.Act.SET, user, article, before, spot_of(placement))


@transaction.atomic
def undo(issue: Issue, user) -> Move:
    """Lead back from the user's own last move that still holds, also days later."""
    last = Move.objects.filter(issue=issue, made_by=user, of=None, is_undone=False).order_by("pk").last()
    if last is None:
        raise ValidationError(_("There is nothing of yours to undo."), code="nothing")
    return turn(last, user, Move.Act.UNDO, Spot.read(last.after), Spot.read(last.before))


@transaction.atomic
def redo(issue: Issue, user) -> Move:
    """Do again what the user undid last, unless they have moved something else since."""
    again = next_to_redo(issue, user)
    if again is None:
        raise ValidationError(_("There is nothing of yours to do again."), code="nothing")
    return turn(again, user, Move.Act.REDO, Spot.read(again.before), Spot.read(again.after))


def next_to_redo(issue, user) -> Move | None:
    own = Move.objects.filter(issue=issue, made_by=user, of=None)
    last = own.filter(is_undone=False).order_by("pk").last()
    undone = own.filter(is_undone=True)
    return (undone.filter(pk__gt=last.pk) if last else undone).order_by("pk").first()


def turn(turned: Move, user, act: str, was: Spot, to: Spot) -> Move:
    pages = Page.objects.in_bulk({spot.page for spot in (was, to) if spot.page})
    issues = held({turned.issue_id, *(page.issue_id for page in pages.values())})
    for each in issues.values():
        refuse_closed(each)
    turned.refresh_from_db(fields=["is_undone"])
    if turned.is_undone == (act == Move.Act.UNDO):
        raise ValidationError(_("That has been done already in another window."), code="done")
    story = story_to_move(turned.article_id)
    placement = found_where_left(turned, story, was)
    if to.page and to.page not in pages:
        raise ValidationError(_("That page is not there any more."), code="gone")
    before = spot_of(placement)
    if to.page is None:
        take_out(placement)
        after = Spot(None, 0, before.settings)
    elif turned.act == Move.Act.SET:
        give(placement, to.settings)
        placement.save(update_fields=SETTINGS)
        after = spot_of(placement)
    else:
        after = settle(placement, story, pages[to.page], to.position, to.settings)
    Move.objects.filter(pk=turned.pk).update(is_undone=act == Move.Act.UNDO)
    return noted(issues, issues[turned.issue_id], act, user, turned.article_id, before, after, turned)


def found_where_left(turned: Move, story: Article, was: Spot) -> Placement | None:
    """The placement that a move led to; who has done something else with the story since is not undone with it."""
    if was.page is None:
        placement = Placement.objects.filter(article=story, page__issue=turned.issue_id).first()
        is_as_left = placement is None
    else:
        placement = Placement.objects.filter(article=story, page=was.page).first()
        is_as_left = placement is not None
        if turned.act == Move.Act.SET:
            is_as_left = is_as_left and spot_of(placement).settings == was.settings
    if not is_as_left:
        later = Move.objects.filter(issue=turned.issue_id, article=story, pk__gt=turned.pk).order_by("pk").last()
        told = _("“%(story)s” has been moved since by %(name)s.") if later else _("“%(story)s” has been moved since.")
        name = later.made_by if later else ""
        raise ValidationError(told % {"story": story, "name": name}, code="moved")
    return placement


def page_to(key: int | None, is_to_stay=False) -> Page | None:
    """The page; one that `is_to_stay` is not deleted before the move is done."""
    if key is None:
        return None
    pages = Page.objects.select_for_update(no_key=True) if is_to_stay else Page.objects
    page = pages.filter(pk=key).first()
    if page is None:
        raise ValidationError(_("That page is not there any more."), code="gone")
    return page


def refuse_closed(issue: Issue) -> None:
    if issue.is_closed:
        raise ValidationError(
            _("%(issue)s is signed for print: open it again first.") % {"issue": issue}, code="closed"
        )


def story_to_move(key: int) -> Article:
    story = Article.objects.for_lists().prefetch_related("photos__photo").filter(pk=key).first()
    if story is None:
        raise ValidationError(_("That story is not there any more."), code="gone")
    return story


def placement_on(board: Issue, article: int, source: int | None) -> Placement | None:
    """Where the story stands: on the page that the mover saw it on, else wherever somebody has put it since."""
    found = list(Placement.objects.filter(page__issue=board, article=article).order_by("page__number"))
    return next((each for each in found if each.page_id == source), found[0] if found else None)


def settle(placement, story, page, position, settings=None) -> Spot:
    """Put the story on a page; what is new in an issue is asked about first."""
    if placement is None:
        placement = Placement(article=story)
        give(placement, settings or {})
    if placement.pk is None or placement.page.issue_id != page.issue_id:
        if story.state == State.SPIKED:
            raise ValidationError(_("“%(story)s” is spiked.") % {"story": story}, code="spiked")
        refuse_articles([story], page.issue)
    if Placement.objects.filter(page=page, article=story).exclude(pk=placement.pk).exists():
        raise ValidationError(_("“%(story)s” is on this page already.") % {"story": story}, code="twice")
    put(placement, page.pk, position)
    return spot_of(placement)


def position_for(target: Target, article: int) -> int:
    """Counted among the other stories of the page."""
    others = Placement.objects.filter(page=target.page).exclude(article=article).order_by("position")
    keys = list(others.values_list("article", flat=True))
    if target.after == TOP:
        return 1
    if target.after in keys:
        return keys.index(target.after) + 2
    return min(target.position or len(keys) + 1, len(keys) + 1)


def give(placement: Placement, settings: dict[str, Any]) -> None:
    for name in SETTINGS:
        if name in settings:
            setattr(placement, name, settings[name])


def noted(issues, board: Issue, act: str, user, article: int, before: Spot, after: Spot, of=None) -> Move:
    """Every board that the move shows on gets a new version; the move belongs to the one where it was made."""
    for issue in issues.values():
        issue.board_version += 1
        issue.save(update_fields=["board_version"])
    return Move.objects.create(
        issue=board,
        version=board.board_version,
        act=act,
        article_id=article,
        before=before.as_data(),
        after=after.as_data(),
        of=of,
        made_by=user,
    )
