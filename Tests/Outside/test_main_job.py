"""The main job from an empty office to a report that both readers acknowledged, as people would do it."""

import subprocess
import time

import docx
import docx_grid
import openpyxl
import pytest
import python_calamine
from conftest import running
from office import PASSWORD, REGULATION, ROSTERS, Office

DAY = "2024-03-29"
HOME, HOST = "市发展改革委", "东州经济技术开发区投资促进局"
LONG = "按照分工，参与开发区“标准地”出让流程梳理，走访企业了解用地用工难处，逐项记录办理环节和时限，形成问题清单并提出改进办法。"


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """What the chapters of this story hand to one another."""
    office = Office(tmp_path_factory.mktemp("empty") / "office.tashan", today=DAY)
    made = office.run("init", "--name", "钱进", "--login", "qianjin")
    story = {"office": office, "link": "/activate/" + made.stdout.strip().split("/activate/")[1]}
    running.append(office)
    office.serve()
    yield story
    office.stop()


@pytest.fixture
def seat(story, browse):
    """A page of somebody who has come in before, in this story."""

    def opened(login):
        page = browse(story["office"], cookies={"tashan": story[login]})
        page.goto("/desk")
        return page

    return opened


def kept(story, page, login):
    cookies = page.context.cookies()
    story[login] = next(c["value"] for c in cookies if c["name"] == "tashan")


def choose(page, field, words):
    """Chooses the option whose label contains the words, as one does by eye."""
    if page.locator(f"#f-{field}[role=combobox]").count():
        page.type(f"#f-{field}", words)
        page.click(f".offers li:has-text('{words}')")
        return
    value = page.locator(f"#f-{field} option", has_text=words).first.get_attribute("value")
    page.select_option(f"#f-{field}", value)


def register(page, name, login, seat=None, unit=None):
    """Administrator: registers a person, seats them, opens an account; returns the activation link."""
    page.goto("/accounts")
    page.click("main a:has-text('登记人员')")
    page.fill("#f-full_name", name)
    page.click("main button.primary")
    page.wait_for_url(lambda url: "/person/" in url and not url.endswith("/new"))
    number = page.url.rsplit("/", 1)[1]
    if seat:
        page.goto("/appointment/new")
        choose(page, "person", name)
        choose(page, "seat", seat)
        if unit:
            choose(page, "unit", unit)
        page.fill("#f-since", "2024-03-01")
        page.click("main button.primary")
        page.wait_for_url(lambda url: "/appointment/" in url and not url.endswith("/new"))
    return invited(page, number, login)


def invited(page, number, login):
    page.goto(f"/accounts?person={number}")
    page.fill("input[name=login]", login)
    page.click("main button:has-text('开账户并发链接')")
    return page.text_content(".secret").strip()


def test_the_administrator_sets_a_password_by_the_link_of_init(story, browse, sign_in):
    page = sign_in(browse(story["office"]), story["office"], "qianjin", story["link"])
    assert "钱进" in page.text_content("h1")
    kept(story, page, "qianjin")


def test_the_link_works_only_once_and_says_so(story, browse):
    page = browse(story["office"])
    answer = page.goto(story["link"])
    assert answer.status == 409
    assert "这个激活链接已用过或已过期" in page.text_content("main")


def test_the_administrator_registers_and_seats_the_organizer(story, seat, browse, sign_in):
    link = register(seat("qianjin"), "王敏", "wangmin", "组织部")
    page = sign_in(browse(story["office"]), story["office"], "wangmin", link)
    assert "组织部" in page.text_content("main .lead")
    kept(story, page, "wangmin")


def test_the_organizer_makes_a_batch(story, seat):
    page = seat("wangmin")
    page.click("main a:has-text('新建批次')")
    assert page.locator("#f-heading").count() == 1
    page.fill("#f-heading", "2024年赴东州挂职第一批")
    page.select_option("#f-direction", "outbound")
    page.fill("#f-place", "东州市")
    page.fill("#f-first_day", "2024-03-15")
    page.fill("#f-last_day", "2024-08-15")
    page.click("main button.primary")
    page.wait_for_url(lambda url: "/batch/" in url and not url.endswith("/new"))
    story["batch"] = "/batch/" + page.url.rsplit("/", 1)[1]


def test_the_batch_is_open(story, seat):
    page = seat("wangmin")
    page.goto("/batch")
    page.click("main a:has-text('2024年赴东州挂职第一批')")
    assert page.url.endswith(story["batch"])


