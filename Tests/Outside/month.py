"""Plays a secondee's June on a phone and an organizer's month at a desk, and counts what it costs: bin/month.

Page loads, fields that are typed in, characters and taps, and how much of the report the office composed. Nothing is
asserted here: what is found is printed beside the aim.
"""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from office import PASSWORD, REGULATION, ROSTERS, Office

NOTES = {
    "2024-06-03": ("visit", "走访海川精工，问清扩建用地"), "2024-06-05": ("visit", "走访金石模具，记下三条诉求"),
    "2024-06-06": ("task", "整理“标准地”出让的17个环节"), "2024-06-07": ("study", "读项目准入办法"),
    "2024-06-11": ("meeting", "列席开发区周例会"), "2024-06-12": ("lead", "海川精工有意在内地设配套厂"),
    "2024-06-13": ("thought", "这里的办事员敢拍板"), "2024-06-17": ("visit", "走访三和机电，问用工"),
    "2024-06-19": ("task", "写出时限表初稿"), "2024-06-21": ("thought", "容错的边界写得清楚"),
}


class Counted:
    """A browser whose every load, field, character and tap is counted."""

    def __init__(self, chromium, office, login, width, height):
        self.office, self.login = office, login
        self.context = chromium.new_context(
            base_url=office.url, viewport={"width": width, "height": height}, locale="zh-CN")
        self.page = self.context.new_page()
        self.page.set_default_timeout(8000)
        self.loads = self.fields = self.characters = self.taps = self.sign_ins = 0
        self.page.on("load", lambda _: self.loaded())

    def loaded(self):
        self.loads += 1

    def open(self, path):
        """By a bookmark or the address that the phone remembers."""
        self.page.goto(self.office.url + path)
        if self.page.locator("#login").count():
            self.sign_ins += 1
            self.type("#login", self.login)
            self.type("#password", PASSWORD)
            self.tap("main button.primary")

    def type(self, where, words):
        self.fields += 1
        self.characters += len(words)
        self.page.locator(where).first.fill(words)

    def tap(self, where):
        self.taps += 1
        self.page.locator(where).first.click()
        self.page.wait_for_load_state("load")

    def pick(self, where, value):
        self.fields += 1
        self.taps += 1
        self.page.locator(where).first.select_option(value)


