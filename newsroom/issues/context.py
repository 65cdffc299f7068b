from functools import lru_cache

from .models import Masthead


def masthead(request):
    """The paper's facts for every page, asked of the database only where a template names them."""

    @lru_cache(maxsize=1)
    def find():
        return Masthead.objects.first()

    return {"masthead": find}
