"""Guests who are known, asked and heard: cards and what each knows, a draft put before them, talks, deeds; and who goes where next."""

import io

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from docx.oxml import OxmlElement


def test_what_somebody_knows_is_found_as_they_agree_to_tell_it(office, browse):
    guest = browse(office, "guest", width=360, height=740, java_script_enabled=False)
    guest.goto("/expertise/new")
    guest.select_option("#f-sort", "knows")
    guest.fill("#f-text", "懂城市轨道交通投融资")
    guest.click("main button:has-text('保存')")
    path = guest.url
    unit = browse(office, "songzhixing")
    unit.goto("/experts")
    unit.fill("input[name=need]", "谁懂轨道交通？")
    unit.click("main button:has-text('找')")
    assert "没有找到" in unit.text_content("main")
    guest.click("main button:has-text('给同事看')")
    unit.reload()
    unit.click(".recs a.do:has-text('轨道交通')")
    assert unit.url == path
    guest.click("main button:has-text('收回')")
    assert unit.reload().status == 404
    unit.goto("/search?q=轨道交通")
    assert "投融资" not in unit.text_content("main")


def test_whoever_has_gone_home_is_found_where_they_said_so(office, browse):
    page = browse(office, "lixiangdong")
    page.goto("/experts?need=债券")
    assert "江海平" in page.text_content("main") and "往届" in page.text_content("main")
    page.goto("/experts?need=中试平台")
    assert "许望舒" not in page.text_content("main")


def test_the_directory_is_by_where_people_come_from(office, browse):
    page = browse(office, "wangmin")
    page.goto("/directory?batch=" + office.batch("inbound").split("/")[2])
    assert page.locator("main h2").count() >= 4
    assert "长期做新材料产业政策" in page.text_content("main")


def draft():
    """A draft as offices have them: a table, a deletion and an insertion that are tracked, a note at the foot."""
    paper = docx.Document()
    paper.add_paragraph("一、总则。本办法适用于全市。")
    changed = paper.add_paragraph("二、期限为")
    for tag, text, words in (("w:del", "w:delText", "三年"), ("w:ins", "w:t", "五年")):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), "7")
        mark.set(qn("w:author"), "某")
        run = OxmlElement("w:r")
        inner = OxmlElement(text)
        inner.text = words
        run.append(inner)
        mark.append(run)
        changed._p.append(mark)
    table = paper.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "责任单位", "市发展改革委"
    paper.sections[0].header.paragraphs[0].text = "内部资料"
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


@pytest.fixture(scope="module")
def consultation(office):
    client = office.as_("wangmin")
    reply = client.post("/consultation", {
        "batch": office.batch("inbound").split("/")[2], "heading": "招商办法", "mark": "inside", "until": "2024-06-20"})
    return reply.headers["location"]


def test_a_draft_comes_in_as_a_word_file_and_goes_out_to_those_chosen(office, browse, consultation):
    page = browse(office, "wangmin")
    page.goto(consultation)
    page.set_input_files("main input[name=file] >> nth=0", {
        "name": "草案.docx", "mimeType": "application/octet-stream", "buffer": draft()})
    page.click("main button:has-text('放进来')")
    words = page.text_content("main")
    assert "二、期限为五年" in words and "三年" not in words.split("经过")[0] and "责任单位" in words
    assert "内部资料" not in words.split("经过")[0]
    page.click("main a:has-text('再请几位')")
    page.fill("input[name=words]", "朴俊杰")
    page.click("main form.filters button")
    page.check("main label:has-text('朴俊杰') input")
    page.click("main button:has-text('请他们提意见')")
    page.click("main button:has-text('发出征求')")
    page.wait_for_selector(".head .stage:has-text('征求中')")
    for login in ("suqiming", "lixiangdong", "zhangliqun", "songzhixing"):
        client = office.as_(login)
        assert client.get(consultation).status == 404, login
        assert "招商办法" not in client.get("/search?q=招商办法").words.replace("招商办法”", ""), login


