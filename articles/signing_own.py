"""Whoever writes a story here and names nobody for it is named: some of them may not choose people at all."""

from newsroom.contributors.models import Contributor
from newsroom.contributors.roles import USUAL_LABELS, Role

from .models import Article, Byline

# Notices and adverts are printed without a name.
SIGNED_KINDS = (Article.Kind.STORY, Article.Kind.BRIEF, Article.Kind.PHOTO)


def name_writer(article: Article, user) -> Byline | None:
    """Name `user` for a new story that nobody is named for; nobody without a contributor of their own."""
    if article.kind not in SIGNED_KINDS or article.credit_as_printed or article.bylines.exists():
        return None
    person = Contributor.objects.filter(user=user).first()
    if person is None:
        return None
    role = role_of(user)
    return Byline.objects.create(article=article, contributor=person, role=role, label=USUAL_LABELS[role], position=1)


def role_of(user) -> Role:
    return Role.CORRESPONDENT if user.groups.filter(name="correspondent").exists() else Role.REPORTER
