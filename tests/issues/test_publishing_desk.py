from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from newsroom.issues.models import Issue
from newsroom.issues.publishing_desk import moment_of, told_moment
from tests.desk.forms import sent
from tests.factories import make_issue, make_page, make_printed, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def issue():
    issue = make_issue(is_published=False)
    place(make_printed(), make_page(issue))
    return issue


def press(desk, issue, **buttons):
    address = reverse("admin:issues_issue_change", args=[issue.pk])
    return desk.post(address, sent(desk.get(address)) | buttons, follow=True)


class TestSetTime:
    def test_is_set_called_off_and_told_with_its_time_zone(self, desk, issue):
        later = timezone.localtime(timezone.now() + timedelta(days=3)).replace(second=0, microsecond=0)

        page = press(desk, issue, _publish_later="1", publish_at=later.strftime("%Y-%m-%dT%H:%M")).content.decode()

        stored = Issue.objects.get()
        assert (stored.published_at, stored.is_published, stored.is_closed) == (later, False, True)
        assert f"{later:%Y-%m-%d %H:%M} (Asia/Shanghai, UTC+08:00)" in page

        press(desk, issue, _withdraw="1")
        assert Issue.objects.get().published_at is None

    @pytest.mark.parametrize("typed", ["", "nonsense", "2020-01-01T06:00"])
    def test_is_refused_when_it_is_none_or_over(self, desk, issue, typed):
        page = press(desk, issue, _publish_later="1", publish_at=typed)

        assert Issue.objects.get().published_at is None
        assert "errornote" in page.content.decode() or 'class="error"' in page.content.decode()

    def test_that_no_clock_shows_or_that_comes_twice_is_refused(self):
        with timezone.override("America/New_York"):
            for typed in ("2027-03-14T02:30", "2027-11-07T01:30"):
                with pytest.raises(ValidationError):
                    moment_of(typed)
            assert moment_of("2027-03-14T03:00") == datetime(2027, 3, 14, 7, tzinfo=UTC)

    def test_is_told_with_the_offset_of_its_day(self):
        summer, winter = datetime(2027, 7, 1, 12, tzinfo=UTC), datetime(2027, 12, 1, 12, tzinfo=UTC)
        with timezone.override("America/New_York"):
            assert told_moment(summer) == "2027-07-01 08:00 (America/New_York, UTC-04:00)"
            assert told_moment(winter) == "2027-12-01 07:00 (America/New_York, UTC-05:00)"
