"""The people who work while the office breaks: what they send, what they are told, and what must be there."""

import html
import http.client
import itertools
import json
import random
import re
import threading
import time
import urllib.parse
import uuid
from dataclasses import dataclass, field

from ground import BROKEN, FileStore, Server, Wrong, tashan

PASSWORD = "他山Shan-2024"
# Three secondees of the demonstration who write, and the organizer who looks.
WRITERS = ["zhangliqun", "lina", "chenxi"]


@dataclass
class Reply:
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def sentence(self):
        """What the person reads: the page's own words, or the sentence of the JSON."""
        try:
            return "".join(problem["chinese"] for problem in json.loads(self.body)["problems"])
        except (ValueError, KeyError, TypeError):
            # The list of problems beside a form, or the paragraph of a page that is nothing else.
            main = re.search(r'class="problems".*?</div>', self.text, re.S) or re.search(
                r"</h1>.*?</p>", self.text, re.S)
            words = html.unescape(re.sub(r"^[^<]*>|<[^>]+>", " ", main[0] if main else self.text))
            return " ".join(words.split())[:200]


class Line:
    """A connection to one server, kept open from one request to the next as browsers do."""

    def __init__(self, port, seconds=70):
        self.port, self.seconds, self._open = port, seconds, None

    def send(self, method, path, body=None, headers=None):
        if self._open is None:
            self._open = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.seconds)
        try:
            self._open.request(method, urllib.parse.quote(path, safe="/?&=%:+-_.~"), body, headers or {})
            answer = self._open.getresponse()
            # Of a header that comes several times the first: the session stands before what the browser is known by.
            pairs = {name.lower(): value for name, value in reversed(answer.getheaders())}
            return Reply(answer.status, pairs, answer.read())
        except BROKEN:
            self.close()
            raise

    def close(self):
        if self._open is not None:
            self._open.close()
        self._open = None


@dataclass
class Member:
    """Somebody with a session in a browser and a token for programs; both are kept in the store."""

    login: str
    cookie: str
    form_token: str
    bearer: str = ""
    posting: str = ""

    @property
    def as_browser(self):
        return {"Cookie": f"tashan={self.cookie}"}

    @property
    def as_program(self):
        return {"Authorization": f"Bearer {self.bearer}", "Accept": "application/json"}

    def get(self, line, path):
        return line.send("GET", path, headers=self.as_browser)

    def read(self, line, path):
        return line.send("GET", path, headers=self.as_program)

    def post(self, line, path, words):
        form = {"_token": self.form_token, **words}
        return line.send(
            "POST", path, urllib.parse.urlencode(form),
            {**self.as_browser, "Content-Type": "application/x-www-form-urlencoded"})

    def tell(self, line, path, words, key):
        """As a program does: JSON, with a key by which it may be sent again."""
        return line.send(
            "POST", path, json.dumps(words).encode(),
            {**self.as_program, "Content-Type": "application/json", "Idempotency-Key": key})


def form_token(page):
    return re.search(r'name="_token" value="([^"]+)"', page.text)[1]


def come_in(line, store, login):
    """Opens the activation link of an account and sets the password there; the cookie of the session."""
    link = re.search(r"/activate/\S+", tashan(store, "user", "invite", login).stdout)[0]
    words = urllib.parse.urlencode({"password": PASSWORD, "again": PASSWORD})
    reply = line.send("POST", link, words, {"Content-Type": "application/x-www-form-urlencoded"})
    if reply.status != 303:
        raise Wrong(f"{login} could not come in: {reply.status} {reply.sentence}")
    return re.search(r"tashan=([^;]+)", reply.headers["set-cookie"])[1]


def member(line, store, login):
    cookie = come_in(line, store, login)
    page = line.send("GET", "/account", headers={"Cookie": f"tashan={cookie}"})
    who = Member(login, cookie, form_token(page))
    page = who.post(line, "/account/token", {"title": "脚本", "scope": "api"})
    who.bearer = re.search(r'class="secret">([^<]+)<', page.text)[1]
    if login in WRITERS:
        who.posting = json.loads(who.read(line, "/posting").body)["items"][0]["id"]
    return who