def test_the_roster_is_previewed_and_then_imported(story, seat):
    page = seat("wangmin")
    page.goto(story["batch"])
    page.click("main a:has-text('导入名册')")
    page.set_input_files("#file", ROSTERS / "东州第一批花名册.xlsx")
    page.click("main button:has-text('看预览')")
    assert "读到24人" in page.text_content("main")
    assert page.locator("main table.board tr, main > .tbox tbody tr").count() == 24
    before = page.request.get("/posting.json").json()["items"]
    assert before == [], "the preview must not write"
    page.click("main button:has-text('确认导入24人')")
    page.wait_for_selector("text=导入完成")
    assert "新增24人" in page.text_content("main") and "24条挂职" in page.text_content("main")
    page.click("main a:has-text('看批次一览')")
    assert "24人" in page.text_content(".lead")


def test_the_same_roster_again_changes_nothing(story, seat):
    page = seat("wangmin")
    page.goto(story["batch"] + "/import")
    page.set_input_files("#file", ROSTERS / "东州第一批花名册.xlsx")
    page.click("main button:has-text('看预览')")
    page.click("main button:has-text('确认导入24人')")
    page.wait_for_selector("text=导入完成")
    assert "新增0人" in page.text_content("main") and "在册的24条" in page.text_content("main")


def test_the_regulation_is_checked_and_then_applied(story, seat):
    page = seat("wangmin")
    page.goto("/regulation")
    page.click("main a:has-text('用文件启用一份')")
    page.fill("#yaml", REGULATION.read_text())
    page.click("main button:has-text('检查')")
    assert "读通了" in page.text_content(".notice")
    assert page.locator(".clauses h3").count() > 3
    assert page.input_value("#yaml").strip() == REGULATION.read_text().strip()
    page.click("button[name=apply]")
    page.wait_for_url("**/regulation")
    page.goto(story["batch"])
    assert page.locator("table.board td .look").count() > 24


def test_the_administrator_opens_the_accounts_of_the_others(story, seat, browse, sign_in):
    page = seat("qianjin")
    people = [("李向东", "lixiangdong", "派出单位", HOME), ("何芳", "hefang", "接收单位", HOST)]
    for name, login, what, unit in people:
        link = register(page, name, login, what, unit)
        kept(story, sign_in(browse(story["office"]), story["office"], login, link), login)
    page.fill(".find input", "zlq")
    page.press(".find input", "Enter")
    page.click("main a:has-text('张立群')")
    link = invited(page, page.url.rsplit("/", 1)[1], "zhangliqun")
    page = sign_in(browse(story["office"]), story["office"], "zhangliqun", link)
    assert "张立群" in page.text_content("h1") and "挂职干部" in page.text_content("main .lead")
    kept(story, page, "zhangliqun")


def test_the_page_of_a_person_leads_to_opening_an_account(story, seat):
    page = seat("qianjin")
    page.goto("/search?q=李娜")
    page.click("main a:has-text('李娜')")
    assert page.locator("main a[href*='/accounts'], main form[action*='/accounts']").count() > 0


def test_the_secondee_reports_the_arrival(story, seat):
    page = seat("zhangliqun")
    page.click("header >> text=我的挂职")
    page.click("main button:has-text('报到')")
    page.wait_for_selector(".stage:has-text('挂职中')")


PLAN = {"focus": "学习接收单位服务企业的方法，重点看项目从招引到落地的全过程。",
        "items": "2024-03 熟悉单位职能\n2024-04 跟班学习项目审批", "abilities": "项目谋划能力"}


def test_the_secondee_writes_a_plan(story, seat):
    page = seat("zhangliqun")
    page.goto("/me")
    page.click("main a.chip:has-text('学习计划')")
    assert page.locator("#f-focus").count() == 1
    for name, text in PLAN.items():
        page.fill(f"#f-{name}", text)
    page.click("main button.primary")
    page.wait_for_selector("main button:has-text('送请签字')")
    story["plan"] = page.url


def test_the_plan_is_offered_and_signed_by_three(story, seat):
    page = seat("zhangliqun")
    page.goto(story["plan"])
    page.click("main button:has-text('送请签字')")
    page.wait_for_selector(".stage:has-text('待签字')")
    story["plan"] = page.url
    for login in ["hefang", "lixiangdong"]:
        page = seat(login)
        page.click(".recs a.do:has-text('签字'):has-text('张立群')")
        page.click("main button:has-text('签字')")
        page.wait_for_selector(".stage:has-text('已签字')")
    page = seat("zhangliqun")
    page.goto(story["plan"])
    assert page.text_content(".head .stage") == "三方已签"


def test_something_is_noted_in_under_ten_seconds_and_three_interactions(story, seat):
    started = time.monotonic()
    page = seat("zhangliqun")  # one: open
    page.fill("#quick", "晚上想了想：这里的办事员敢拍板。")  # two: type
    page.click("main button:has-text('记下')")  # three: press
    page.wait_for_selector("[role=status]")
    assert time.monotonic() - started < 10
    assert "只有你自己看得到" in " ".join(page.locator("[role=status]").all_text_contents())


