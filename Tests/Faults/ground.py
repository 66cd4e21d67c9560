"""What every test of faults stands on: its own folder, servers that all end, and what was found."""

import http.client
import os
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TASHAN = Path(os.environ.get("TASHAN", ROOT / ".build/debug/tashan"))
TODAY = "2024-06-04"
# What a connection says that leads nowhere, or no longer.
BROKEN = (OSError, http.client.HTTPException)


class Wrong(Exception):
    """The test cannot go on."""


class Ground:
    """A folder and everything that runs in it; when the test is over, nothing of it is left."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="tashan-faults-"))
        # PostgreSQL runs as another user and must be able to walk through.
        self.folder.chmod(0o755)
        self._endings = []

    def at_the_end(self, undo):
        self._endings.append(undo)

    def close(self):
        while self._endings:
            try:
                self._endings.pop()()
            except Exception:
                # One that does not end must not keep the others from ending.
                traceback.print_exc()
        shutil.rmtree(self.folder, ignore_errors=True)


class Told:
    """What a test says while it runs, and whether everything was as it must be."""

    def __init__(self, name):
        self.name, self.wrong = name, []

    def say(self, line):
        print(f"  {line}", flush=True)

    def must(self, holds, sentence):
        """A promise: said aloud only where it is broken."""
        if not holds:
            self.wrong.append(sentence)
            print(f"  WRONG: {sentence}", flush=True)
        return holds


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def until(question, seconds, every=0.02):
    """Asks again and again; what it was told at last, or the last answer when time is up."""
    end = time.monotonic() + seconds
    while True:
        answer = question()
        if answer or time.monotonic() > end:
            return answer
        time.sleep(every)


# Stores


class FileStore:
    engine = "sqlite"

    def __init__(self, path):
        self.path = Path(path)

    @property
    def place(self):
        return ["--file", str(self.path)]

    def rows(self, question):
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=20) as connection:
            return [tuple(map(str, row)) for row in connection.execute(question)]


class DatabaseStore:
    engine = "postgres"

    def __init__(self, url, asked=None):
        """`asked` is where this test itself puts its questions, if not where the program goes."""
        self.url, self.asked = url, asked or url

    @property
    def place(self):
        return ["--database", self.url]

    def rows(self, question):
        return psql(self.asked, question)


def psql(url, question, seconds=30):
    done = subprocess.run(
        ["psql", "-XAtq", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", question, url],
        capture_output=True, text=True, timeout=seconds,
        # A server that stands still takes a connection and says nothing; then the next one is asked.
        env={**os.environ, "PGCONNECT_TIMEOUT": "3"})
    if done.returncode != 0:
        raise Wrong(f"psql: {done.stderr.strip()}")
    return [tuple(line.split("\t")) for line in done.stdout.splitlines()]


class Postgres:
    """A PostgreSQL of our own, by bin/postgres."""

    def __init__(self, ground, name, port=None, *settings, folder=None):
        self.folder, self.port, self.settings = folder or ground.folder / name, port or free_port(), settings
        ground.at_the_end(lambda: self.stop("immediate", check=False))
        self.start()

    def start(self):
        self._run("start", str(self.folder), str(self.port), *self.settings)

    def stop(self, how="fast", check=True):
        self._run("stop", str(self.folder), how, check=check)

    def _run(self, *words, check=True):
        done = subprocess.run(
            [str(ROOT / "bin/postgres"), *words], capture_output=True, text=True, timeout=90)
        if check and done.returncode != 0:
            raise Wrong(f"bin/postgres {words[0]}: {done.stderr.strip()}")

    def url(self, name="office", port=None, more=""):
        return f"postgres://postgres@127.0.0.1:{port or self.port}/{name}{more}"

    def sql(self, question, name="postgres"):
        return psql(self.url(name), question)


# The program


def tashan(store, *words, check=True, seconds=120, env=None, by=()):
    """A command of the program, carried out to its end."""
    done = subprocess.run(
        [*by, str(TASHAN), *words, *store.place, "--today", TODAY], capture_output=True, text=True,
        timeout=seconds, cwd=ROOT, env={**os.environ, **(env or {})})
    if check and done.returncode != 0:
        raise Wrong(f"tashan {words[0]} ended with {done.returncode}: {done.stderr.strip()}")
    return done


def migrate(source, store):
    done = subprocess.run(
        [str(TASHAN), "migrate", str(source), store.place[1]], capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise Wrong(f"tashan migrate ended with {done.returncode}: {done.stderr.strip() or done.stdout}")


def is_whole(store):
    """Whether `verify` finds nothing, and what it said."""
    done = tashan(store, "verify", check=False)
    said = " ".join((done.stdout + done.stderr).split())
    return done.returncode == 0 and "前后相扣" in said and "不同的0项" in said, said


class Server:
    """One `tashan serve`, which can be killed and started again on its port."""

    def __init__(self, ground, store, *words, env=None, by=()):
        """`by` is what starts the program in its own place, such as `env`."""
        self.store, self.words, self.by, self.port, self.process = store, words, by, free_port(), None
        self.env = {**os.environ, **(env or {})}
        self.log = open(ground.folder / f"serve-{self.port}.log", "ab")
        ground.at_the_end(self.stop)

    def start(self, wait=True):
        self.process = subprocess.Popen(
            [*self.by, str(TASHAN), "serve", *self.store.place, "--today", TODAY, "--port", str(self.port),
             *self.words],
            stdout=self.log, stderr=self.log, env=self.env, cwd=ROOT)
        if wait:
            self.is_up()
        return self

    def is_up(self, seconds=40):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Wrong(f"the server ended by itself with {self.process.returncode}: {self.last_words()}")
            try:
                with socket.create_connection(("127.0.0.1", self.port), 0.5):
                    return True
            except OSError:
                time.sleep(0.005)
        raise Wrong("the server did not come up: " + self.last_words())

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(8)
            except subprocess.TimeoutExpired:
                self.kill()

    def last_words(self, lines=6):
        self.log.flush()
        return "\n".join(Path(self.log.name).read_text(errors="replace").splitlines()[-lines:])


def at_once(*works):
    """Carries all out at the same moment; their answers in their order, and what failed is raised here."""
    gate, answers = threading.Barrier(len(works)), [None] * len(works)

    def carry(place, work):
        try:
            gate.wait()
            answers[place] = work()
        except Exception as error:
            answers[place] = error

    threads = [threading.Thread(target=carry, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return answers
