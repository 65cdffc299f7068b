"""Pasting as Word, WPS, pages of the web and plain editors put it on the clipboard; what is saved is what was shown."""

import pytest
from playwright.sync_api import expect

from articles.models import Article

from .conftest import EDITOR

pytestmark = pytest.mark.django_db(transaction=True)

PASTE = """(kinds) => {
    const data = new DataTransfer();
    Object.entries(kinds).forEach(([kind, text]) => data.setData(kind, text));
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(".ProseMirror[contenteditable=true]").dispatchEvent(event);
}"""

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!--
 p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0cm; font-family:等线;}
 p.a, li.a {mso-style-name:"标题 3"; mso-outline-level:3; font-weight:bold;}
--></style></head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h2><span style='font-family:黑体'>河道清淤<span lang=EN-US><o:p></o:p></span></span></h2>
<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span style='font-size:12.0pt;font-family:仿宋_GB2312'>　　本报讯　<b style='mso-bidi-font-weight:normal'>区水利局</b>上周<span
lang=EN-US>5</span>月<font color=red>清淤</font>。<span lang=EN-US>&nbsp;<o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=a>第三步<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><b>只是加粗的一段</b></p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='mso-fareast-font-family:等线'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>先清东段</p>
<p class=MsoListParagraph style='margin-left:42.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>1)<span>&nbsp;</span></span></span><![endif]>桥下</p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>2.<span>&nbsp;</span></span></span><![endif]>再清西段</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>加强巡查</p>
<p class=MsoNormal>留下<del cite="mailto:a"><span>删去</span></del><ins cite="mailto:a"><span>补上</span></ins>
<!--[if gte vml 1]><v:shape id="_x0000_i1025"></v:shape><![endif]--><img width=200 src="file:///C:/Users/a/clip_image001.png"></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=277><p class=MsoNormal>站名<o:p></o:p></p></td>
<td><p class=MsoNormal>水位</p></td></tr><tr><td><p class=MsoNormal>汐桥</p></td><td><p class=MsoNormal>2.5米</p></td></tr></table>
<!--EndFragment--></body></html>"""
FROM_WORD = (
    "<h2>河道清淤</h2><p>本报讯　<strong>区水利局</strong>上周5月清淤。</p><h2>第三步</h2>"
    "<p><strong>只是加粗的一段</strong></p>"
    "<ol><li><p>先清东段</p><ol><li><p>桥下</p></li></ol></li><li><p>再清西段</p></li></ol>"
    "<p>一、加强巡查</p><p>留下补上</p><p>站名　水位</p><p>汐桥　2.5米</p>"
)
WPS = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name="ProgId" content="Word.Document"><meta name="Generator" content="Microsoft Word 14"><style>
@font-face{font-family:"宋体";} p.MsoNormal{mso-style-name:正文;mso-style-parent:"";} p.15{mso-style-name:"List Paragraph";}
p.2{mso-style-name:"标题 2";mso-style-next:正文;} span.16{font-family:Calibri;}</style></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">
<p class=2 style="margin-top:13pt;" ><b><span style="mso-spacerun:'yes';font-family:黑体;font-weight:bold;font-size:16pt;">一河清水</span></b><b><span><o:p></o:p></span></b></p>
<p class=15 style="text-indent:21.0000pt;" ><span style="mso-spacerun:'yes';font-family:宋体;font-size:10.5000pt;"><font face="宋体" >　　汐河两岸</font><font face="Calibri" >1.2</font><font face="宋体" >公里，</font></span><b><span style="font-weight:bold;">新种</span></b><i><span style="font-style:italic;">垂柳</span></i><span>&nbsp;&nbsp;<o:p></o:p></span></p>
<p class=MsoNormal ><span>&nbsp;</span></p><p class=MsoNormal ><span style="font-weight:bold">两行
柳树</span></p></div><!--EndFragment--></body></html>"""
FROM_WPS = (
    "<h2>一河清水</h2><p>汐河两岸1.2公里，<strong>新种</strong><em>垂柳</em></p><p><strong>两行柳树</strong></p>"
)
WEB = """<meta charset='utf-8'><div style="color:rgb(0,0,0)"><div>一段<a href="javascript:alert(1)">坏</a><a href="#_Toc1">目录</a></div>
<div>二段<a href="https://example.org/a" style="x" onclick="y">好</a></div><img src=x onerror="window.broken=1"></div>"""
FROM_WEB = '<p>一段坏目录</p><p>二段<a href="https://example.org/a">好</a></p>'


def paste(desk, **kinds):
    desk.locator(EDITOR).click()
    desk.evaluate(PASTE, {f"text/{kind}": text for kind, text in kinds.items()})


@pytest.mark.parametrize(
    ("kinds", "body"),
    [
        ({"html": WORD}, FROM_WORD),
        ({"html": WPS}, FROM_WPS),
        ({"html": WEB}, FROM_WEB),
        ({"plain": "　　头一段。\r\n\r\n　　第二段。\n"}, "<p>头一段。</p><p>第二段。</p>"),
    ],
    ids=["word", "wps", "web", "plain"],
)
def test_what_is_pasted_is_clean_at_once_and_stays_as_it_is_when_it_is_saved(desk, open_form, kinds, body):
    open_form(desk)

    paste(desk, **kinds)
    shown = desk.input_value("#id_body")
    desk.fill("#id_headline", "标题")
    desk.click("[name=_continue]")
    desk.wait_for_url("**/change/")

    shown = shown.replace(' data-type="decimal"', "")  # the editor's own word for 1. 2. 3.
    assert shown == body
    saved = Article.objects.get().body.replace(' rel="noopener noreferrer"', "").replace(' data-type="decimal"', "")
    assert saved == body


def test_what_is_copied_inside_the_editor_is_pasted_as_it_was(desk, open_form):
    open_form(desk)
    paste(desk, html='<p data-pm-slice="1 1 []">一<strong>二</strong></p>')

    expect(desk.locator(EDITOR)).to_have_text("一二")
    assert desk.input_value("#id_body") == "<p>一<strong>二</strong></p>"
