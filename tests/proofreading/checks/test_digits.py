import pytest

from newsroom.proofreading.checks.digits import check
from tests.proofreading.lists import copy_of, told


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("二0二四年开工", [("二0二四", "2024")]),
        ("二０二六年完工", [("二０二六", "2026")]),
        ("全村三十5人", [("三十5", "35")]),
        ("每人5十元", [("5十", "50")]),
        ("共2百户人家", [("2百", "200")]),
        ("1０月1日", [("1０", "10")]),
        ("２02６年", [("２02６", "2026")]),
        ("20二四年", [("20二四", "2024")]),
        ("202六年", [("202六", "2026")]),
        ("2O24年", [("2O24", "2024")]),
        ("1O月下旬", [("1O", "10")]),
    ],
)
def test_two_kinds_in_one_number(text, pieces):
    assert told(check(copy_of(text))) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "2024年、二〇二四年、3万元、5千克、3.5亿、第一、三十五人、两百户",
        "周三8时、星期二10点、高二12班、初三5班、三年级2班、五一3天假期",
        "2026十大人物、G20峰会、H2O、CO2、5G时代、统一10时出发、之一2024年",
        "1至2人、一2一、6百合、2百货",
    ],
)
def test_one_kind_each(text):
    assert told(check(copy_of(text))) == []
