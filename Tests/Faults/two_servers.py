"""Two servers over one database behave as one: sessions, drafts, limits, forms and the daily reckoning."""

import json
import time
import urllib.parse

from ground import TODAY, DatabaseStore, Postgres, Server, at_once, is_whole, migrate, tashan
from people import PASSWORD, Act, Book, Line, Office, count, form_token, load, send_home


class Two:
    """Two servers over one database, and who asks them."""

    def __init__(self, ground):
        self.office, self.postgres = Office(ground), Postgres(ground, "postgres")
        self.postgres.sql("CREATE DATABASE office")
        self.store = DatabaseStore(self.postgres.url())
        migrate(self.office.file, self.store)
        # Who comes from where is told by the proxy before them, as in earnest.
        self.first = Server(ground, self.store, "--behind-proxy").start()
        self.second = Server(ground, self.store, "--behind-proxy").start()

    def lines(self):
        return Line(self.first.port), Line(self.second.port)


def two_servers(told, ground, options):
    """Two servers over one database: nobody notices on which of them they are."""
    two = Two(ground)
    one_session(told, two)
    one_draft(told, two)
    one_form(told, two)
    one_edit(told, two)
    one_chain(told, two)
    one_limit(told, two)
    one_sweep(told, two)
    whole, said = is_whole(two.store)
    told.say(f"verify: {said}")
    told.must(whole, f"verify: {said}")


def one_session(told, two):
    """Whoever signed in on one is known to the other; whoever leaves one has left the other."""
    (a, b), who = two.lines(), two.office.organizer
    words = urllib.parse.urlencode({"login": who.login, "password": PASSWORD})
    signed = a.send("POST", "/sign-in", words, {"Content-Type": "application/x-www-form-urlencoded"})
    cookie = {"Cookie": signed.headers["set-cookie"].split(";")[0]}
    known = b.send("GET", "/desk", headers=cookie)
    token = form_token(b.send("GET", "/account", headers=cookie))
    b.send("POST", "/sign-out", urllib.parse.urlencode({"_token": token}),
           {**cookie, "Content-Type": "application/x-www-form-urlencoded"})
    gone = a.send("GET", "/desk", headers=cookie)
    told.say(f"signed in on the first, the second answers {known.status}; signed out there, {gone.status}")
    told.must(known.status == 200, "the second server does not know the session")
    told.must(gone.status != 200, "a session that ended on one server goes on on the other")


def one_draft(told, two):
    """What was half typed on one comes back on the other."""
    (a, b), who = two.lines(), two.office.writers[0]
    text = "写到一半断了电"
    who.post(a, "/draft", {"form": "/leave", "body": urllib.parse.urlencode({"reason": text})})
    page = who.get(b, "/leave/new")
    place = "stands in" if text in page.text else "is not in"
    told.say(f"half a leave typed on the first {place} the form of the second")
    told.must(text in page.text, "the draft is not on the other server")


def one_form(told, two):
    """The same form, posted to both at the same moment, is carried out once."""
    (a, b), who, answers = two.lines(), two.office.writers[0], {}
    for turn in range(40):
        words = {"posting": who.posting, "sort": "task", "day": TODAY, "text": f"同时-{turn:02}"}
        act = Act(who, "/note/quick", {"sort": "task", "text": words["text"]}, is_form=True)
        if turn % 2:
            act = Act(who, "/note", words)
        for reply in at_once(lambda: act.send(a), lambda: act.send(b)):
            answers[reply.status] = answers.get(reply.status, 0) + 1
    rows = two.store.rows("SELECT text, count(*) FROM note WHERE text LIKE '同时-%' GROUP BY text")
    twice = [row for row in rows if row[1] != "1"]
    told.say(f"40 forms sent to both at once: {len(rows)} done, {len(twice)} twice; answers {answers}")
    told.must(len(rows) == 40 and not twice, f"forms were not carried out once each: {len(rows)}, {twice}")
    told.must(set(answers) <= {200, 201, 303}, f"somebody was refused: {answers}")


