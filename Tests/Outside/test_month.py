"""The month of an office: who has not is found and reminded, what came in is received, and what was answered comes back."""

import io

import openpyxl


def test_a_column_opens_who_has_not_and_a_reminder_reaches_them(office, browse):
    page = browse(office, "wangmin", java_script_enabled=False)
    page.goto(office.batch("outbound"))
    # Two presses: the batch, and the heading of its column.
    page.click("thead a:has-text('5月'):has-text('月度汇报')")
    rows = page.locator("main tbody tr")
    names = [row.locator(":first-child a").first.text_content() for row in rows.all()]
    assert "张立群" in names and len(names) == 6
    assert rows.first.locator("a[href^='tel:']").count() == 1
    book = page.request.get(page.locator("a:has-text('导出 xlsx')").get_attribute("href"))
    sheet = openpyxl.load_workbook(io.BytesIO(book.body())).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert all(name in cells for name in names)
    page.click("main button:has-text('催一下')")
    assert "催了6件" in page.text_content("main") and page.locator("main button:has-text('催一下')").count() == 0
    assert "王敏催办" in office.as_("zhangliqun").get("/desk").words


def test_reports_are_received_one_after_another_and_their_writers_learn_of_it(office, browse):
    page = browse(office, "wangmin")
    items = office.as_("wangmin").json("/receipt.json?limit=200")["items"]
    waiting = [i for i in items if i["party"] == "organizer" and i["stage"] == "delivered" and i["document_kind"] == "monthly_report"] \
        if items and "document_kind" in items[0] else [i for i in items if i["party"] == "organizer" and i["stage"] == "delivered"]
    assert len(waiting) > 1
    page.goto("/receipt/" + waiting[0]["id"])
    title = page.text_content("h1")
    page.locator("main button:has-text('签收，看下一份')").first.click()
    page.wait_for_url("**/monthly_report/*")
    assert page.text_content("h1") != title and "工作汇报" in page.text_content("h1")


def test_an_answer_waits_on_the_phone_until_it_was_read(office, browse):
    phone = browse(office, "zhangliqun", width=360, height=740, java_script_enabled=False)
    phone.goto("/leave/new")
    phone.select_option("#f-sort", "personal")
    phone.fill("#f-first_day", "2024-06-24")
    phone.fill("#f-last_day", "2024-06-24")
    phone.fill("#f-reason", "家里有事")
    phone.click("main button:has-text('保存')")
    leave = phone.url
    phone.locator("main button:has-text('提交')").first.click()
    host = browse(office, "hefang")
    host.goto(leave)
    host.locator("main button:has-text('同意')").first.click()
    host.wait_for_selector(".head .stage:has-text('已批准')")
    phone.goto("/desk")
    card = phone.locator("section", has_text="有了回音")
    assert "何芳" in card.text_content()
    card.locator("a:has-text('同意')").first.click()
    assert phone.url == leave
    phone.goto("/desk")
    assert "同意：请假" not in phone.text_content("main")


def test_a_note_without_a_network_waits_on_the_phone_and_is_sent_once(office, browse):
    page = browse(office, "zhangliqun", width=360)
    page.goto("/desk")
    page.context.set_offline(True)
    page.fill("#quick", "进了山，没有信号，先记下这一家")
    page.check("input[name=sort][value=visit]")
    page.click("main button:has-text('记下')")
    page.wait_for_selector("form.jot [role=status]:not([hidden])")
    assert page.input_value("#quick").strip() == ""
    page.context.set_offline(False)
    page.goto("/desk")
    for _ in range(50):
        if not page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('tashan.notes')).length"):
            break
        page.wait_for_timeout(100)
    page.goto("/desk")
    kept = office.as_("zhangliqun").json("/note.json?words=进了山")["items"]
    assert [note["sort"] for note in kept] == ["visit"]


def test_a_phone_is_trusted_to_write_and_reads_nothing(office, browse):
    page = browse(office, "zhangliqun", width=360)
    page.goto("/account")
    page.click("main button:has-text('信任这部手机')")
    page.wait_for_url("**/jot")
    page.context.clear_cookies(name="tashan")
    page.goto("/jot")
    page.fill("#quick", "没有登录也能记的一笔")
    page.check("input[name=sort][value=task]")
    page.click("main button:has-text('记下')")
    page.wait_for_selector(".notice:has-text('记下了')")
    assert "没有登录也能记的一笔" not in page.text_content("body")
    page.goto("/note")
    assert page.locator("#login").count() == 1
