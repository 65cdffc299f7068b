import pytest

from newsroom.proofreading.checks.doubles import check
from tests.proofreading.lists import copy_of, told


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("美丽的的汐河", [("的的", "的")]),
        ("完成了了任务", [("了了", "了")]),
        ("代表们们表示", [("们们", "们")]),
        ("记者在在现场看到", [("在在", "在")]),
        ("将将于明年开工", [("将将", "将")]),
        ("会议对对工作作了部署", [("对对", "对")]),
        ("对项目进行进行了验收", [("进行进行", "进行")]),
        ("我们我们一定做好", [("我们我们", "我们")]),
        ("加快推进进一步进一步落实", [("进一步进一步", "进一步")]),
        ("全县上下共同富裕共同富裕", [("共同富裕共同富裕", "共同富裕")]),
        ("河水清了，，鱼也多了。。", [("，，", "，"), ("。。", "。")]),
        ("他走了。。。", [("。。。", "……")]),
    ],
)
def test_typed_twice(text, pieces):
    assert told(check(copy_of(text))) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "天天 谢谢 研究研究 常常 人人 妈妈 星星 纷纷 一个个 刚刚好",
        "红彤彤 亮晶晶 热腾腾 高高兴兴 明明白白 来来往往 雪白雪白 哗啦哗啦 哈哈哈哈",
        "的的确确 为了了解 在在建工地 对对方负责 和和气气 是是非非 有有关部门 从从前说起",
        "是不是不行 会不会不来 走着走着 一步一步 好了好了 很好很好 等等等等",
        "派出所所长 协会会长 人民民主 实现现代化 中国国家队 上海海关",
        "啊！！什么？？——……",
    ],
)
def test_what_the_language_doubles(text):
    assert told(check(copy_of(text))) == []
