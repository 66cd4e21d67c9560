"""The database server dies and its standby takes over: people go on, and what they were told is kept."""

import os
import shutil
import signal
import subprocess
import threading
import time

from ground import (BROKEN, ROOT, DatabaseStore, Server, Wrong, free_port, is_whole, migrate, psql, until)
from people import Act, Book, Line, Office, count, load, send_home

BIN = "/usr/lib/postgresql/15/bin"
# PostgreSQL refuses to run as root.
AS = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--inh-caps=-all"]
AS = [] if os.geteuid() else AS
# How long whoever watches the primary needs to be sure that it is dead, in seconds.
DETECTION = 3
# By then a write is acknowledged again, on each server, in seconds from the death.
PROMISED = 15
# A primary that holds its connections and says nothing may be at honest work for half a minute; only then
# is it known to stand still.
STANDSTILL = 45


def run(*words, check=True):
    done = subprocess.run([*AS, *map(str, words)], capture_output=True, text=True, timeout=90, cwd="/")
    if check and done.returncode != 0:
        raise Wrong(f"{' '.join(map(str, words))}: {done.stderr.strip() or done.stdout.strip()}")
    return done


class Node:
    """One PostgreSQL server on this machine."""

    def __init__(self, folder, port):
        self.folder, self.port = folder, port

    def url(self, name="office"):
        return f"postgres://postgres@127.0.0.1:{self.port}/{name}"

    def sql(self, question, name="postgres"):
        return psql(self.url(name), question)

    def start(self):
        run(f"{BIN}/pg_ctl", "-D", self.folder, "-w", "-t", "60", "-l", f"{self.folder}.log", "start")

    def processes(self):
        """The postmaster and its children, by their numbers."""
        try:
            first = (self.folder / "postmaster.pid").read_text().split()[0]
        except (OSError, IndexError):
            return []
        children = subprocess.run(["pgrep", "-P", first], capture_output=True, text=True).stdout.split()
        return [int(number) for number in [first, *children]]

    def signal(self, what):
        for process in self.processes():
            try:
                os.kill(process, what)
            except ProcessLookupError:
                pass

    def die(self):
        """As a machine does that loses its power: all at one stroke, nothing is finished. When that was."""
        first, segment = self.processes()[:1], self._segment()
        self.signal(signal.SIGKILL)
        moment = time.monotonic()
        for process in first:
            until(lambda: not os.path.exists(f"/proc/{process}"), 10)
        if first and segment:
            subprocess.run(["ipcrm", "-m", segment], capture_output=True)
        return moment

    def _segment(self):
        """The piece of shared memory that marks the folder as in use, and would outlive the server."""
        try:
            return (self.folder / "postmaster.pid").read_text().splitlines()[6].split()[1]
        except (OSError, IndexError):
            return None

    def promote(self):
        run(f"{BIN}/pg_ctl", "-D", self.folder, "-w", "promote")


