"""Where a credit stands in a paragraph or a caption."""

import pytest

from newsroom.reading.credit_lines import split_caption_credit, split_dateline, split_end_note, split_tail_credit
from newsroom.reading.shapes import OpenedBody


class TestDateline:
    @pytest.mark.parametrize(
        ("paragraph", "dateline", "credit", "rest"),
        [
            ("本报讯(记者 赵明 通讯员 钱进)连日来,城里", "本报讯", "(记者 赵明 通讯员 钱进)", "连日来,城里"),
            ("【本报讯】连日来，城里", "【本报讯】", None, "连日来，城里"),
            ("【本报讯】（记者 赵明）连日来", "【本报讯】", "（记者 赵明）", "连日来"),
            ("▲本报讯 （记者 赵明）11月6日", "▲本报讯", "（记者 赵明）", "11月6日"),
            ("本报汐州讯 连日来", "本报汐州讯", None, "连日来"),
            ("本报讯连日来，城里", "本报讯", None, "连日来，城里"),
            ("本报讯：昨日", "本报讯：", None, "昨日"),
            ("本报讯（区公宣）11月6日，", "本报讯", "（区公宣）", "11月6日，"),
            ("本报讯（今年第3期）11月6日，", "本报讯", None, "（今年第3期）11月6日，"),
            ("本报讯（记者 赵明）（摄影 孙苒）昨日", "本报讯", "（记者 赵明）（摄影 孙苒）", "昨日"),
            ("本报讯 记者昨日从区里获悉，高考", "本报讯", None, "记者昨日从区里获悉，高考"),
            ("本报讯 记者赵明 通讯员钱进 报道：昨日", "本报讯", "记者赵明 通讯员钱进 报道：", "昨日"),
            ("本报讯 记者赵明、钱进报道 昨日", "本报讯", "记者赵明、钱进报道", "昨日"),
            ("本报讯记者赵明 11月6日，", "本报讯", "记者赵明", "11月6日，"),
            ("汐都讯见习记者赵明实习生钱进前晚，有人", "汐都讯", "见习记者赵明实习生钱进", "前晚，有人"),
            ("汐都讯 记者赵明 昨日，有人", "汐都讯", "记者赵明", "昨日，有人"),
            ("许昌讯（记者 赵明）昨天", "许昌讯", "（记者 赵明）", "昨天"),
            ("消息(截至北京时间十时)，比赛", "消息", None, "(截至北京时间十时)，比赛"),
            ("新华社北京5月12日电（记者 赵明）今天", "新华社北京5月12日电", "（记者 赵明）", "今天"),
            ("据新华社北京5月12日电 今天", "据新华社北京5月12日电", None, "今天"),
            ("汐江网7月5日22时讯（记者 赵明）今天", "汐江网7月5日22时讯", "（记者 赵明）", "今天"),
            ("（通讯员 赵明 钱进）昨日，", None, "（通讯员 赵明 钱进）", "昨日，"),
            ("本报记者 赵明 报道：昨日", None, "本报记者 赵明 报道：", "昨日"),
        ],
    )
    def test_is_parted_from_credit_and_body(self, paragraph, dateline, credit, rest):
        assert split_dateline(paragraph) == OpenedBody(dateline, credit, rest)

    @pytest.mark.parametrize(
        "paragraph",
        [
            "记者从区教体局获悉，今年",
            "记者 赵明 昨日从区里",
            "（赵明）昨日，",
            "资讯发达的今天",
            "通讯员们说",
            "腾讯公司昨日",
            "短讯 昨日",
            "本报讯息中心",
            "本报热线电话8880",
            "好消息：昨日",
            "5月12日，记者从",
        ],
    )
    def test_is_not_seen_in_running_text(self, paragraph):
        assert split_dateline(paragraph) is None