def test_opinions_are_answered_one_by_one_and_the_guest_is_told(office, browse, consultation):
    guest = browse(office, "guest", width=360, height=740, java_script_enabled=False)
    guest.goto("/desk")
    guest.click(".recs a.do:has-text('招商办法')")
    own = guest.url
    for number, text in ((1, "要写明不适用于区县。"), (2, "五年太长。")):
        card = guest.locator(f"#p{number}")
        card.locator("summary").click()
        card.locator("textarea[name=text]").fill(text)
        card.locator("button").click()
    guest.locator("#p1 summary").click()
    guest.locator("#p1 textarea[name=wanted]").fill("一、总则。")
    guest.locator("#p1 textarea[name=text]").fill("要写明不适用于区县。")
    guest.locator("#p1 button").click()
    assert "已经提过" in guest.text_content("main")
    assert guest.locator("#p1 textarea[name=wanted]").input_value() == "一、总则。", "nothing typed is lost"
    page = browse(office, "wangmin")
    page.goto(consultation)
    page.click("main button:has-text('截止')")
    page.click("#p1 .recs a.do")
    page.click("main summary:has-text('采纳') >> nth=0")
    page.locator("#n-adopt, main details[open] textarea[name=wording]").first.fill("一、总则。本办法适用于市直单位。")
    page.locator("main details[open] button").last.click()
    page.wait_for_selector(".head .stage:has-text('采纳')")
    page.click("main a:has-text('下一条')")
    page.click("main summary:has-text('不采纳')")
    page.locator("main details[open] textarea[name=answer]").fill("与上位法一致。")
    page.locator("main details[open] button").last.click()
    page.wait_for_selector(".head .stage:has-text('未采纳')")
    page.goto(consultation)
    assert "采纳1条，部分采纳0条，未采纳1条" in page.text_content("main")
    assert "一、总则。本办法适用于市直单位。" in page.text_content("#p1 ins")
    page.click("main summary:has-text('答复各位'), main button:has-text('答复各位')")
    if page.locator("textarea[name=closing]").count():
        page.fill("textarea[name=closing]", "已报市政府常务会。")
        page.locator("main details[open] button").last.click()
    page.wait_for_selector(".head .stage:has-text('已逐条答复')")
    guest.goto(own)
    assert "你提的2条意见都有了答复" in guest.text_content("main") and "与上位法一致" in guest.text_content("main")
    letter = docx.Document(io.BytesIO(office.as_("guest").get(own + ".docx").body))
    lines = "".join(p.text for p in letter.paragraphs)
    assert "朴俊杰同志" in lines and "现为：“一、总则。本办法适用于市直单位。”" in lines and "请勿外传" in lines
    table = docx.Document(io.BytesIO(office.as_("wangmin").get(consultation + ".docx").body)).tables[0]
    assert [c.text for c in table.rows[0].cells][:2] == ["序号", "条款、原文"]
    assert len(table.rows) == 3


def test_what_ought_to_change_after_a_day_at_the_front_line_is_answered(office, browse):
    unit = browse(office, "lixiangdong")
    unit.goto("/desk/host_unit")
    unit.click(".recs a.do:has-text('开发区窗口')")
    unit.click("main summary:has-text('答复改了什么'), main button:has-text('答复改了什么')")
    unit.fill("main textarea[name=change]", "取号机已经移到一层。")
    unit.locator("main form button:has-text('答复改了什么')").last.click()
    unit.wait_for_selector(".head .stage:has-text('有改变')")
    unit.goto("/desk/host_unit")
    assert "开发区窗口" not in unit.text_content("main")