class Pair:
    """A primary and the standby whose word it waits for, with their flushes to disk."""

    def __init__(self, ground):
        self.folder = ground.folder / "pair"
        self.folder.mkdir()
        if not os.geteuid():
            shutil.chown(self.folder, "postgres", "postgres")
        self.primary = Node(self.folder / "a", free_port())
        self.standby = Node(self.folder / "b", free_port())
        ground.at_the_end(self.end)
        run(f"{BIN}/initdb", "-D", self.primary.folder, "-U", "postgres", "--auth=trust", "--encoding=UTF8",
            "--locale=C.UTF-8")
        self._write(self.primary)
        self.primary.start()
        self.follow()

    def end(self):
        for node in (self.primary, self.standby):
            node.die()

    @property
    def url(self):
        """What the servers of the program are given: both, and whichever of them takes writes is meant."""
        a, b = sorted((self.primary.port, self.standby.port))
        return f"postgres://postgres@127.0.0.1:{a},127.0.0.1:{b}/office?target_session_attrs=read-write"

    def store(self, office):
        """The office's database, on both."""
        self.primary.sql("CREATE DATABASE office")
        there = "SELECT 1 FROM pg_database WHERE datname = 'office'"
        until(lambda: self.standby.sql(there), 10, 0.05)
        store = DatabaseStore(self.url)
        migrate(office.file, store)
        return store

    def _write(self, node):
        with open(node.folder / "postgresql.conf", "a") as conf:
            conf.write(
                f"listen_addresses = '127.0.0.1'\nport = {node.port}\n"
                "unix_socket_directories = ''\nfsync = on\n"
                "max_connections = 100\nshared_buffers = 32MB\n"
                # In its own folder, not in /dev/shm: a server that is killed does not clear it away.
                "dynamic_shared_memory_type = mmap\n")

    def follow(self):
        """Makes the standby anew from the primary, and lets the primary wait for it."""
        shutil.rmtree(self.standby.folder, ignore_errors=True)
        run(f"{BIN}/pg_basebackup", "-D", self.standby.folder, "-R", "-X", "stream", "-c", "fast", "-d",
            f"postgres://postgres@127.0.0.1:{self.primary.port}/?application_name=standby")
        self._write(self.standby)
        self.standby.start()
        self.primary.sql("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
        self.primary.sql("SELECT pg_reload_conf()")
        state = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"
        if not until(lambda: self.primary.sql(state) == [("1",)], 30, 0.2):
            raise Wrong("the standby does not follow")

    def take_over(self):
        """What Patroni does: the standby is made primary, and waits for nobody."""
        self.standby.promote()
        self.standby.sql("ALTER SYSTEM RESET synchronous_standby_names")
        self.standby.sql("SELECT pg_reload_conf()")
        self.primary, self.standby = self.standby, self.primary


class Reader(threading.Thread):
    """Somebody who opens page after page."""

    def __init__(self, who, port):
        super().__init__(daemon=True)
        self.who, self.line, self.over = who, Line(port), threading.Event()
        self.moments, self.sentences = [], {}

    def run(self):
        while not self.over.is_set():
            try:
                page = self.who.get(self.line, "/desk")
                if page.status == 200:
                    self.moments.append(time.monotonic())
                else:
                    said = f"{page.status} {page.sentence}"
                    self.sentences[said] = self.sentences.get(said, 0) + 1
            except BROKEN as error:
                self.sentences[type(error).__name__] = self.sentences.get(type(error).__name__, 0) + 1
            self.over.wait(0.05)
        self.line.close()


class Work:
    """Two servers over one database, writers and a reader on each."""

    def __init__(self, office, servers, mark):
        self.office, self.servers, self.mark, self.book = office, servers, mark, Book()
        # Only one of them asks for leave: the same days twice would be refused.
        sorts = [("form", "note", "edit", "leave"), ("form", "note", "edit")]
        self.writers = [
            load(office, server.port, self.book, mark, sorts[turn % 2], stays=True, pause=0.02)
            for turn, server in enumerate(servers)]
        self.readers = [Reader(office.organizer, server.port) for server in servers]
        for reader in self.readers:
            reader.start()

    def again_after(self, death, patience):
        """For each server how many seconds passed from the death to the next acknowledged write."""
        def first(writers):
            # What was acknowledged in that instant was on its way already; nobody takes over within a second.
            later = [moment for writer in writers for moment in writer.moments if moment > death + 1]
            return min(later) - death if later else None
        until(lambda: all(first(writers) for writers in self.writers), patience, 0.1)
        return [first(writers) for writers in self.writers]

    def pages_again_after(self, death):
        later = [[m for m in reader.moments if m > death + 1] for reader in self.readers]
        return [min(moments) - death if moments else None for moments in later]

    def end(self):
        for reader in self.readers:
            reader.over.set()
        send_home([writer for writers in self.writers for writer in writers])
        line = Line(self.servers[0].port)
        self.book.resend(line)
        self.book.repeat(line)
        self.book.withdraw(line, self.office)
        line.close()

    def sentences(self):
        found = dict(self.book.sentences)
        for reader in self.readers:
            for said, times in reader.sentences.items():
                found[said] = found.get(said, 0) + times
        return found


def seconds(values):
    return " and ".join("never" if value is None else f"{value:.1f} s" for value in values)


def one_death(told, office, servers, store, mark, kill, patience=60, promised=PROMISED):
    """Kills the primary under load and waits until both servers acknowledge again; returns the seconds."""
    work = Work(office, servers, mark)
    time.sleep(1.5)
    death = kill()
    again = work.again_after(death, patience)
    time.sleep(1)
    pages = work.pages_again_after(death)
    work.end()
    told.say(f"  a write was acknowledged again after {seconds(again)}, a page shown after {seconds(pages)}")
    for said, times in work.sentences().items():
        told.say(f"  told {times} times: {said}")
    told.must(
        all(value is not None and value <= promised for value in again),
        f"a write was acknowledged again after {seconds(again)}, not within {promised} s on both servers")
    count(told, store, work.book, work.mark)
    whole, said = is_whole(store)
    told.must(whole, f"verify: {said}")
    told.say(f"  verify: {said}")
    return again


def failover(told, ground, options):
    """The primary dies three times under load; its standby takes over three seconds later."""
    office, pair = Office(ground), Pair(ground)
    store = pair.store(office)
    servers = [Server(ground, store).start(), Server(ground, store).start()]
    times = []
    for turn in range(1, 4):
        told.say(f"death {turn}:")

        def kill():
            death = pair.primary.die()
            time.sleep(DETECTION)
            pair.take_over()
            told.say(f"  the standby was primary {time.monotonic() - death:.1f} s after the death")
            return death

        times += one_death(told, office, servers, store, f"f{turn}", kill)
        if turn < 3:
            pair.follow()
    told.say(f"from the death to the next acknowledged write, each server, three times: {seconds(times)}")
    told.must(all(s.process.poll() is None for s in servers), "a server had ended")


def failover_frozen(told, ground, options):
    """The primary stands still with its connections open, as a machine may; the standby takes over."""
    office, pair = Office(ground), Pair(ground)
    store = pair.store(office)
    servers = [Server(ground, store).start(), Server(ground, store).start()]
    frozen = pair.primary
    # It never wakes: there must not be two primaries.
    ground.at_the_end(frozen.die)

    def freeze():
        frozen.signal(signal.SIGSTOP)
        death = time.monotonic()
        time.sleep(DETECTION)
        pair.take_over()
        return death

    one_death(told, office, servers, store, "z1", freeze, patience=80, promised=STANDSTILL)


def failover_unconfirmed(told, ground, options):
    """The standby never confirmed a write and the primary dies: nobody may have been told it was kept."""
    office, pair = Office(ground), Pair(ground)
    store = pair.store(office)
    server = Server(ground, store).start()
    who, line = office.writers[0], Line(server.port, seconds=40)
    # Silent, and cut off: what a frozen standby's machine had received already would still count.
    pair.standby.signal(signal.SIGSTOP)
    pair.primary.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_replication")
    words = {"posting": who.posting, "sort": "task", "day": "2024-06-04", "text": "unconfirmed"}
    act, replies = Act(who, "/note", words), []
    sending = threading.Thread(target=lambda: replies.append(act.send(line)), daemon=True)
    sending.start()
    waiting = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = 'tashan'"
    if not until(lambda: pair.primary.sql(waiting), 10, 0.1):
        raise Wrong("the write did not wait for the standby")
    told.say("the note is kept by the primary alone and waits for the standby, which does not answer")
    # Three at most: a server that does not give up waits for the standby each time.
    for _ in range(3):
        pair.primary.sql(f"SELECT pg_terminate_backend(pid) FROM ({waiting}) AS waiting")
        sending.join(2)
    told.say(f"its connection is cut; the person is told: {said_of(replies)}")
    again = Line(server.port, seconds=4)
    second = []
    try:
        second.append(act.send(again))
    except BROKEN:
        pass
    told.say(f"sent once more, with the standby still silent, the person is told: {said_of(second)}")
    pair.primary.die()
    pair.standby.signal(signal.SIGCONT)
    pair.take_over()
    there = pair.primary.sql("SELECT count(*) FROM note WHERE text = 'unconfirmed'", "office")[0][0]
    told.say(f"the primary dies, the standby takes over: the note is there {there} times")
    promised = any(reply.status in (200, 201, 303) for reply in replies + second)
    told.must(
        there == "1" or not promised,
        f"the person was told that the note was kept, and it is lost: {said_of(replies)} / {said_of(second)}")
    sending.join(30)
    reply = until(lambda: sent(act, Line(server.port)), 30, 0.3)
    there = pair.primary.sql("SELECT count(*) FROM note WHERE text = 'unconfirmed'", "office")[0][0]
    told.must(reply and there == "1", f"sent again after all that, it is there {there} times")
    whole, said = is_whole(store)
    told.must(whole, f"verify: {said}")


def sent(act, line):
    try:
        reply = act.send(line)
        return reply if reply.status in (200, 201, 303) else None
    except BROKEN:
        return None


def said_of(replies):
    if not replies:
        return "nothing yet"
    reply = replies[0]
    return f"{reply.status} {reply.sentence if reply.status >= 400 else '(kept)'}"


def failover_patroni(told, ground, options):
    """The same with Patroni and etcd, as bin/cluster sets them up."""
    cluster, folder = ROOT / "bin/cluster", ground.folder / "cluster"
    if not cluster.exists():
        raise Wrong("bin/cluster is not there")

    def ask(*words, check=True):
        done = subprocess.run([str(cluster), *words], capture_output=True, text=True, timeout=180)
        if check and done.returncode != 0:
            raise Wrong(f"bin/cluster {words[0]} ended with {done.returncode}: {done.stderr.strip()[-600:]}")
        return done.stdout.strip()

    def end():
        # A node that was killed clears its shared memory away when it starts again, and not before.
        ask("revive", str(folder), check=False)
        ask("stop", str(folder), check=False)

    ground.at_the_end(end)
    ask("start", str(folder), str(six_free_ports()))
    store = DatabaseStore(ask("url", str(folder)))
    office = Office(ground)
    migrate(office.file, store)
    servers = [Server(ground, store).start(), Server(ground, store).start()]
    times = []
    for turn in range(1, 4):
        told.say(f"death {turn}:")

        def kill():
            killed = ask("kill-primary", str(folder))
            # Finding out which is the primary took time; killing it was the last thing done.
            death = time.monotonic()
            told.say("  killed: " + " ".join(killed.split()))
            return death

        times += one_death(told, office, servers, store, f"p{turn}", kill, patience=90)
        if turn < 3:
            ask("revive", str(folder))
    told.say(f"from the death to the next acknowledged write, each server, three times: {seconds(times)}")


def six_free_ports():
    """The first of six ports in a row that nobody uses."""
    import random
    import socket
    while True:
        first = random.randrange(20000, 30000)
        try:
            for port in range(first, first + 6):
                with socket.socket() as tried:
                    tried.bind(("127.0.0.1", port))
            return first
        except OSError:
            continue
