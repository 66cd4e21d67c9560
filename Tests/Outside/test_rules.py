"""Rules that act: before a leave is handed in, on lists, on what units do, and when a regulation changes."""

import re

import pytest
from office import REGULATION

SUPPLEMENT = """
制度: 云岭市挂职干部管理补充规定
代号: yunling-supplement
制发机关: 中共云岭市委组织部
施行: 2024-03-01
层级: 市
条款:
  - 条: 第一条
    原文: 事假一般不超过3天一次；参加培训视同在岗。
    规则:
      - {请假限额: 一次事假, 不得超过: 3天, 按: 自然日, 一次: 是, 哪些假: [事假], 强度: 一般}
      - {在岗: 每月在岗, 不少于: 18天, 按: 工作日, 多久: 每月}
  - 条: 第二条
    原文: 派出单位不得再安排原单位工作。
    规则:
      - 禁止: 不安排原单位工作
        代号: no-home-work
        约束: [派出单位]
        谁定: 组织部
        处置: [{第: 1次, 则: 提醒}]
  - 条: 第三条
    原文: 到岗后接收单位宣布职务、明确分工，本人确认。
    规则:
      - 清单: 到岗落实
        代号: arrival
        何时用: 到岗
        由谁: 接收单位
        各项: [宣布职务, {项: 结对带教, 凭: pairing}, {项: 本人确认, 由谁: 挂职干部}]
  - 条: 第四条
    原文: 请假用统一的审批单，一式三份。
    规则:
      - {用表: 请销假审批单, 记录: leave, 一式: 3份}
"""


@pytest.fixture(scope="module")
def rules(office, tmp_path_factory):
    file = tmp_path_factory.mktemp("rules") / "补充规定.yaml"
    file.write_text(SUPPLEMENT)
    told = office.run("regulation", "apply", file, "--preview")
    assert "新增　接收单位“到岗落实”24项" in told.stdout and "还没有启用" in told.stdout
    assert "到岗落实" not in office.run("regulation", "explain", "张立群").stdout
    office.run("regulation", "apply", file)
    return file


def test_each_rule_that_holds_says_where_it_comes_from(office, rules):
    told = office.run("regulation", "explain", "张立群").stdout
    assert "● 月度汇报　《云岭市赴上级机关和异地挂职干部管理制度》第六条" in told
    assert "● 一次事假　《云岭市挂职干部管理补充规定》第一条" in told
    assert "因为：市一级，2024年3月1日起有效；只适用于外派" in told
    unknown = office.run("regulation", "explain", "没有的人", check=False)
    assert unknown.returncode == 65 and "没有叫“没有的人”的挂职干部" in unknown.stderr


def test_two_texts_are_compared_clause_by_clause(office, tmp_path):
    changed = tmp_path / "new.yaml"
    changed.write_text(REGULATION.read_text().replace("期限: 当月最后一个工作日\n        不满", "期限: 次月5日前\n        不满"))
    told = office.run("regulation", "diff", REGULATION, changed, check=False)
    # The command needs no office; --file and --today are not its words.
    assert told.returncode == 64
    import subprocess

    from office import TASHAN
    told = subprocess.run([TASHAN, "regulation", "diff", REGULATION, changed], capture_output=True, text=True)
    assert "第六条　月度汇报　改动" in told.stdout and "共1处不同" in told.stdout


def test_a_leave_shows_whom_it_goes_to_and_what_stands_against_it(office, rules, browse):
    page = browse(office, "zhangliqun", width=360)
    page.goto("/leave/new?posting=" + posting(office).split("/")[2])
    page.select_option("[name=sort]", "personal")
    page.fill("[name=first_day]", "2024-06-17")
    page.fill("[name=last_day]", "2024-06-21")
    page.fill("[name=reason]", "家中有事")
    page.click("form.stack button[type=submit]")
    words = page.text_content("main")
    assert "依次由接收单位、组织部批" in words
    assert "一次请假合计5天，上限3天" in words and "最多在岗14天，要求18天" in words
    page.click("main button:has-text('提交')")
    assert "确需这样办的，请写明理由" in page.text_content("main")
    page.goto(page.url.removesuffix("/moves") + "/edit")
    page.fill("[name=waiver]", "老人住院，须陪护")
    page.click("form.stack button[type=submit]")
    page.click("main button:has-text('提交')")
    assert "审批中" in page.text_content("main .head")
    host = browse(office, "hefang")
    host.goto(page.url)
    assert "老人住院，须陪护" in host.text_content("main") and "《云岭市挂职干部管理补充规定》第一条" in host.text_content("main")
    with host.expect_download() as download:
        host.click("text=下载《请销假审批单》（docx）")
    import docx
    paper = docx.Document(download.value.path())
    text = "\n".join(p.text for p in paper.paragraphs) + "\n".join(
        c.text for t in paper.tables for r in t.rows for c in r.cells)
    assert "请销假审批单" in text and "张立群" in text and "本表一式3份" in text


def test_a_list_is_ticked_by_whom_it_falls_to(office, rules, browse):
    path = posting(office) + "/lists"
    host, secondee = browse(office, "hefang"), browse(office, "zhangliqun", width=360)
    host.goto(path)
    assert host.locator(".tick").count() == 1
    host.click(".tick[aria-label='宣布职务']")
    assert host.get_attribute(".tick[aria-label='宣布职务']", "aria-pressed") == "true"
    secondee.goto(path)
    secondee.click(".tick[aria-label='本人确认']")
    assert "3/3" in secondee.text_content("main")
    why = office.as_("wangmin").get(posting(office)).words
    assert "到岗落实" in why


def test_a_unit_that_gives_work_is_reported_and_heard(office, rules, browse):
    page = browse(office, "zhangliqun", width=360)
    page.goto(posting(office) + "/rules")
    page.click("text=反映派出单位")
    page.fill("[name=day]", "2024-06-03")
    page.fill("[name=text]", "让我写原单位的半年总结")
    page.click("form.stack button[type=submit]")
    address = page.url
    assert "待核实" in page.text_content("main .head")
    assert office.as_("lixiangdong").get(address.removeprefix(office.url)).status == 404
    organizer = browse(office, "wangmin")
    organizer.goto(address)
    organizer.click("summary:has-text('属实')")
    organizer.fill("[name=note]:visible", "与派出单位核实过")
    organizer.click("details[open] button[type=submit]")
    assert "第1次：提醒" in organizer.text_content("main")
    assert office.as_("lixiangdong").get(address.removeprefix(office.url)).status == 200


def test_the_form_tells_who_is_affected_before_a_change_is_applied(office, browse):
    page = browse(office, "wangmin")
    page.goto("/regulation")
    page.click("main a:has-text('赴上级机关')")
    page.click("text=改这份制度")
    page.fill("textarea:has-text('每月向市委组织部')", "每月5日前书面汇报上月情况。")
    page.click("button.primary:has-text('检查')")
    words = page.text_content("main")
    assert "条文变动" in words and "等24人" in words
    page.click("button.primary:has-text('启用')")
    assert "每月5日前书面汇报上月情况" in office.run("regulation", "explain", "张立群").stdout
    assert "差0项" in office.run("verify").stdout or office.run("verify").returncode == 0


def posting(office):
    return office.as_("zhangliqun").get("/me").headers["location"]
