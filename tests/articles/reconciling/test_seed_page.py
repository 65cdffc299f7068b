"""The page that the system was asked for, and the same behaviour on invented data.

The page's text is no part of the project and may be absent; what is expected of it is written here in names alone.
"""

from pathlib import Path

import pytest
from django.core.management import call_command

from articles.reconciling.questions import Waiting, open_photos
from articles.work import photo_uses_by, stories_by
from newsroom.contributors.models import Contributor

pytestmark = pytest.mark.django_db

SEEDS = [folder / "shared" / "seed" / "weekly-page.txt" for folder in Path(__file__).resolve().parents]
# A story with a credited picture, a story of two by 文/图, photo news of its own.
INVENTED = """石桥镇给老街装上了路灯

本报记者 许明远 通讯员 白云飞

本报讯 石桥镇上周给老街装上了六十盏路灯。居民说，晚上出门不再打手电。



石桥镇老街新装的路灯。 许明远 摄

路灯由镇里统一维护，灯泡坏了一个电话就有人来换。

灞陵街清理杨树的背后

本报记者 许明远 孙江锋 文/图

两天半时间，街道清理了两百多棵杨树。商户说，门口终于不飘絮了。



灞陵街道联合相关单位清理杨树。

清理之后，街道补种了香樟，明年春天就能成荫。



11月9日，志愿者在南埠码头捡拾垃圾，一上午装满了四十只袋子，游客也加入进来。 许明远 摄
"""


def import_page(path):
    call_command("import_page", str(path), "--issue", "2023-05-18", "--page", "2", "--publish", verbosity=0)


def work_of(name):
    person = Contributor.objects.get(name=name)
    return stories_by(person).count(), photo_uses_by(person).count()


def test_seed_page_waits_for_its_poplar_picture_alone():
    page = next((path for path in SEEDS if path.exists()), None) or pytest.skip(
        "the seed page is not beside this checkout"
    )

    import_page(page)

    assert (work_of("许廷合"), work_of("孙江锋")) == ((3, 6), (1, 1))
    assert Waiting().counts() == {"": 1, "uncredited": 0, "inherited": 1, "file": 0, "printed": 0}
    assert "清理杨树" in open_photos().get().caption


def test_a_page_like_it_waits_for_the_picture_that_takes_its_credit_from_the_byline(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(INVENTED, encoding="utf-8")

    import_page(path)

    assert (work_of("许明远"), work_of("孙江锋")) == ((2, 3), (1, 1))
    assert Waiting().counts() == {"": 1, "uncredited": 0, "inherited": 1, "file": 0, "printed": 0}
    assert open_photos("inherited").get().caption == "灞陵街道联合相关单位清理杨树。"
