from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from articles.reconciling.deciding import CreditChanged, decide
from articles.reconciling.offers import Offers
from media.models import CreditDecision
from tests.factories import make_contributor, make_user

from .pictures import case_of, make_inherited


@pytest.mark.django_db(transaction=True)
def test_of_four_who_decide_at_once_one_does():
    photo = make_inherited(make_contributor("许明"), make_contributor("孙江"))
    seen, editor = case_of(photo).seen, make_user()

    def attempt(place):
        try:
            decide(photo.pk, seen, editor, lambda case: Offers([case], False).for_case(case)[place])
        except CreditChanged:
            return "refused"
        finally:
            connection.close()
        return "decided"

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(attempt, [0, 1, 2, 1]))

    assert sorted(results) == ["decided", "refused", "refused", "refused"]
    assert CreditDecision.objects.count() == 1