@pytest.mark.parametrize("sort, text", [
    ("task", "参与“标准地”出让流程梳理，整理出17个环节"), ("visit", "走访海川精工，了解用地用工难处"),
    ("study", "读开发区项目准入办法，记下三条")])
def test_notes_of_work_are_made_in_passing(story, seat, sort, text):
    page = seat("zhangliqun")
    page.fill("#quick", text)
    page.check(f"input[name=sort][value={sort}]")
    page.click("main button:has-text('记下')")
    page.wait_for_selector("[role=status]")
    assert "写月度汇报时会自动用上" in " ".join(page.locator("[role=status]").all_text_contents())


def test_the_report_is_composed_from_the_notes_with_their_sources(story, seat):
    page = seat("zhangliqun")
    page.click(".recs button:has-text('2024年3月')")
    page.wait_for_url("**/monthly_report/*/edit")
    story["report"] = page.url.removesuffix("/edit")
    said = "".join(row.input_value() for row in page.locator(".sent:not(.off) textarea").all())
    assert "17个环节" in said and "海川精工" in said and "三条" in said
    assert "敢拍板" not in said, "a thought is never used unasked"
    assert page.locator(".sent:not(.off) .src a").count() == 3


def test_the_report_is_edited_and_sent_once(story, seat):
    page = seat("zhangliqun")
    page.goto(story["report"])
    page.click("main a:has-text('修改')")
    page.fill("[name='add.work']", "\n".join([LONG * 3] * 8))
    page.fill("[name='next.0']", "跟班学习项目审批。")
    page.click("main button:has-text('保存并报送两方')")
    page.wait_for_selector(".head .stage:has-text('已报送')")
    assert page.locator(".readers .reader").count() == 2
    assert page.locator("main button:has-text('报送两方')").count() == 0


def test_both_readers_acknowledge_from_their_own_first_pages(story, seat):
    for login in ["wangmin", "lixiangdong"]:
        page = seat(login)
        page.click(".recs a.do:has-text('签收'):has-text('张立群')")
        page.click("main button:has-text('签收')")
        page.wait_for_selector(".stage:has-text('已签收')")
    page = seat("zhangliqun")
    page.goto(story["report"])
    assert page.text_content(".head .stage") == "两方已签收"


def test_the_organizer_sees_it_done_on_the_board(story, seat):
    page = seat("wangmin")
    page.goto(story["batch"])
    row = page.locator("table.board tr", has_text="张立群")
    done = row.locator(f"a.look[href='{story['report'].replace(story['office'].url, '')}']")
    assert done.text_content().startswith("●")


def test_the_board_opens_in_other_spreadsheet_programs(story, seat, tmp_path):
    page = seat("wangmin")
    page.goto(story["batch"])
    with page.expect_download() as download:
        page.click("main a:has-text('导出 xlsx')")
    assert download.value.suggested_filename.endswith(".xlsx")
    file = tmp_path / "board.xlsx"
    download.value.save_as(file)
    by_openpyxl = [[c or "" for c in row] for row in openpyxl.load_workbook(file).active.iter_rows(values_only=True)]
    by_calamine = python_calamine.CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    for rows in (by_openpyxl, by_calamine):
        row = next(row for row in rows if "张立群" in row)
        assert HOST in row and any("●" in str(cell) for cell in row), row
        assert sum(1 for row in rows if HOST in row or any("东州" in str(c) for c in row)) >= 24
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", tmp_path, file],
        check=True, capture_output=True, timeout=120)
    assert "张立群" in (tmp_path / "board.csv").read_text()


def test_the_report_is_a_document_in_the_official_format(story, seat, tmp_path, capsys):
    page = seat("wangmin")
    page.goto(story["report"])
    with page.expect_download() as download:
        page.click("main a:has-text('下载公文格式 docx')")
    file = tmp_path / "report.docx"
    download.value.save_as(file)
    text = "\n".join(paragraph.text for paragraph in docx.Document(file).paragraphs)
    assert "张立群" in text and text.count("“标准地”") >= 24
    wrong = docx_grid.main(str(file))
    said = capsys.readouterr().out
    assert wrong == 0, said
    assert said.count("page ") >= 2, "long enough for a full page of 22 lines: " + said


def test_everything_can_be_recomputed_without_a_difference(story):
    said = story["office"].run("verify").stdout
    assert "与重算不同的0项" in said and "前后相扣" in said and "数据完好" in said


def test_the_password_of_the_link_signs_in_again(story, browse):
    page = browse(story["office"])
    page.goto("/")
    page.fill("#login", "zhangliqun")
    page.fill("#password", PASSWORD)
    page.click("main button.primary")
    page.wait_for_url("**/desk")
