"""What a hosting city owes its guests, in the browser: a real post, care, one question to all, and news to the unit at home."""

import io

import docx
import pytest


@pytest.fixture(scope="module")
def guests(office):
    return office.batch("inbound")


def test_a_guest_answers_a_question_by_one_tap_and_can_change_it(office, browse):
    page = browse(office, "guest", width=360, height=740, java_script_enabled=False)
    page.goto("/desk")
    page.click(".recs a.do:has-text('到云岭两个月')")
    page.click("main button:has-text('有难处')")
    assert "你答的是“有难处”" in page.text_content("main")
    page.click("main button:has-text('都好')")
    assert "你答的是“都好”" in page.text_content("main")
    page.goto("/desk")
    assert page.locator(".recs a:has-text('到云岭两个月')").count() == 0


def test_who_answered_what_stands_in_no_channel(office):
    for login in ("wangmin", "zhaoweiguo", "sunshen", "qianjin", "lixiangdong", "wenyaqin", "suqiming", "zhangliqun"):
        client = office.as_(login)
        assert client.json("/pulse_answer.json")["items"] == [], login
        for path in ("/pulse_answer", "/pulse_answer.csv", "/search?q=有难处", "/ledger?words=问候的回答"):
            reply = client.get(path)
            if reply.status == 200:
                assert "有难处" not in reply.words.replace("有难处”", ""), (login, path)
    steps = office.as_("sunshen").get("/ledger?words=问候的回答").words
    assert "都好" not in steps


def test_the_answers_are_counted_once_and_told_together(office, browse):
    page = browse(office, "wangmin")
    page.goto("/desk")
    page.click(".recs a:has-text('到云岭两个月')")
    page.click("main button:has-text('收')")
    assert "还没有问到日子" in page.text_content("main"), "nobody closes it behind one answer"
    closed = next(i for i in office.as_("wangmin").json("/pulse.json")["items"] if i["stage"] == "closed")
    page.goto(f"/pulse/{closed['id']}")
    assert "都好12人，一般4人，有难处不到3人" in page.text_content("main")


def test_what_is_missing_of_a_post_is_said_in_one_line_and_answered(office, browse):
    unit = browse(office, "lixiangdong")
    unit.goto("/desk/host_unit")
    unit.click(".recs a.do:has-text('回应')")
    unit.click("main summary:has-text('回应'), main button:has-text('回应')")
    unit.fill("main textarea[name=answer]", "已列入党组会列席名单，6月6日起列席。")
    unit.locator("main form button:has-text('回应')").last.click()
    unit.wait_for_selector(".head .stage:has-text('已回应')")
    guest = browse(office, "guest")
    guest.goto("/desk")
    guest.click(".recs a.do:has-text('已落实')")
    guest.click("main button:has-text('已落实')")
    guest.wait_for_selector(".head .stage:has-text('已落实')")


def test_a_late_difficulty_reaches_people_not_a_chart(office, browse):
    for login in ("wangmin", "zhaoweiguo"):
        page = browse(office, login)
        page.goto("/desk")
        page.click(".recs a.do:has-text('热水器')")
        assert "热水器坏了两周" in page.text_content("main")
    keeper = office.as_("wenyaqin").get("/desk").words
    assert keeper.count("热水器") == 1


def test_a_letter_home_is_read_with_what_it_stands_on_and_received(office, browse):
    page = browse(office, "suqiming")
    page.goto("/desk")
    page.click(".recs a.do:has-text('签收')")
    said = page.text_content("article")
    assert "协助主任分管" in said and "新材料中试基地" in said
    assert "热水器" not in page.content() and "借读" not in page.content()
    page.click(".evl a >> nth=1")
    assert "交办任务" in page.text_content("h1")
    page.go_back()
    page.click("main summary:has-text('签收'), main button:has-text('签收')")
    page.fill("main textarea[name=reply]", "感谢关心，单位全力支持。")
    page.locator("main form button:has-text('签收')").last.click()
    page.wait_for_selector(".head .stage:has-text('派出单位已收到')")


