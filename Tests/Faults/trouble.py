"""What machines and networks do to an office: the sentence that people then read, and how they go on."""

import json
import os
import subprocess
import threading
import time

from ground import (
    BROKEN, DatabaseStore, Postgres, Server, Wrong, is_whole, migrate, until)
from people import Act, Book, Line, Office, Thing, compare, load, send_home, settle
from proxy import Proxy

# How long a person waits at most before they are told something, in seconds.
PATIENCE = 12
# The same where the database holds the line and says nothing: half a minute may be honest work.
SILENCE = 40


class Place:
    """One office on PostgreSQL with one server of the program, perhaps behind a bad network."""

    def __init__(self, ground, *settings, folder=None, with_proxy=False, connections=8):
        self.office = Office(ground)
        self.postgres = Postgres(ground, "postgres", None, *settings, folder=folder)
        self.postgres.sql("CREATE DATABASE office")
        self.asked = self.postgres.url()
        migrate(self.office.file, DatabaseStore(self.asked))
        self.proxy = Proxy(ground, self.postgres.port) if with_proxy else None
        port = self.proxy.port if with_proxy else self.postgres.port
        self.store = DatabaseStore(self.postgres.url(port=port), self.asked)
        self.server = Server(ground, self.store, "--connections", str(connections)).start()
        self.writer = self.office.writers[0]

    def page(self, seconds=60):
        """What somebody sees who opens their first page, and how long it took."""
        return timed(lambda: self.writer.get(Line(self.server.port, seconds), "/desk"))

    def note(self, text, key=None, seconds=60):
        act = Act(self.writer, "/note/quick", {"sort": "task", "text": text}, is_form=True)
        act.key = key or act.key
        return timed(lambda: act.send(Line(self.server.port, seconds))) + (act,)

    def count(self, text):
        return self.postgres.sql(f"SELECT count(*) FROM note WHERE text = '{text}'", "office")[0][0]

    def end(self, told):
        """Nothing was half done, and the server is the one that was started."""
        told.must(self.server.process.poll() is None, "the server had to be started again")
        whole, said = is_whole(DatabaseStore(self.asked))
        told.say(f"verify: {said}")
        told.must(whole, f"verify: {said}")


def timed(ask):
    began = time.monotonic()
    try:
        reply = ask()
    except BROKEN as error:
        reply = error
    return reply, time.monotonic() - began


def seen(reply):
    if isinstance(reply, Exception):
        return f"nothing ({type(reply).__name__})"
    return f"{reply.status}" + (f" “{reply.sentence}”" if reply.status >= 400 else "")


def has(reply, *statuses):
    """Whether it is an answer, and one of these."""
    return not isinstance(reply, Exception) and reply.status in statuses


def is_sentence(reply):
    """A refusal that a person can read: not a blank page, not English, not “something broke”."""
    return has(reply, 503) and any("一" <= letter <= "鿿" for letter in reply.sentence)


def told_in_time(told, what, reply, took):
    told.say(f"{what}: after {took:.1f} s {seen(reply)}")
    told.must(is_sentence(reply), f"{what}: no sentence: {seen(reply)}")
    told.must(took <= PATIENCE, f"{what}: the person waited {took:.1f} s")


def comes_back(told, place, what, seconds=15):
    """Pages and notes come by themselves."""
    began = time.monotonic()

    def works():
        reply, _ = place.page(seconds)
        return has(reply, 200)
    told.must(until(works, seconds, 0.2), f"{what}: pages do not come back within {seconds} s")
    back = time.monotonic() - began
    reply, _, act = place.note(f"后来-{what}")
    told.say(f"{what}: a page is there {back:.1f} s later, a note is answered {seen(reply)}")
    told.must(has(reply, 303), f"{what}: a note is refused: {seen(reply)}")


# The disk is full


class SmallDisk:
    """A file system with room for little, which can be filled and emptied."""

    def __init__(self, ground, megabytes):
        self.folder = ground.folder / "disk"
        self.folder.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tashan-faults", str(self.folder)],
            capture_output=True, text=True)
        if done.returncode != 0:
            raise Wrong(f"a small disk cannot be mounted here (it needs root): {done.stderr.strip()}")
        ground.at_the_end(lambda: subprocess.run(["umount", "-l", str(self.folder)], check=True))

    def fill(self, room=0):
        """Until nothing is left but so much room, in bytes."""
        with open(self.folder / "filler", "wb", buffering=0) as full:
            for size in (1 << 20, 4096, 512):
                try:
                    while True:
                        full.write(bytes(size))
                except OSError:
                    pass
            full.truncate(max(0, full.tell() - room))

    def empty(self):
        (self.folder / "filler").unlink()


