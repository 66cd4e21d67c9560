"""A symposium from its first word to the day on which a difficulty is settled, in the browser."""

import re

import docx
import docx_ten
import pytest
from office import TODAY


@pytest.fixture(scope="module")
def symposium(office):
    organizer = office.as_("wangmin")
    batch = office.batch().split("/")[2]
    planned = {"batch": batch, "sort": "symposium", "heading": "临时座谈会", "day": TODAY, "place": "东州宾馆",
               "chair": "赵卫国"}
    return organizer.post("/meeting", planned).headers["location"]


@pytest.fixture
def note(browse, office):
    """Notes are typed by keys alone; what was said stands on the page when it was kept."""

    def take(page, words, keys=()):
        for key in keys:
            page.keyboard.press(key)
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        page.wait_for_selector(f".say:has-text('{words}')")

    return take


def test_it_opens_with_what_became_of_the_last_one(office, browse, symposium):
    page = browse(office, "wangmin")
    opened(page, symposium + "/live")
    told = page.text_content("aside")
    assert "宿舍没有网络" in told and "每个房间一个口" in told and "本人认为没有解决" in told


def test_notes_are_taken_by_keys_alone_and_outlive_a_closed_laptop(office, browse, symposium, note):
    page = browse(office, "wangmin")
    opened(page, symposium + "/live?speaker=" + speaker(office, "张立群"))
    note(page, "时限敢写进合同")
    note(page, "周末返程的班车停了", ["Alt+3"])
    note(page, "每季度对一次名单", ["Alt+2"])
    with page.expect_response("**/draft"):
        page.keyboard.type("说到一半")
    page.context.close()
    page = browse(office, "wangmin")
    opened(page, symposium + "/live")
    assert page.input_value("#text") == "说到一半"
    assert page.locator(".say").count() == 3 and page.complaints == []


def test_a_second_note_taker_loses_nothing_of_the_first(office, browse, symposium, note):
    first, second = browse(office, "wangmin"), browse(office, "ouyanghaisheng")
    for page in (first, second):
        opened(page, symposium + "/live")
    first.fill("#text", "")
    note(first, "第一位记的")
    note(second, "第二位记的")
    first.reload()
    assert {"第一位记的", "第二位记的"} <= set(first.locator(".say p").all_text_contents())


def test_notes_are_taken_without_a_script_too(office, browse, symposium):
    page = browse(office, "wangmin", java_script_enabled=False)
    page.goto(symposium + "/live")
    page.select_option("#speaker", "chair")
    page.check("input[name=sort][value=requirement]", force=True)
    page.fill("#text", "外出一律先请假")
    page.click(".pen button.primary")
    said = page.locator(".say", has_text="外出一律先请假")
    assert "要求" in said.text_content() and "赵卫国" in said.text_content()
    # The same speaker goes on, with the same sort.
    assert page.input_value("#speaker") == "chair"


def test_a_line_break_of_the_network_gives_the_words_back(office, browse, symposium):
    page = browse(office, "wangmin")
    opened(page, symposium + "/live")
    page.context.set_offline(True)
    page.fill("#text", "断网时说的话")
    page.press("#text", "Enter")
    page.wait_for_selector(".pen [role=alert]:visible")
    assert page.input_value("#text") == "断网时说的话"
    page.context.set_offline(False)
    page.press("#text", "Enter")
    page.wait_for_selector(".say:has-text('断网时说的话')")


def test_a_lost_answer_keeps_a_point_once(office, browse, symposium):
    page = browse(office, "wangmin")
    opened(page, symposium + "/live")

    def lose(route):
        route.fetch()
        route.abort()

    page.route("**/points", lose, times=1)
    page.fill("#text", "答复丢了的一句")
    page.press("#text", "Enter")
    page.wait_for_selector(".pen [role=alert]:visible")
    page.press("#text", "Enter")
    page.wait_for_selector(".say:has-text('答复丢了的一句')")
    page.reload()
    assert page.locator(".say", has_text="答复丢了的一句").count() == 1


def test_who_speaks_is_chosen_by_a_press_and_what_is_being_written_stays(office, browse, symposium):
    page = browse(office, "wangmin")
    opened(page, symposium + "/live")
    page.fill("#text", "还没写完的")
    page.click(".seat:has-text('李娜')")
    assert page.input_value("#text") == "还没写完的"
    assert page.evaluate("document.activeElement.name") == "text"
    assert "李娜" in page.text_content(".seat[aria-current]")
    assert page.evaluate("document.querySelector('#speaker').selectedOptions[0].text") == "李娜"
    page.fill("#text", "")


def test_one_form_ends_it_and_hands_the_points_on(office, browse, symposium):
    page = browse(office, "wangmin")
    page.goto(symposium + "/close")
    told = page.text_content("main")
    assert re.search("建议[1-9]条", told) and "要求1条" in told
    page.select_option("tr:has-text('周末返程的班车停了') select", "care_office")
    page.click("main button:has-text('散会并转办')")
    page.wait_for_url("**" + symposium)
    told = page.text_content("main")
    assert "已举行" in told and "办理中" in told and "待答复" in told


def test_the_minutes_are_an_official_document(office, symposium, tmp_path):
    path = tmp_path / "纪要.docx"
    path.write_bytes(office.as_("wangmin").get(symposium + ".docx").body)
    assert docx_ten.check(str(path)) == []
    lines = [p.text for p in docx.Document(path).paragraphs]
    assert any("在东州宾馆召开临时座谈会，赵卫国主持" in line for line in lines)
    assert any(line.startswith("出席：") and "张立群" in line for line in lines)


def test_the_difficulty_goes_to_its_keeper_and_comes_back_to_be_accepted(office, browse, symposium):
    keeper = browse(office, "wenyaqin")
    keeper.goto("/desk")
    keeper.click("main a:has-text('周末返程的班车停了')")
    keeper.click("summary:has-text('答复')")
    keeper.fill("textarea[name=answer]", "周五加开一班。")
    keeper.click("details[open] button:has-text('答复')")
    keeper.wait_for_selector("text=待本人确认")
    secondee = browse(office, "zhangliqun")
    secondee.goto("/desk")
    secondee.click("main a:has-text('周末返程的班车停了')")
    assert "周五加开一班。" in secondee.text_content("main")
    secondee.click("main button:has-text('已解决')")
    secondee.wait_for_selector(".head .stage:has-text('已解决')")


def test_what_was_asked_for_is_issued_and_acknowledged(office, browse, symposium):
    page = browse(office, "wangmin")
    page.goto("/desk")
    page.click("main a:has-text('关于落实临时座谈会要求的通知')")
    assert "外出一律先请假" in page.text_content("main")
    page.click("main button:has-text('印发')")
    page.wait_for_selector("text=还没签收")
    assert "张立群" in page.text_content("aside")
    secondee = browse(office, "zhangliqun")
    secondee.goto("/desk")
    secondee.click("main a:has-text('关于落实临时座谈会要求的通知')")
    secondee.click("main button:has-text('签收')")
    page.reload()
    assert "张立群" not in page.text_content("aside .card")


def opened(page, path):
    """Whoever takes notes types as soon as the page is there: what they type goes into the box."""
    page.goto(path)
    page.wait_for_function("document.activeElement.name === 'text'")


def speaker(office, name):
    items = office.as_("wangmin").json("/posting.json?batch=" + office.batch().split("/")[2])["items"]
    return next(i["id"] for i in items if i["person_name"] == name)