def test_a_letter_home_is_an_official_document(office):
    client = office.as_("suqiming")
    letter = next(i for i in client.json("/home_letter.json")["items"])
    paper = docx.Document(io.BytesIO(client.get(f"/home_letter/{letter['id']}.docx").body))
    lines = [p.text for p in paper.paragraphs]
    assert "挂职情况的函" in "".join(lines[:4]).replace("\n", "")
    assert "中共云岭市委组织部" in lines and "2024年6月3日" in lines
    assert not set("①②③") & set("".join(lines))


def test_letters_are_drafted_for_all_who_have_none(office, browse, guests):
    page = browse(office, "wangmin")
    page.goto(guests + "/letters")
    assert page.locator("main tbody tr").count() == 40
    page.fill("input[name=first_day]", "2024-06-01")
    page.fill("input[name=last_day]", "2024-06-03")
    page.click("main button:has-text('起草')")
    assert "起草了40份" in page.text_content("main")
    page.fill("input[name=first_day]", "2024-06-01")
    page.fill("input[name=last_day]", "2024-06-03")
    page.click("main button:has-text('起草')")
    assert "每个人都有函了" in page.text_content("main")
    page.click("main button:has-text('草稿全部送核')")
    assert page.locator("main tbody tr:has-text('待核稿')").count() == 40


def test_one_contact_sits_at_the_unit_that_sends_and_at_the_one_that_hosts(office, browse):
    page = browse(office, "lixiangdong")
    page.goto("/desk/home_unit")
    assert "张立群" in page.text_content("main") and "分工授权" not in page.text_content("main")
    page.goto("/desk/host_unit")
    assert "张立群" not in page.text_content("main")


def test_goals_are_pasted_from_a_table_and_what_is_brought_to_them_is_a_line_each(office, browse):
    page = browse(office, "wangmin", java_script_enabled=False)
    page.goto("/goals")
    assert page.locator("section.card", has_text="一个确保").locator("text=还没有。").count() == 1
    page.click("summary:has-text('写目标')")
    page.fill("textarea[name=table]", "五个一批\t培养一批\n四件大事\t摘掉贫困帽子")
    page.click("main button:has-text('记下')")
    assert "新记下2个目标" in page.text_content("main")
    card = page.locator("section.card", has_text="做强产业升级支撑")
    card.locator("a:has-text('制造业转型升级专项资金')").click()
    assert "860万元" in page.text_content("main") and "已落地" in page.text_content(".head")


def test_a_contribution_goes_from_a_word_to_what_the_receiver_says(office, browse):
    guest = browse(office, "guest", width=360, height=740)
    guest.goto("/contribution/new")
    guest.fill("#f-heading", "请两位院士来云岭问诊")
    guest.select_option("#f-sort", "support")
    guest.click("main button:has-text('保存')")
    guest.wait_for_url(lambda url: "/contribution/0" in url)
    path = guest.url
    guest.click("main summary:has-text('争取到了'), main button:has-text('争取到了')")
    guest.locator("#n-win").fill("两位院士都答应了")
    guest.locator("main form button:has-text('争取到了')").last.click()
    guest.wait_for_selector(".head .stage:has-text('待承接方确认')")
    assert guest.locator("main button:has-text('确认落地')").count() == 0
    unit = browse(office, "lixiangdong")
    unit.goto("/desk/host_unit")
    unit.click(".recs a.do:has-text('院士')")
    assert unit.url == path
    unit.click("main summary:has-text('确认落地'), main button:has-text('确认落地')")
    unit.fill("main textarea[name=effect]", "6月来了三天，开出七条意见。")
    unit.locator("main form button:has-text('确认落地')").last.click()
    unit.wait_for_selector(".head .stage:has-text('已落地')")