def secondee(chromium, office):
    """张立群's June: ten notes, two tasks, a leave, a research report with one return, a proposal, the report."""
    posting = office.as_("zhangliqun").get("/me").headers["location"].split("/")[2]
    phone = Counted(chromium, office, "zhangliqun", 360, 740)
    others = {}

    def host(path, form):
        return office.as_("hefang").post(path, form)

    def day(date):
        office.restart(date)
        office.forget("hefang"), office.forget("lixiangdong"), office.forget("wangmin")

    def waits(client, kind, **wanted):
        items = client.json(f"/{kind}.json")["items"]
        return next(i for i in items if all(i.get(k) == v for k, v in wanted.items()))

    for date in sorted(set(NOTES) | {"2024-06-04", "2024-06-10", "2024-06-14", "2024-06-18", "2024-06-20", "2024-06-24", "2024-06-28"}):
        day(date)
        if date == "2024-06-03":
            phone.open("/account")
            phone.tap("main button:has-text('信任这部手机')")
        if date in NOTES:
            sort, text = NOTES[date]
            phone.open("/jot")
            phone.type("#quick", text)
            phone.tap(f"input[name=sort][value={sort}]")
            phone.tap("main button:has-text('记下')")
            phone.page.wait_for_selector(".notice")
        if date == "2024-06-04":
            host("/host_task", {"posting": posting, "heading": "写出时限表", "due": "2024-06-14"})
            phone.open("/desk")
            phone.tap(".recs a:has-text('接受')")
            phone.tap("main button:has-text('接受')")
        if date == "2024-06-10":
            phone.open("/leave/new")
            phone.pick("#f-sort", "personal")
            phone.type("#f-first_day", "2024-06-24")
            phone.type("#f-last_day", "2024-06-25")
            phone.type("#f-reason", "家里有事")
            phone.tap("main button:has-text('保存')")
            phone.tap("main button:has-text('提交')")
            leave = phone.page.url.split("/")[-1].split("?")[0]
            host(f"/leave/{leave}/moves", {"move": "agree"})
        if date == "2024-06-14":
            phone.open("/desk")
            phone.tap(".recs a:has-text('写出时限表')")
            phone.tap("main summary:has-text('报完成')")
            phone.type("main [name=result]", "时限表写好，已交科室")
            phone.tap("main details[open] button")
        if date == "2024-06-18":
            phone.open("/research_report/new")
            phone.type("#f-heading", "东州“标准地”出让的做法")
            phone.type("#f-body", "一、做法。二、能学什么。")
            phone.tap("main button:has-text('保存')")
            phone.tap("main button:has-text('提交评阅')")
            research = phone.page.url.split("/")[-1].split("?")[0]
            office.as_("lixiangdong").post(
                f"/research_report/{research}/moves", {"move": "return", "note": "写出哪几条能照搬"})
        if date == "2024-06-20":
            phone.open("/desk")
            phone.tap(f"a[href*='{research}']")
            phone.tap("main a:has-text('修改')")
            phone.type("#f-body", "一、做法。二、能学什么。三、能照搬的两条。")
            phone.tap("main button:has-text('保存')")
            phone.tap("main button:has-text('提交评阅')")
            office.as_("lixiangdong").post(f"/research_report/{research}/moves", {"move": "accept"})
        if date == "2024-06-24":
            phone.open("/proposal/new")
            phone.type("#f-heading", "两市共用企业名单")
            phone.type("#f-problem", "名单各管各的")
            phone.type("#f-plan", "每月互送一次")
            phone.tap("main button:has-text('保存')")
            phone.tap("main button:has-text('报送')")
        if date == "2024-06-28":
            phone.open("/desk")
            phone.tap("main button:has-text('2024年6月'), main button:has-text('6月')")
            others["rows"] = phone.page.locator(".sent textarea").count()
            others["used"] = phone.page.locator(".sent:not(.off) textarea").count()
            for row in phone.page.locator(".sent .seg:has(input[value=done])").all():
                phone.taps += 1
                row.locator("label").first.click()
            if phone.page.locator("[name='next.0']").input_value() == "":
                phone.type("[name='next.0']", "接着走访")
            phone.tap("main button:has-text('保存并报送两方')")
            phone.page.wait_for_selector(".head .stage:has-text('已报送')")
    # What the month held and a report could tell: notes that are no thoughts, the task, the leave, research, proposal.
    facts = sum(1 for sort, _ in NOTES.values() if sort != "thought") + 4
    return phone, others, facts


def desk(chromium, office):
    office.restart("2024-06-04")
    office.forget("wangmin")
    office.cookie("wangmin")
    desk = Counted(chromium, office, "wangmin", 1280, 900)
    desk.context.add_cookies([{"name": "tashan", "value": office.cookie("wangmin"), "url": office.url}])
    desk.page.goto(office.url + "/desk")
    start = desk.taps
    desk.tap(f"main a[href='{office.batch('outbound')}'], main a[href^='{office.batch('outbound')}']")
    desk.tap("thead a:has-text('5月'):has-text('月度汇报')")
    chasing = desk.taps - start
    items = office.as_("wangmin").json("/receipt.json?waiting=1")["items"]
    waiting = [i for i in items if i["document_kind"] == "monthly_report" and i["party"] == "organizer"]
    desk.page.goto(office.url + "/receipt/" + waiting[0]["id"])
    start, read = desk.taps, 0
    while desk.page.locator("main button:has-text('签收，看下一份')").count():
        desk.tap("main button:has-text('签收，看下一份')")
        read += 1
    return chasing, desk.taps - start, read


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        office = Office(Path(folder) / "month.tashan")
        office.run("demo", "--roster", ROSTERS / "东州第一批花名册.xlsx", "--regulation", REGULATION)
        office.serve("2024-06-03")
        try:
            phone, composed, facts = secondee(chromium, office)
            signed = 2 * phone.sign_ins
            print("A secondee's June on a phone                    found   aim")
            print(f"  page loads                                    {phone.loads:5}    30")
            print(f"  fields ({signed} of them at {phone.sign_ins} sign-ins)             {phone.fields:5}    20")
            print(f"  characters                                    {phone.characters:5}")
            print(f"  taps                                          {phone.taps:5}")
            print(f"  facts of the month in the report as composed  {100 * composed['used'] // facts:4}%    80%")
            chasing, presses, read = desk(chromium, office)
            print("An organizer's month")
            print(f"  presses to see who has not reported           {chasing:5}     2")
            print(f"  presses for each of {read} receipts              {presses / max(1, read):7.1f}     1")
        finally:
            office.stop()
            chromium.close()


if __name__ == "__main__":
    main()
