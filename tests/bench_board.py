"""What the board of a large issue takes: opening it, a move, publishing it and taking that back."""

from collections.abc import Callable
from datetime import date

from django.test import Client

from articles.recording import record_all
from newsroom.issues.models import Issue, Placement
from newsroom.issues.publishing import publish, withdraw

from .factories import make_admin, make_contributor, make_issue, make_page, make_photo, make_printed

PAGES, STORIES, WAITING = 12, 90, 60
BODY = "<p>区水利局上周把汐河东段的淤泥清了三千多方，河面比去年这个时候宽出将近两米。</p>" * 16


def write_issue(pages: int, stories: int, **kwargs) -> Issue:
    issue = make_issue(is_published=False, **kwargs)
    made = [make_page(issue, number) for number in range(1, pages + 1)]
    people = [make_contributor() for _ in range(8)]
    articles = [
        make_printed(
            body=BODY, by=people[number % 8 : number % 8 + 2], photos=[make_photo(by=people[:1], has_file=False)]
        )
        for number in range(stories)
    ]
    Placement.objects.bulk_create(
        Placement(page=made[number % pages], article=article, position=number // pages + 1)
        for number, article in enumerate(articles)
    )
    record_all(articles, None)
    return issue


def measure_board(row: Callable, timed: Callable, queries_of: Callable) -> None:
    client, issue = Client(), write_issue(PAGES, STORIES, number=9001, date=date(2090, 1, 6))
    client.force_login(make_admin())
    for _ in range(WAITING):
        make_printed(body=BODY)
    board = f"/admin/issues/issue/{issue.pk}/board/"
    story = Placement.objects.filter(page__issue=issue).first().article_id
    turn = iter(range(10_000))

    def move():
        issue.refresh_from_db()
        page = issue.pages.all()[next(turn) % PAGES].pk
        sent = {"act": "place", "article": story, "page": page, "after": 0, "version": issue.board_version}
        assert client.post(board, sent, HTTP_ACCEPT="application/json").status_code == 200

    def look():
        return client.get(f"{board}state/?version={Issue.objects.get(pk=issue.pk).board_version}")

    acts = {"opened": lambda: client.get(board), "a move": move, "asked whether anything has moved": look}
    for name, act in acts.items():
        row(f"board of {PAGES} pages, {STORIES} stories: {name}", timed(act), f"{queries_of(act)} queries")
    forty = write_issue(4, 40, number=9002, date=date(2090, 1, 13))

    def publish_forty():
        withdraw(forty) if forty.published_at else None
        publish(forty)

    row("40 stories published", timed(publish_forty), f"{queries_of(publish_forty)} queries")