class TestTailCredit:
    @pytest.mark.parametrize(
        "credit",
        [
            "（记者 赵明）",
            "（赵明）",
            "（赵明 文/图）",
            "（赵明 钱进）",
            "（记者 赵明 通讯员 钱进）③6",
            "本报记者 赵明",
            "□赵明",
            "——赵明",
            "（作者：赵明）",
            "（区公宣）",
            "（赵明 整理）",
            "（记者 赵明 实习生 钱进 孙 苒）",
            "通讯员 赵明 摄影 钱进",
        ],
    )
    def test_is_parted_from_the_last_sentence(self, credit):
        assert split_tail_credit("提供了更优质的服务。" + credit) == ("提供了更优质的服务。", credit)

    @pytest.mark.parametrize(
        "paragraph",
        [
            "提供了更优质的服务。”赵明说。",
            "提供了更优质的服务（见图）。",
            "他叫李明（化名）",
            "区长（赵明）",
            "提供了更优质的服务。（高考 周末）",
            "提供了更优质的服务。（党建）",
            "本报记者 赵明",
            "提供了更优质的服务。（作者单位：区司法局）",
            "提供了更优质的服务。（据新华社北京5月12日电）",
        ],
    )
    def test_is_not_seen_in_other_endings(self, paragraph):
        assert split_tail_credit(paragraph) is None

    @pytest.mark.parametrize(
        "note",
        [
            "（完）",
            "（据新华社北京5月12日电）",
            "（来源：汐州日报）",
            "（责任编辑 赵明）",
            "（作者系区司法局局长）",
            "（下转2版）",
        ],
    )
    def test_furniture_is_an_end_note(self, note):
        assert split_end_note("提供了更优质的服务。" + note) == ("提供了更优质的服务。", note)

    def test_a_byline_is_no_end_note(self):
        assert split_end_note("提供了更优质的服务。（记者 赵明）") is None


class TestCaptionCredit:
    @pytest.mark.parametrize(
        "credit",
        [
            "赵明 摄",
            "赵明摄",
            "赵 明 摄",
            "赵明/摄",
            "（赵明 摄）",
            "(赵明摄)",
            "本报记者 赵明 摄",
            "本报记者赵明摄",
            "（本报记者 赵明 摄）",
            "（本报记者 赵明 摄影报道）",
            "记者 赵明 通讯员 钱进 摄",
            "新华社发（赵明 摄）",
            "新华社记者 赵明 摄",
            "赵明摄（汐视觉）",
            "图片来源：汐州发布",
            "（图片来源：汐州发布）",
            "资料图",
            "（资料图）",
            "受访者供图",
            "区司法局供图",
            "（图片由区司法局提供）",
            "摄影：赵明",
            "图/赵明",
            "青衫 摄",
            "（赵明）",
            "通讯员 赵明",
        ],
    )
    def test_is_parted_after_a_sentence(self, credit):
        assert split_caption_credit("图为现场。" + credit) == ("图为现场。", credit)
        assert split_caption_credit("图为现场。　　" + credit) == ("图为现场。", credit)

    @pytest.mark.parametrize(
        ("caption", "rest", "credit"),
        [
            ("图为现场 赵明 摄", "图为现场", "赵明 摄"),
            ("图为现场（赵明 摄）", "图为现场", "（赵明 摄）"),
            ("图为现场赵明摄", "图为现场", "赵明摄"),
            ("图为11月6日，工人在作业 李明 摄", "图为11月6日，工人在作业", "李明 摄"),
            ("村民李强（左）领取证书。 赵 明 摄", "村民李强（左）领取证书。", "赵 明 摄"),
            ("赵明 摄", "", "赵明 摄"),
            ("（资料图）", "", "（资料图）"),
            ("图为现场。", "图为现场。", None),
            ("图为王芳。", "图为王芳。", None),
            ("他爱好摄影", "他爱好摄影", None),
            ("图为摄影展", "图为摄影展", None),
        ],
    )
    def test_is_parted_where_it_begins(self, caption, rest, credit):
        assert split_caption_credit(caption) == (rest, credit)

    def test_known_people_tell_where_a_glued_name_begins(self):
        assert split_caption_credit("图为大会王明摄", {"会王明"}) == ("图为大", "会王明摄")
        assert split_caption_credit("图为大会王明摄") == ("图为大会", "王明摄")
