from django.db import migrations

from newsroom.passages.plain import without_marks

# What every paper of the trade writes in the same words; each paper goes on from here in the desk.
POLITICS = """
以习近平新时代中国特色社会主义思想为指导
坚持以习近平新时代中国特色社会主义思想为指导
深入学习贯彻习近平新时代中国特色社会主义思想
全面贯彻习近平新时代中国特色社会主义思想
深入学习贯彻习近平总书记重要讲话精神
传达学习习近平总书记重要讲话精神
传达学习贯彻习近平总书记重要讲话和重要指示批示精神
全面贯彻党的二十大精神
深入学习贯彻党的二十大精神
全面贯彻落实党的二十大和二十届历次全会精神
全面贯彻落实党中央、国务院决策部署
认真贯彻落实党中央决策部署和省委、市委、区委工作要求
深刻领悟“两个确立”的决定性意义
增强“四个意识”、坚定“四个自信”、做到“两个维护”
切实把思想和行动统一到党中央决策部署上来
在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致
以中国式现代化全面推进中华民族伟大复兴
全面建设社会主义现代化国家
完整、准确、全面贯彻新发展理念
坚持以人民为中心的发展思想
坚持稳中求进工作总基调
统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局
不忘初心、牢记使命
绿水青山就是金山银山
铸牢中华民族共同体意识
培育和践行社会主义核心价值观
富强、民主、文明、和谐，自由、平等、公正、法治，爱国、敬业、诚信、友善
全面推进乡村振兴
切实增强人民群众的获得感、幸福感、安全感
牢牢守住不发生系统性风险的底线
"""
MEETINGS = """
会议强调，要进一步提高政治站位
会议听取了有关工作情况汇报，研究部署下一步工作
会议还研究了其他事项
区委、区人大、区政府、区政协领导班子成员出席会议
区直各有关单位、各街道办事处主要负责同志参加会议
会议以视频形式召开，各乡镇（街道）设分会场
"""
FURNITURE = """
本版图片除署名外均为本报资料图片
本报记者 通讯员 文/图
欢迎广大读者提供新闻线索，来稿一经采用，稿酬从优
请作者与本报联系，以便奉寄稿酬和样报
版权所有，未经本报书面授权，任何单位和个人不得转载、摘编
特此公告
"""
NOTES = {POLITICS: "时政提法", MEETINGS: "会议套语", FURNITURE: "版面用语"}


def add_phrases(apps, schema_editor):
    phrase = apps.get_model("articles", "SetPhrase")
    for lines, note in NOTES.items():
        for text in lines.split("\n"):
            if text:
                phrase.objects.get_or_create(plain=without_marks(text), defaults={"text": text, "note": note})


class Migration(migrations.Migration):

    dependencies = [("articles", "0006_overlaps")]

    operations = [migrations.RunPython(add_phrases, migrations.RunPython.noop)]
