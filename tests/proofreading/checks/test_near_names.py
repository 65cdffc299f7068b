import pytest

from newsroom.proofreading.checks.near_names import check
from tests.proofreading.lists import copy_of, told


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("县委书记王健国强调", [("王健国", "王建国")]),
        ("县委书记王国建强调", [("王国建", "王建国")]),
        ("县委书记汪建国强调", [("汪建国", "王建国")]),
        ("县委书记王建军强调", [("王建军", "王建国")]),
        ("县长李文搏调研", [("李文搏", "李文博")]),
        ("县长李闻博调研", [("李闻博", "李文博")]),
        ("宣传部部长林青主持", [("林青", "林清")]),
        ("副县长刘军、王健国出席", [("王健国", "王建国")]),
        ("区教育局副局长赵明、赵民出席", []),
        ("本报记者 陈橙 摄", [("陈橙", "陈澄")]),
        ("本报记者乔一韦", [("乔一韦", "乔一苇")]),
        ("图为现场。罗千凡 摄", []),
        ("图为现场。罗帆千 摄", [("罗帆千", "罗千帆")]),
        ("通讯员 白璐", [("白璐", "白露")]),
        ("本报首席记者 沈晓禾", [("沈晓禾", "沈小禾")]),
    ],
)
def test_names_that_are_nearly_known(text, pieces):
    assert told(check(copy_of(text))) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "县委书记王建国和县长李文博出席，本报记者 陈澄 罗千帆",
        "村民王健国说，王建军也在场",
        "村委会主任王建军、企业家李文",
        "县委书记林青山、宣传部部长林清在场",
        "记者林青和通讯员周海浪说",
        "欧阳明月 摄，本报记者欧阳明月",
    ],
)
def test_names_that_are_right_or_somebody_else(text):
    assert told(check(copy_of(text))) == []


def test_the_official_is_named_with_the_title():
    [finding] = check(copy_of("县委书记王健国强调"))

    assert finding.params == {"name": "王健国", "known": "王建国", "title": "县委书记"}
    assert finding.severity == "error"
