from articles.models import Byline
from media.models import Credit
from newsroom.contributors.models import Alias, Contributor, Organisation
from newsroom.issues.models import Page

TABLES = (Contributor, Alias, Byline, Credit, Page, Organisation)


def rows():
    """Every row that a merge may touch, to hold what is after an undo against what was."""
    return {model: list(model._base_manager.order_by("pk").values()) for model in TABLES}
