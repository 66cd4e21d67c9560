"""A lead from its first word to the figure that it makes, in the browser: by hand, by buttons, and without a script."""

import io

import openpyxl
import pytest


@pytest.fixture(scope="module")
def lead(office):
    zhang = office.as_("zhangliqun")
    posting = zhang.json("/posting.json")["items"][0]["id"]
    written = {"posting": posting, "sort": "investment", "party": "北港船配有限公司", "heading": "船用阀件",
               "scale": "意向0.8亿元", "phone": "0532-6601-9988"}
    return zhang.post("/lead", written).headers["location"]


def lane(page, title):
    return page.locator(".lane", has_text=title).first


def test_a_card_is_carried_to_the_next_lane_by_hand(office, browse, lead):
    page = browse(office, "zhangliqun")
    page.goto("/leads")
    card = page.locator(".in-lane", has_text="北港船配")
    with page.expect_navigation():
        card.drag_to(lane(page, "洽谈"))
    assert lane(page, "洽谈").locator(".in-lane", has_text="北港船配").count() == 1
    assert page.url.endswith("/leads") and page.complaints == []


def test_a_card_does_not_go_where_no_move_leads(office, browse, lead):
    page = browse(office, "zhangliqun")
    page.goto("/leads")
    page.locator(".in-lane", has_text="北港船配").drag_to(lane(page, "落地"))
    page.wait_for_timeout(300)
    assert lane(page, "洽谈").locator(".in-lane", has_text="北港船配").count() == 1


def test_a_button_carries_it_on_without_a_script(office, browse, lead):
    page = browse(office, "zhangliqun", java_script_enabled=False)
    page.goto("/leads")
    page.locator(".in-lane", has_text="北港船配").locator("button").click()
    assert lane(page, "签约").locator(".in-lane", has_text="北港船配").count() == 1


def test_the_receiving_department_says_that_it_has_landed(office, browse, lead):
    page = browse(office, "songzhixing")
    page.goto("/leads")
    page.locator(".in-lane", has_text="北港船配").locator("button").click()
    assert lane(page, "落地").locator(".in-lane", has_text="北港船配").count() == 1


def test_a_result_is_told_and_confirmed_and_makes_the_figure(office, browse, lead):
    page = browse(office, "zhangliqun")
    page.goto(lead)
    page.click("text=报一笔成果")
    page.select_option("select[name=flow]", "goods")
    page.select_option("select[name=course]", "outward")
    page.fill("input[name=day]", "2024-05-30")
    page.fill("input[name=amount]", "41")
    page.fill("input[name=text]", "第一批阀件发运")
    page.click("main button.primary")
    told = page.url
    page = browse(office, "songzhixing")
    page.goto("/flows")
    before = page.locator("tr", has_text="物流").text_content()
    page.goto(told)
    page.click("summary:has-text('确认')")
    page.fill("input[name=confirmed]", "40")
    page.locator("details[open] button").click()
    page.goto("/flows")
    after = page.locator("tr", has_text="物流").text_content()
    assert "860吨" in before and "900吨" in after
    # The figure opens the records that make it.
    page.locator("tr", has_text="物流").locator("a").last.click()
    assert page.locator("#goods", has_text="第一批阀件发运").is_visible()


def test_two_that_may_be_one_are_compared_and_merged(office, browse):
    page = browse(office, "songzhixing")
    page.goto("/leads")
    page.locator(".notice", has_text="像是同一家").locator("a").first.click()
    assert "海川精工" in page.text_content("main")
    page.click("text=是同一家，合并")
    page.wait_for_url("**/lead/*")
    page.goto("/leads")
    assert page.locator(".notice", has_text="像是同一家").count() == 0


def test_a_telephone_does_not_leave_with_the_list(office, lead):
    for login in ("zhangliqun", "wangmin", "songzhixing"):
        book = openpyxl.load_workbook(io.BytesIO(office.as_(login).get("/lead.xlsx").body))
        cells = [str(cell.value) for row in book.active.iter_rows() for cell in row]
        assert any("北港船配" in cell for cell in cells) and not any("9988" in cell for cell in cells)
    assert "9988" not in office.as_("wangmin").get(lead).text
