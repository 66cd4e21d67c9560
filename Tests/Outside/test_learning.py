"""What is learnt: topics, material whose files are found by the words inside them, and what a hostile file does not do."""

import io
import time
import zipfile

import docx
import openpyxl
import pytest


def word(text):
    paper = docx.Document()
    paper.add_paragraph("挂职期间收集")
    paper.add_table(rows=1, cols=1).rows[0].cells[0].text = text
    paper.sections[0].header.paragraphs[0].text = "页眉里的督办单"
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def sheet(text):
    book = openpyxl.Workbook()
    book.active.append(["事项", "时限"])
    book.active.append([text, 3])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def material(office):
    zhang = office.as_("zhangliqun")
    batch = zhang.json("/batch.json")["items"][0]["id"]
    written = {"batch": batch, "heading": "东州审批资料汇编", "sort": "document", "way": "reading", "day": "2024-05-30"}
    return zhang.post("/material", written).headers["location"]


def finds(client, words, what, within=12):
    """Files are read after they were attached: it takes a moment."""
    until = time.time() + within
    while time.time() < until:
        page = client.get("/library", ).text if not words else client.send("GET", f"/library?words={quoted(words)}").text
        if what in page:
            return page
        time.sleep(0.5)
    return None


def quoted(text):
    from urllib.parse import quote
    return quote(text)


def test_a_topic_is_chosen_and_material_finds_its_place(office, browse):
    page = browse(office, "zhangliqun")
    page.goto("/learning")
    page.click("text=产业发展")
    page.fill("input[name=wish]", "配套企业怎样跟着龙头走")
    page.click("main button.primary")
    page.goto("/learning")
    card = page.locator("section.card", has_text="配套企业怎样跟着龙头走")
    card.locator("text=收一份资料").click()
    page.fill("input[name=heading]", "产业链图谱说明")
    page.select_option("select[name=sort]", "figures")
    page.select_option("select[name=way]", "survey")
    page.click("main button.primary")
    page.goto("/learning")
    assert card.locator("text=产业链图谱说明").is_visible() and page.complaints == []


def test_a_file_of_each_sort_is_found_by_the_words_inside_it(office, browse, material):
    zhang = office.as_("zhangliqun")
    printing = browse(office, "zhangliqun")
    printing.set_content("<meta charset=utf-8><p>海域使用论证先于用地预审办理</p>")
    files = {
        "指南.docx": (word("容缺受理清单共十一项"), "容缺受理"), "时限.xlsx": (sheet("施工许可压到三个工作日"), "施工许可压到"),
        "论证.pdf": (printing.pdf(), "海域使用论证"), "记录.txt": ("专员帮办到底".encode("gb18030"), "专员帮办"),
    }
    for name, (bytes_, _) in files.items():
        assert zhang.upload(material + "/files", name, bytes_).status == 303
    for name, (_, words) in files.items():
        assert finds(zhang, words, name), f"{name} by {words}"
    assert finds(zhang, "页眉里的督办单", "指南.docx")
    # It is his own until he shares it; then a colleague finds it, and opens the file.
    colleague = office.as_("ouyanghaisheng")
    assert "指南.docx" not in colleague.send("GET", f"/library?words={quoted('容缺受理')}").text
    page = browse(office, "zhangliqun")
    page.goto(material)
    page.click("summary:has-text('共享')")
    page.select_option("select[name=basis]", "agreed")
    page.locator("details[open] button").click()
    page = browse(office, "ouyanghaisheng")
    page.goto("/library")
    page.fill("input[name=words]", "容缺受理")
    page.click("main form.filters button")
    line = page.locator("li.rec", has_text="东州审批资料汇编")
    assert line.locator("text=容缺受理清单共十一项").is_visible()
    with page.expect_download() as download:
        line.locator("text=打开").click()
    assert docx.Document(download.value.path()).tables[0].rows[0].cells[0].text == "容缺受理清单共十一项"
    # Whoever has nobody in that batch finds nothing.
    assert "指南.docx" not in office.as_("sunshen").send("GET", f"/library?words={quoted('容缺受理')}").text


def test_a_hostile_file_is_told_and_hurts_nobody(office, browse):
    zhang = office.as_("zhangliqun")
    batch = zhang.json("/batch.json")["items"][0]["id"]
    place = zhang.post("/material", {
        "batch": batch, "heading": "来路不明的文件", "sort": "document", "way": "asking", "day": "2024-05-31"}
    ).headers["location"]

    def packed(**parts):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
        return out.getvalue()

    laughs = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w><t>&b;</t></w>'
    pages = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 2000000000/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>"
    hostile = {
        "笑.docx": packed(word__document_xml=laughs), "弹.docx": packed(word__document_xml=" " * (120 << 20)),
        "环.pdf": pages, "空.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 40_000,
    }
    for name, bytes_ in hostile.items():
        assert zhang.upload(place + "/files", name, bytes_).status == 303, name
    for name in hostile:
        assert finds(zhang, "", name, within=60), f"{name} is told as unread"
    assert zhang.upload(place + "/files", "好.txt", "后来的照样读".encode()).status == 303
    assert finds(zhang, "后来的照样读", "好.txt")


def test_the_map_shows_that_there_is_something_and_counts_nothing(office, browse):
    page = browse(office, "wangmin", java_script_enabled=False)
    page.goto("/learning?batch=" + office.batch().split("/")[2])
    row = page.locator("tbody tr", has_text="张立群")
    assert row.locator("a.look").count() >= 2
    assert page.locator("td.cell").all_inner_texts() == [t for t in page.locator("td.cell").all_inner_texts() if not any(c.isdigit() for c in t)]
    row.locator("a.look").first.click()
    assert "/learning#topic-" in page.url and page.locator("section.card:target").count() == 1


def test_whoever_is_reported_is_heard_and_appeals(office, browse):
    page = browse(office, "wangmin")
    breach = "/breach/" + office.as_("wangmin").json("/breach.json")["items"][0]["id"]
    page.goto(breach)
    assert page.locator("main section.card p", has_text="走得急，没有和科室说").is_visible()
    page.click("button:has-text('照此处置')")
    page.locator("details[open] button, dialog[open] button").last.click() if page.locator("details[open] button, dialog[open] button").count() else None
    page.goto(breach)
    assert page.locator("text=已处置").first.is_visible()
    # What can follow knows what is known.
    page.locator("aside a.chip", has_text="提醒谈话").click()
    assert "服从管理、遵守纪律" in page.input_value("input[name=matter]")
    page = browse(office, "zhangliqun")
    page.goto(breach)
    page.click("summary:has-text('申诉')")
    page.fill("textarea[name=appeal]", "外出是科室安排的")
    page.locator("details[open] button").click()
    assert page.locator("text=申诉中").first.is_visible()
    page = browse(office, "zhaoweiguo")
    page.goto(breach)
    page.click("summary:has-text('撤销处置')")
    page.fill("details[open] textarea", "科室负责人证实是安排外出")
    page.locator("details[open] button").click()
    assert page.locator("text=处置已撤销").first.is_visible() and page.complaints == []


def test_before_going_home_one_page_says_what_is_open(office, browse):
    page = browse(office, "wangmin")
    batch = office.batch()
    page.goto(f"{batch}/closing")
    page.locator("tbody tr", has_text="张立群").locator("a.look").first.click()
    assert page.locator("section.card", has_text="在办线索").locator("li").count() >= 1
    page.locator("section.card", has_text="带去的问题").locator("a").first.click()
    assert "/home_question/" in page.url and page.complaints == []