def one_edit(told, two):
    """Two people change the same record at the same moment: one does, the other is told."""
    (a, b), who, statuses = two.lines(), two.office.writers[1], []
    for turn in range(20):
        words = {"posting": who.posting, "sort": "task", "day": TODAY, "text": f"两人改-{turn}"}
        kept = json.loads(Act(who, "/note", words).send(a).body)
        path = f"/note/{kept['id']}"
        one, other = (Act(who, path, {"version": 1, "text": f"两人改-{turn}-{x}"}) for x in "ab")
        statuses.append(tuple(sorted(r.status for r in at_once(lambda: one.send(a), lambda: other.send(b)))))
    told.say(f"20 notes changed on both at once: {statuses.count((200, 409))} times one did and one was told")
    told.must(set(statuses) == {(200, 409)}, f"not each time one and the other: {set(statuses)}")


def one_sweep(told, two):
    """The reckoning, started on both at the same moment: one does it, and then there is nothing to do."""
    def sweep():
        done = tashan(two.store, "sweep", check=False)
        return done.returncode, (done.stdout + done.stderr).strip()

    def steps():
        return two.store.rows("SELECT count(*) FROM obligation")[0], two.store.rows(
            "SELECT count(*), coalesce(sum(version), 0) FROM posting")[0]

    before, codes = steps(), []
    for _ in range(15):
        codes += at_once(lambda: sweep(), lambda: sweep())
    told.say(
        f"swept 15 times on both at once: {sum(code == 0 for code, _ in codes)} did,"
        f" {sum(code == 75 for code, _ in codes)} were told that another is at it")
    others = [said for said in codes if said[0] not in (0, 75)]
    told.must(not others, f"other endings: {others[:2]}")
    told.must(all("变动0项" in said for code, said in codes if code == 0), f"a sweep changed something: {codes}")
    told.must(steps() == before, "sweeping changed what was there")
    # What somebody took out by hand is put back, and once.
    taken = two.store.rows("DELETE FROM obligation WHERE key LIKE '%1' RETURNING 1")
    mended = at_once(lambda: sweep(), lambda: sweep())
    told.say(f"{len(taken)} duties taken out by hand, swept on both at once: " + " / ".join(
        f"{code} {said}" for code, said in mended))
    sums = sum(int("".join(c for c in said if c.isdigit())) for code, said in mended if code == 0)
    told.must(sums == len(taken) > 0, f"{len(taken)} were missing and {sums} were put back")
    told.must(steps() == before, "after mending there is not what there was")
    told.must(sweep() == (0, "变动0项。"), "sweeping once more changed something")


def one_chain(told, two):
    """People write on both for some seconds; the steps are one chain, without a gap."""
    book, mark = Book(), "chain"
    writers = load(two.office, two.first.port, book, mark)
    writers += load(two.office, two.second.port, book, mark, ("form", "note", "edit"))
    time.sleep(5)
    send_home(writers)
    line = Line(two.second.port)
    book.resend(line)
    book.withdraw(line, two.office)

    count(told, two.store, book, mark)
    numbers = two.store.rows("SELECT count(*), max(number) FROM step")[0]
    told.must(numbers[0] == numbers[1], f"the steps have gaps: {numbers}")


def one_limit(told, two):
    """Twenty tries a minute to sign in from one address: both servers count together."""
    lines, statuses = two.lines(), []

    def guess(line, address):
        words = urllib.parse.urlencode({"login": "nobody-here", "password": "wrong"})
        return line.send("POST", "/sign-in", words, {
            "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": address})

    # The count begins anew with each minute; all tries are to fall into one.
    if time.time() % 60 > 40:
        time.sleep(61 - time.time() % 60)
    for turn in range(24):
        statuses.append(guess(lines[turn % 2], "10.9.8.7"))
    heard = [index for index, reply in enumerate(statuses) if "试的次数太多" in reply.text]
    first = heard[0] + 1 if heard else "none"
    told.say(f"24 tries from one address, in turn on both: refused from try {first} on")
    told.must(heard == [20, 21, 22, 23], f"the limit did not count over both servers: refused were {heard}")
    other = guess(lines[0], "10.9.8.6")
    told.must("试的次数太多" not in other.text, "another address is refused too")