class Office:
    """The demonstration with its people signed in, as a file: each test works on a copy of it."""

    def __init__(self, ground):
        folder = ground.folder / f"office-{uuid.uuid4().hex[:6]}"
        folder.mkdir()
        self.file = folder / "office.tashan"
        store = FileStore(self.file)
        tashan(store, "demo")
        server = Server(ground, store).start()
        line = Line(server.port)
        self.writers = [member(line, store, login) for login in WRITERS]
        self.organizer = member(line, store, "wangmin")
        line.close()
        server.stop()

    def copy(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        # The server that made it has ended, so the file alone is everything.
        tashan(FileStore(self.file), "backup", str(path))
        return FileStore(path)


# What they do


@dataclass
class Act:
    """One thing that somebody wants done, which may be sent as often as it takes."""

    who: Member
    path: str
    words: dict
    is_form: bool = False
    key: str = field(default_factory=lambda: uuid.uuid4().hex)

    def send(self, line):
        if self.is_form:
            return self.who.post(line, self.path, {**self.words, "_once": self.key})
        return self.who.tell(line, self.path, self.words, self.key)

    def was_kept(self, reply):
        """Whether this answer shows that a new record was there before: it leads to it, and made none."""
        if self.is_form:
            return reply.headers.get("location", "").startswith("/note/")
        return self.path in ("/note", "/leave") and reply.status == 200


@dataclass
class Thing:
    """A note or a leave as it must stand: its text, and how many steps led to it."""

    kind: str
    text: str
    steps: int = 1
    stage: str = ""
    id: str = ""
    posting: str = ""


class Book:
    """What was asked for, what was answered, and what must therefore be there."""

    def __init__(self):
        self._lock = threading.Lock()
        self.things, self.answered, self.unanswered, self.refused = {}, [], [], []
        self.resent, self.kept, self.sentences = 0, 0, {}

    @property
    def acknowledged(self):
        return len(self.answered)

    def done(self, act, change, reply):
        with self._lock:
            self.answered.append(act)
            change(reply)

    def open(self, act, change, why):
        """Whether it was kept is not known: to be sent again with its key."""
        with self._lock:
            self.unanswered.append((act, change))
            self.sentences[why] = self.sentences.get(why, 0) + 1

    def refuse(self, act, reply):
        with self._lock:
            self.refused.append((act, reply))

    def resend(self, line, seconds=30):
        """Everybody who got no answer sends the same again; afterwards it was done, once."""
        again, self.unanswered = self.unanswered, []
        for act, change in again:
            reply = settle(lambda: act.send(line), seconds)
            if reply is None or reply.status not in (200, 201, 303):
                self.refuse(act, reply)
                continue
            self.resent += 1
            self.kept += act.was_kept(reply)
            change(reply)

    def repeat(self, line, some=3):
        """Somebody goes back and sends again what was answered long ago: that changes nothing."""
        for act in random.sample(self.answered, min(some, len(self.answered))):
            reply = settle(lambda: act.send(line), 30)
            if reply is None or reply.status not in (200, 201, 303):
                self.refuse(act, reply)

    def withdraw(self, line, office):
        """Leaves that were cut off between two moves are taken back, so that the days are free again."""
        for thing in [t for t in self.things.values() if t.stage == "submitted"]:
            who = next(who for who in office.writers if who.posting == thing.posting)
            act = Act(who, f"/leave/{thing.id}/moves", {"move": "cancel", "version": thing.steps})
            reply = settle(lambda: act.send(line), 30)
            if reply is None or reply.status != 200:
                self.refuse(act, reply)
                continue
            thing.steps, thing.stage = thing.steps + 1, "cancelled"


def settle(send, seconds):
    """An answer other than "not now", however often it takes to ask; None where there was none in time."""
    end, reply = time.monotonic() + seconds, None
    while time.monotonic() < end:
        try:
            reply = send()
            if reply.status < 500:
                return reply
        except BROKEN:
            pass
        time.sleep(0.05)
    return reply


class Writer(threading.Thread):
    """Somebody who notes, corrects and asks for leave without pause, until told to stop or nobody answers."""

    _numbers = itertools.count(1)

    def __init__(self, who, port, book, mark, sort, stays=False, pause=0.0):
        """`mark` begins every text; `sort` is what they do; who `stays` goes on after a failed request."""
        super().__init__(daemon=True)
        self.who, self.line, self.book, self.mark, self.sort = who, Line(port), book, mark, sort
        self.stays, self.pause, self.over = stays, pause, threading.Event()
        # When each acknowledgement came, to see how long there was none.
        self.moments = []

    def run(self):
        while not self.over.is_set():
            text = f"{self.mark}-{next(Writer._numbers)}"
            go_on = self._work[self.sort](self, text)
            # Whoever does not know whether a leave was handed in does not ask for the same days again.
            if not go_on and (not self.stays or self.sort == "leave"):
                break
            if self.pause:
                self.over.wait(self.pause)
        self.line.close()

    def do(self, act, change):
        """Sends it; the reply where it was acknowledged."""
        try:
            reply = act.send(self.line)
        except BROKEN as error:
            self.book.open(act, change, type(error).__name__)
            return None
        if reply.status in (200, 201, 303):
            self.moments.append(time.monotonic())
            self.book.done(act, change, reply)
            return reply
        if reply.status >= 500:
            # Whatever the sentence says, it is held to: afterwards it must be there once.
            self.book.open(act, change, f"{reply.status} {reply.sentence}")
        else:
            self.book.refuse(act, reply)
        return None

    def _keep(self, text, thing):
        def change(reply):
            thing.id = json.loads(reply.body).get("id", "") if reply.status != 303 else ""
            self.book.things[text] = thing
        return change

    def form(self, text):
        act = Act(self.who, "/note/quick", {"sort": "task", "text": text}, is_form=True)
        return self.do(act, self._keep(text, Thing("note", text)))

    def note(self, text):
        words = {"posting": self.who.posting, "sort": "task", "day": "2024-06-04", "text": text}
        return self.do(Act(self.who, "/note", words), self._keep(text, Thing("note", text)))

    def edits(self, text):
        """A note, corrected twice."""
        reply = self.note(text)
        for turn in ("b", "c"):
            if reply is None:
                return None
            kept = json.loads(reply.body)
            words = {"version": kept["version"], "text": text + turn}
            reply = self.do(Act(self.who, f"/note/{kept['id']}", words), self._changed(text, text + turn))
        return reply

    def leave(self, text):
        """A leave: written, handed in (which routes it to whom the regulation names), withdrawn."""
        words = {
            "posting": self.who.posting, "sort": "personal", "first_day": "2024-06-11",
            "last_day": "2024-06-12", "reason": text}
        thing = Thing("leave", text, stage="draft", posting=self.who.posting)
        reply = self.do(Act(self.who, "/leave", words), self._keep(text, thing))
        for move, stage in (("submit", "submitted"), ("cancel", "cancelled")):
            if reply is None:
                return None
            kept = json.loads(reply.body)
            act = Act(self.who, f"/leave/{kept['id']}/moves", {"move": move, "version": kept.get("version")})
            reply = self.do(act, self._changed(text, None, stage))
        return reply

    _work = {"form": form, "note": note, "edit": edits, "leave": leave}

    def _changed(self, key, text=None, stage=None):
        def change(_):
            thing = self.book.things[key]
            thing.steps += 1
            thing.text, thing.stage = text or thing.text, stage or thing.stage
        return change


def compare(store, book, mark):
    """Holds what is in the store against the book: how many things are missing, doubled, and half done."""
    found = {}
    for kind, column in (("note", "text"), ("leave", "reason")):
        for text, stage, version, steps in store.rows(
                f"SELECT {column}, stage, version, (SELECT count(*) FROM step s WHERE s.record = r.id"
                f" AND s.kind = '{kind}') FROM {kind} r WHERE {column} LIKE '{mark}%'"):
            found.setdefault((kind, text), []).append((stage, int(version), int(steps)))
    missing, doubled, half = [], [], []
    for thing in book.things.values():
        rows = found.pop((thing.kind, thing.text), [])
        if not rows:
            missing.append(thing)
        elif len(rows) > 1:
            doubled.append(thing)
        else:
            stage, version, steps = rows[0]
            if steps != thing.steps or version != thing.steps or thing.stage not in ("", stage):
                half.append((thing, rows[0]))
    return missing, doubled, half, list(found)


def count(told, store, book, mark):
    """Everything acknowledged is there, and what was sent again is there once."""
    missing, doubled, half, strange = compare(store, book, mark)
    told.say(
        f"  {book.acknowledged} writes acknowledged, {book.resent} unanswered and sent again, "
        f"{len(missing)} lost, {len(doubled)} doubled, {len(half)} half done")
    told.must(not missing, f"lost: {missing[:3]}")
    told.must(not doubled, f"there twice: {doubled[:3]}")
    told.must(not half, f"half done: {half[:3]}")
    told.must(not strange, f"nobody is known to have written {strange[:3]}")
    for act, reply in book.refused[:2]:
        words = reply and f"{reply.status} {reply.sentence}"
        told.must(False, f"refused: {act.path} {act.words}: {words or 'no answer'}")


def load(office, port, book, mark, sorts=("form", "note", "edit", "leave"), **how):
    """Several people at work at once, each in their way."""
    people = itertools.cycle(office.writers)
    writers = [Writer(next(people), port, book, mark, sort, **how) for sort in sorts]
    for writer in writers:
        writer.start()
    return writers


def send_home(writers, seconds=90):
    for writer in writers:
        writer.over.set()
    for writer in writers:
        writer.join(seconds)
        if writer.is_alive():
            raise Wrong("a request was never answered")
