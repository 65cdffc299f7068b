"""Stories of the coming issue on their way through the desk, so that whoever looks around finds something to do."""

from datetime import date
from pathlib import Path

from django.db import transaction

from articles.models import Article
from articles.recording import Act, record
from articles.reviewed import State
from articles.reviewing import transition
from articles.steps import ladder
from newsroom.accounts.models import User
from newsroom.issues.models import Issue, Page, Placement

from .loading import find_or_make, load_piece
from .paper import Piece, columns, read_paper, read_piece

FOLDER = Path(__file__).resolve().parent / "in_work"
COMING = date(2026, 11, 27)
# Who takes which step: those whose duty it is.
SIGNERS = {"review_first": "section_editor", "review_second": "desk_head", "review_final": "chief_editor"}
ASKED_LENGTH = 800


@transaction.atomic
def load_work() -> None:
    """Plan the coming issue and bring its stories as far as they are; needs the logins of the demonstration."""
    last = read_paper()[-1]
    issue = Issue.objects.create(number=last.number + 1, date=COMING)
    for planned in last.pages:
        staff = {duty: find_or_make(name) for duty, name in planned.staff.items()}
        Page.objects.create(issue=issue, number=planned.number, name=planned.name, **staff)
    users = {user.username: user for user in User.objects.all()}
    for path in sorted(FOLDER.glob("*.txt")):
        load_story(read_piece(path), issue, users)


def load_story(piece: Piece, issue: Issue, users: dict[str, User]) -> None:
    article = load_piece(piece, issue)
    author = users[piece.author]
    written = {"credit_as_printed": "", "state": State.DRAFT, "author": author, "wished_for": issue.date}
    Article.objects.filter(pk=article.pk).update(**written, asked_length=ASKED_LENGTH)
    article.refresh_from_db()
    record(article, author, act=Act.WRITTEN)
    move_on(article, piece, author, users)
    if piece.reached == State.APPROVED:
        page = issue.pages.get(number=piece.page)
        Placement.objects.create(page=page, article=article, position=page.placements.count() + 1)


def move_on(article: Article, piece: Piece, author: User, users: dict[str, User]) -> None:
    opinions = iter(columns(piece.opinions)) if piece.opinions else iter(())
    if piece.reached == State.DRAFT:
        return
    transition(article, Act.FILED, author)
    if piece.reached == Act.RETURNED:
        transition(article, Act.RETURNED, users["section_editor"], next(opinions))
        return
    for step in ladder():
        if article.state == piece.reached:
            return
        transition(article, Act.PASSED, users[SIGNERS[step]], next(opinions, ""))
