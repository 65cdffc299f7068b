import importlib

import pytest
from django.apps import apps

from articles.models import ArticlePhoto, PrintedClaim
from articles.printed import makers_in
from newsroom.reading.shapes import CreditedName
from tests.factories import make_article, make_photo

pytestmark = pytest.mark.django_db


def make_use(line=""):
    article = make_article()
    return ArticlePhoto.objects.create(article=article, photo=make_photo(), credit_as_printed=line, position=1)


def claims_of(use):
    return [(claim.position, claim.name, claim.is_refuted) for claim in use.printed_claims.all()]


class TestMakersIn:
    @pytest.mark.parametrize(
        ("line", "names"),
        [
            ("罗千帆 摄", ["罗千帆"]),
            ("记者 罗千帆 通讯员 蒋文渊 摄", ["罗千帆", "蒋文渊"]),
            ("罗 帆 摄", ["罗帆"]),
            ("受访者供图", ["受访者"]),
            ("新华社发（罗千帆 摄）", ["罗千帆"]),
            ("图片来源：区档案馆", ["区档案馆"]),
            ("方砚/文 罗千帆/图", ["罗千帆"]),
            ("方砚 罗千帆 文/图", ["方砚", "罗千帆"]),
            ("本报记者 罗千帆", ["罗千帆"]),
            ("资料图", []),
            ("责任编辑 方砚", []),
            ("　", []),
            ("", []),
        ],
    )
    def test_names_of_a_line(self, line, names):
        assert sorted(maker.name for maker in makers_in(line)) == sorted(names)

    def test_role_and_label_are_kept(self):
        assert makers_in("区档案馆供图") == (CreditedName("区档案馆", "courtesy", "供图"),)

    def test_a_name_no_longer_than_the_column(self):
        assert all(len(maker.name) <= 60 for maker in makers_in(f"{'长' * 100}供图"))


class TestSavingAUse:
    def test_claims_are_what_the_printed_line_names(self):
        use = make_use("记者 罗千帆 通讯员 蒋文渊 摄")

        assert claims_of(use) == [(1, "罗千帆", False), (2, "蒋文渊", False)]

    def test_use_without_a_printed_line_claims_nothing(self):
        assert claims_of(make_use()) == []

    def test_a_changed_line_is_read_again_and_a_name_that_stays_keeps_what_was_decided(self):
        use = make_use("罗千帆 雷小满 摄")
        use.printed_claims.update(is_refuted=True)

        use.credit_as_printed = "蒋文渊 雷小满 摄"
        use.save()

        assert claims_of(use) == [(1, "蒋文渊", False), (2, "雷小满", True)]

    def test_a_line_taken_away_takes_its_claims(self):
        use = make_use("罗千帆 摄")

        use.credit_as_printed = ""
        use.save()

        assert claims_of(use) == []

    def test_saving_without_a_change_writes_nothing(self, django_assert_num_queries):
        use = make_use("罗千帆 摄")

        with django_assert_num_queries(12):  # savepoint, update, look, release
            use.save()


def test_lines_that_were_there_before_are_read_by_the_migration():
    use = make_use("罗千帆 蒋文渊 摄")
    PrintedClaim.objects.all().delete()
    migration = importlib.import_module("articles.migrations.0004_read_printed_credits")

    migration.read_printed_credits(apps, None)
    migration.read_printed_credits(apps, None)

    assert claims_of(use) == [(1, "罗千帆", False), (2, "蒋文渊", False)]