def test_a_deed_is_published_as_it_was_agreed_to_and_comes_down_when_that_is_taken_back(office, browse):
    guest = browse(office, "guest", width=360, height=740)
    guest.goto("/desk")
    guest.click(".recs a.do:has-text('把评审专家请到车间')")
    path = guest.url
    guest.click("main summary:has-text('同意这样写'), main button:has-text('同意这样写')")
    guest.locator("main form button:has-text('同意这样写')").last.click()
    guest.wait_for_selector(".head .stage:has-text('待领导审定')")
    leader = browse(office, "zhaoweiguo")
    leader.goto(path)
    leader.click("main button:has-text('审定')")
    leader.wait_for_selector(".head .stage:has-text('待发布')")
    unit = browse(office, "lixiangdong")
    unit.goto(path)
    unit.click("main summary:has-text('已发布'), main button:has-text('已发布')")
    unit.locator("main form button:has-text('已发布')").last.click()
    unit.wait_for_selector(".head .stage:has-text('已发布')")
    assert "把评审专家请到车间" in office.as_("songzhixing").get("/deeds").words
    guest.goto(path)
    guest.click("main button:has-text('撤回同意')")
    guest.wait_for_selector(".head .stage:has-text('待撤下')")
    assert "把评审专家请到车间" not in office.as_("songzhixing").get("/deeds").words


def test_needs_and_nominees_become_postings_by_reasons(office, browse, tmp_path):
    page = browse(office, "wangmin")
    plan = "/matching/" + office.as_("wangmin").json("/matching.json")["items"][0]["id"]
    page.goto(plan)
    row = page.locator("main tbody tr:has(a:text-is('石铁军'))")
    assert "招商局副局长" in row.text_content() and "第一志愿" in row.text_content()
    assert "袁青松" in page.locator("section", has_text="没有安排的人").text_content()
    page.click("main tbody a:text-is('白露')")
    page.locator("main tbody tr:has(> :first-child:has-text('投资部副经理'))").locator("button").click()
    moved = page.locator("main tbody tr:has(a:text-is('白露'))").text_content()
    assert "投资部副经理" in moved and "手工" in moved
    page.locator("summary:has-text('贴推荐人选表')").click()
    page.locator("form[action$=nominees] textarea").fill("没有这个人\t\t金融")
    page.locator("form[action$=nominees] button").click()
    assert "人员库里没有" in page.text_content("main")
    assert page.locator("form[action$=nominees] textarea").input_value() == "没有这个人\t\t金融"
    # A file is read into the box first; nothing of it is kept until it was seen.
    book = openpyxl.Workbook()
    book.active.append(["人数", "拟挂任职务", "单位"])
    book.active.append([1, "总经济师", "东洲局"])
    file = tmp_path / "需求.xlsx"
    book.save(file)
    page.locator("summary:has-text('贴岗位需求表')").click()
    page.locator("form[action$=needs] input[type=file]").set_input_files(file)
    page.locator("form[action$=needs] button").click()
    assert page.locator("form[action$=needs] textarea").input_value() == "人数\t拟挂任职务\t单位\n1\t总经济师\t东洲局"
    page.locator("form[action$=needs] button").click()
    assert "没有登记过这些单位：东洲局" in page.text_content("main")
    assert not [n for n in office.as_("wangmin").json("/post_need.json")["items"] if n["post"] == "总经济师"]
    page.goto(plan)
    page.click("main button:has-text('采用')")
    page.wait_for_selector(".head .stage:has-text('已采用')")
    made = [p for p in office.as_("wangmin").json("/posting.json?limit=200")["items"] if p["first_day"] == "2024-09-02"]
    assert len(made) == 5


def test_no_mark_is_given_to_anybody(office):
    """What a plan weighs is words; no number stands beside a person in any channel."""
    client = office.as_("wangmin")
    for kind in ("nominee", "matching", "expertise"):
        for item in client.json(f"/{kind}.json")["items"]:
            numbers = [k for k, v in item.items() if isinstance(v, (int, float)) and not isinstance(v, bool) and k not in ("version", "made_at", "changed_at")]
            assert numbers == [], (kind, numbers)