def fill_up(told, office, server, disk, mark, make_long):
    """Somebody writes until the disk is full; what they read then, and what they can still do."""
    who, line, book = office.writers[0], Line(server.port), Book()
    disk.fill(room=200_000)
    refusals = []
    for number in range(60):
        text = f"{mark}-{number}-{make_long()}"
        act = Act(who, "/note/quick", {"sort": "task", "text": text}, is_form=True)

        def change(_, text=text):
            book.things[text] = Thing("note", text)
        reply, took = timed(lambda: act.send(line))
        if not has(reply, 303):
            refusals.append((reply, took))
            book.open(act, change, seen(reply))
            if len(refusals) == 3:
                break
        else:
            book.done(act, change, reply)
    if not refusals:
        raise Wrong("the disk never became full")
    told_in_time(told, f"disk full, after {book.acknowledged} notes", *refusals[0])
    first = refusals[0][0]
    told.must("磁盘" in first.sentence, f"the sentence does not speak of the disk: {seen(first)}")
    page, _ = timed(lambda: who.get(line, "/note"))
    told.say(f"a page that is only read, meanwhile: {seen(page)}")
    told.must(has(page, 200), f"what is kept cannot be read: {seen(page)}")
    return book


def room_again(told, office, server, store, disk, book, mark):
    disk.empty()
    line = Line(server.port)
    book.resend(line)
    missing, doubled, half, _ = compare(store, book, mark)
    told.say(
        f"with room again: {book.resent} refused notes sent again; {len(missing)} lost,"
        f" {len(doubled)} doubled, {len(half)} half done")
    told.must(not (missing or doubled or half), f"lost {missing[:1]} doubled {doubled[:1]} half {half[:1]}")
    for act, reply in book.refused[:1]:
        told.must(False, f"refused even with room: {seen(reply)}; the server's log: {server.last_words(2)}")
    told.must(server.process.poll() is None, "the server had ended")
    whole, said = is_whole(store)
    told.say(f"verify: {said}")
    told.must(whole, f"verify: {said}")


def long_text():
    """Twelve kilobytes of words that no engine can make much smaller."""
    return " ".join(os.urandom(12).hex() for _ in range(480))


def disk_full_sqlite(told, ground, options):
    """The disk under the data file is full."""
    disk, office = SmallDisk(ground, 8), Office(ground)
    store = office.copy(disk.folder / "office" / "office.tashan")
    server = Server(ground, store).start()
    book = fill_up(told, office, server, disk, "full", long_text)
    room_again(told, office, server, store, disk, book, "full")


def disk_full_postgres(told, ground, options):
    """The disk under PostgreSQL is full."""
    disk = SmallDisk(ground, 200)
    place = Place(
        ground, "min_wal_size=32MB", "max_wal_size=64MB", "shared_buffers=16MB", "wal_init_zero=on",
        folder=disk.folder / "postgres")
    book = fill_up(told, place.office, place.server, disk, "full", long_text)
    room_again(told, place.office, place.server, place.store, disk, book, "full")


def long_word(told, ground, options):
    """Somebody pastes a word of three thousand letters: PostgreSQL keeps and migrates it as SQLite does."""
    place = Place(ground)
    store = place.office.copy(ground.folder / "file" / "office.tashan")
    file = Server(ground, store).start()
    for name, server in (("SQLite", file), ("PostgreSQL", place.server)):
        act = Act(place.writer, "/note/quick", {"sort": "task", "text": "x" * 3000}, is_form=True)
        reply = act.send(Line(server.port))
        told.say(f"on {name}: {seen(reply)}")
        told.must(reply.status == 303, f"on {name}: {seen(reply)}; {server.last_words(1)}")
    file.stop()
    place.postgres.sql("CREATE DATABASE other")
    migrate(store.path, DatabaseStore(place.postgres.url("other")))


# Nobody answers


