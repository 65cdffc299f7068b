import pytest

from newsroom.reading.names import is_collective, is_courtesy, is_name, is_organisation, split_glued


class TestIsName:
    @pytest.mark.parametrize(
        "word",
        "赵明 许廷舟 欧阳岚 司马青衫 申屠一苇 上官云 逄小舟 亓禾 查一笑 买买提·艾力 罗伯特·弗兰 扎西次仁".split(),
    )
    def test_knows_chinese_and_minority_names(self, word):
        assert is_name(word)

    @pytest.mark.parametrize(
        "word",
        "方面 王府 高度 周边 时间 记者站 连线 周末 从区 于是 金融 张 赵明钱进 晚风 王老师 汐州晚报·汐州头条".split(),
    )
    def test_knows_ordinary_words_that_begin_like_names(self, word):
        assert not is_name(word)


class TestSplitGlued:
    @pytest.mark.parametrize(
        ("word", "names"),
        [
            ("赵强刘洋", ("赵强", "刘洋")),
            ("赵强刘小洋", ("赵强", "刘小洋")),
            ("赵小强刘洋", ("赵小强", "刘洋")),
            ("赵小强刘小洋", ("赵小强", "刘小洋")),
            ("欧阳岚刘洋", ("欧阳岚", "刘洋")),
            ("赵强刘洋钱进", ("赵强", "刘洋", "钱进")),
            ("赵明", None),
            ("古道西风", None),
        ],
    )
    def test_cuts_where_family_names_stand(self, word, names):
        assert split_glued(word) == names

    def test_known_people_come_first(self):
        assert split_glued("林海燕文山", {"林海", "燕文山"}) == ("林海", "燕文山")

    def test_a_long_run_is_cut_without_delay(self):
        assert len(split_glued("赵明" * 20)) == 20


class TestGroups:
    @pytest.mark.parametrize("word", "市公宣 区卫宣 汐交宣 通讯组 本报编辑部 本报评论员 区融媒 集体".split())
    def test_a_collective_signs_for_many(self, word):
        assert is_collective(word)

    @pytest.mark.parametrize("word", "赵明 王小宣 区司法局 受访者".split())
    def test_a_person_or_an_office_is_no_collective(self, word):
        assert not is_collective(word)

    def test_offices_and_courtesies_are_told_apart(self):
        assert is_organisation("区司法局") and not is_courtesy("区司法局")
        assert is_courtesy("受访者") and is_courtesy("学生家长")