def refused(told, ground, options):
    """PostgreSQL is stopped, and started again: people read a sentence, then go on."""
    place = Place(ground)
    place.postgres.stop("fast")
    told_in_time(told, "a page", *place.page())
    reply, took, act = place.note("停了的时候")
    told_in_time(told, "a note", reply, took)
    many = [None] * 30

    def ask(turn):
        many[turn] = place.page()
    threads = [threading.Thread(target=ask, args=(turn,)) for turn in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    slowest = max(took for _, took in many)
    told.say(f"thirty people at once: the last was told after {slowest:.1f} s; {sentences(many)}")
    told.must(all(is_sentence(reply) for reply, _ in many), "somebody of thirty read no sentence")
    # Eight are served at a time, so whoever stands behind waits for those before.
    told.must(slowest <= PATIENCE + 10, f"the last of thirty waited {slowest:.1f} s")
    place.postgres.start()
    comes_back(told, place, "started again")
    reply = settle(lambda: act.send(Line(place.server.port)), 20)
    told.must(reply and reply.status == 303, "the note sent again is refused")
    told.must(place.count("停了的时候") == "1", "the note sent again is not there once")
    place.end(told)


def sentences(many):
    found = {}
    for reply, _ in many:
        found[seen(reply)] = found.get(seen(reply), 0) + 1
    return "; ".join(f"{times} × {said}" for said, times in found.items())


def exhausted(told, ground, options):
    """Others have taken all the connections that the server gives; later they let go."""
    place = Place(ground, "max_connections=14", "superuser_reserved_connections=0", "max_wal_senders=2")
    held = []

    def hold():
        one = subprocess.Popen(
            ["psql", "-XAt", place.postgres.url("postgres")], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        held.append(one)
        one.stdin.write("SELECT 'in';\n")
        one.stdin.flush()
        return one.stdout.readline().strip() == "in"

    def let_go():
        for one in held:
            one.stdin.close()
            one.wait(10)
        held.clear()

    ground.at_the_end(let_go)
    if not hold():
        raise Wrong("no place even for one")
    ours = held[0]
    for _ in range(3):
        ours.stdin.write(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tashan';\n")
        ours.stdin.flush()
        time.sleep(0.2)
        while hold():
            pass
        held.pop().wait(10)
    told.say(f"{len(held)} strangers hold every connection")
    told_in_time(told, "a page", *place.page())
    reply, took, act = place.note("人满的时候")
    told_in_time(told, "a note", reply, took)
    let_go()
    comes_back(told, place, "let go")
    act.send(Line(place.server.port))
    told.must(place.count("人满的时候") == "1", "the note sent again is not there once")
    place.end(told)


# The network


def slow_network(told, ground, options):
    """Each packet to and from the database takes a tenth of a second."""
    place = Place(ground, with_proxy=True)
    place.page()
    place.proxy.delay = 0.1
    times = []
    for turn in range(3):
        reply, took = place.page()
        told.must(has(reply, 200, 503), f"a page: {seen(reply)}")
        times.append(took)
    reply, took, _ = place.note("慢的时候")
    told.say(f"pages took {min(times):.1f} to {max(times):.1f} s, a note {took:.1f} s: {seen(reply)}")
    told.must(has(reply, 303), f"a note over a slow network: {seen(reply)}")
    told.must(place.count("慢的时候") == "1", "the note is not there once")
    mark, book = "slow", Book()
    writers = load(place.office, place.server.port, book, mark, stays=True)
    time.sleep(8)
    send_home(writers)
    place.proxy.delay = 0
    line = Line(place.server.port)
    book.resend(line)
    missing, doubled, half, _ = compare(place.store, book, mark)
    told.say(f"four people at work for 8 s: {book.acknowledged} acknowledged, {book.resent} sent again,"
             f" {len(missing)} lost, {len(doubled)} doubled, {len(half)} half done")
    told.must(not (missing or doubled or half), "lost, doubled or half done over a slow network")
    comes_back(told, place, "fast again")
    place.end(told)


def silent_network(told, ground, options):
    """The database goes silent without hanging up, for fifty seconds, and then every connection breaks."""
    place = Place(ground, with_proxy=True)
    place.page()
    place.proxy.is_silent, began = True, time.monotonic()
    outcomes = {}

    def ask(name, work):
        outcomes[name] = work()
    asked = [
        threading.Thread(target=ask, args=("a page under way", place.page)),
        threading.Thread(target=ask, args=("a note under way", lambda: place.note("没有回音"))),
    ]
    for thread in asked:
        thread.start()
    time.sleep(50 - (time.monotonic() - began))
    early = dict(outcomes)
    place.proxy.drop()
    place.proxy.is_silent = False
    for thread in asked:
        thread.join(60)
    for name, outcome in sorted(outcomes.items()):
        told.say(f"{name}: after {outcome[1]:.1f} s {seen(outcome[0])}")
        in_time = name in early and outcome[1] <= SILENCE
        told.must(in_time, f"{name}: the person waited {outcome[1]:.1f} s")
    comes_back(told, place, "connected again")
    act = outcomes["a note under way"][2]
    reply = settle(lambda: act.send(Line(place.server.port)), 20)
    told.must(reply and reply.status == 303, f"the note sent again: {seen(reply)}")
    told.must(place.count("没有回音") == "1", "the note sent again is not there once")
    place.end(told)


def cut_at_the_last_word(told, ground, options):
    """The connection breaks exactly while a change is being kept: before the server heard it, or after."""
    place = Place(ground, with_proxy=True, connections=2)
    place.page()
    unnoticed = noticed = 0
    for how in ("before", "after"):
        # A request has several last words: who is there, was it done already, the change itself, the draft.
        for which in range(1, 7):
            words = [0]

            def watch(data):
                if b"COMMIT\0" in data:
                    words[0] += 1
                    return how if words[0] == which else None
                return None
            text = f"断在第{which}句-{how}"
            place.proxy.watch = watch
            reply, took, act = place.note(text)
            place.proxy.watch = None
            if words[0] < which:
                break
            if has(reply, 303):
                unnoticed += 1
            else:
                noticed += 1
                told.must(False, f"cut {how} last word {which}: the person was told {seen(reply)}")
                settle(lambda: act.send(Line(place.server.port)), 20)
            there = place.count(text)
            told.must(there == "1", f"cut {how} last word {which}: the note is there {there} times")
    told.say(f"of {unnoticed + noticed} notes cut at a last word, {unnoticed} were acknowledged all the same")
    for how in ("before", "after"):
        words = [0]

        def once(data):
            words[0] += b"COMMIT\0" in data
            return how if b"COMMIT\0" in data and words[0] == 1 else None
        place.proxy.watch = once
        reply, _ = place.page()
        place.proxy.watch = None
        told.must(
            has(reply, 200),
            f"a page only read, cut {how} the end of reading: {seen(reply)}")
    place.end(told)


def cut_between_two_steps(told, ground, options):
    """“Save and send” of a report is broken off after the saving; the person sends the form again."""
    place = Place(ground, with_proxy=True, connections=2)
    months = ("2024-03", "2024-04", "2024-05", "2024-06")
    reports = [compose_report(place, who, month) for who in place.office.writers for month in months]
    drafts = [report for report in reports if report]
    told.say(f"{len(drafts)} reports stand as drafts")
    for which, (who, report) in enumerate(drafts[:4], 3):
        line, said = Line(place.server.port), [0]
        path = f"/monthly_report/{report['id']}"
        words = {
            "version": str(report["version"]), "work": "做了些事。", "study": "学了些东西。", "next": "接着做。",
            "then": "send"}
        act = Act(who, path, words, is_form=True)

        def watch(data):
            if b"COMMIT\0" in data:
                said[0] += 1
                return "before" if said[0] >= which else None
            return None
        place.proxy.watch = watch
        first, _ = timed(lambda: act.send(line))
        place.proxy.watch = None
        again = settle(lambda: act.send(Line(place.server.port)), 20)
        stage = json.loads(who.read(Line(place.server.port), path).body)["stage"]
        told.say(f"broken off at last word {which}: {seen(first)}; sent again: {seen(again)}; {stage}")
        told.must(
            stage != "draft" or again.status >= 400,
            "sent again, the person is told that all was done, and the report was never sent")
    place.end(told)


def compose_report(place, who, month):
    """A report that was composed and not yet sent, as JSON; None where that month's went already."""
    words = {"posting": who.posting, "month": month}
    reply = who.tell(Line(place.server.port), "/report/compose", words, month)
    if reply.status not in (200, 201):
        return None
    report = json.loads(reply.body)
    return (who, report) if report["stage"] == "draft" else None
