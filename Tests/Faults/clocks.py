"""The machine's clock is wrong for a while: ahead by a day or a year, and back again."""

import json
import sqlite3
import urllib.parse
from pathlib import Path

from ground import DatabaseStore, Postgres, Server, Wrong, is_whole, migrate, tashan, until
from people import PASSWORD, Act, Line, Office

# Debian's faketime shows a program another clock; a file says which, and may change while the program runs.
LIBRARY = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1")


# faketime puts a word of its own into the environment of the program in which it wakes up, and Swift then no
# longer finds the arguments of the command. So it wakes up in `env`, which becomes the program.
BY = ("env",)


class Clock:
    """The clock that one program sees."""

    def __init__(self, ground):
        if not LIBRARY.exists():
            raise Wrong("faketime is not installed: apt-get install faketime")
        self.file = ground.folder / "clock"
        self.set("+0")
        ground.at_the_end(self.clear)

    def clear(self):
        """What faketime keeps for a program that was killed."""
        for left in Path("/dev/shm").glob("*faketime_s[eh]m_*"):
            if not Path(f"/proc/{left.name.rsplit('_', 1)[1]}").exists():
                left.unlink(missing_ok=True)

    def set(self, how):
        """`+1d`, `+20m`, `+0`: how far the clock is from the right time."""
        # In one stroke: a clock that is being written must not be read.
        fresh = self.file.with_suffix(".new")
        fresh.write_text(how + "\n")
        fresh.rename(self.file)

    @property
    def environment(self):
        return {
            "LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1",
            # A clock that is set does not change how long a moment lasts.
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }


class Wall:
    """One office whose server reads a clock that we set."""

    def __init__(self, told, ground, engine):
        self.told, self.office, self.clock = told, Office(ground), Clock(ground)
        if engine == "sqlite":
            self.store = self.office.copy(ground.folder / "clock-office" / "office.tashan")
        else:
            postgres = Postgres(ground, "postgres")
            postgres.sql("CREATE DATABASE office")
            self.store = DatabaseStore(postgres.url())
            migrate(self.office.file, self.store)
        self.server = Server(ground, self.store, env=self.clock.environment, by=BY).start()
        self.who = self.office.writers[0]

    def today(self):
        """The day as the server has it, from its own answer."""
        return json.loads(self.who.read(Line(self.server.port), "/desk").body)["today"]

    def sign_in(self, login, password=PASSWORD):
        words = urllib.parse.urlencode({"login": login, "password": password})
        return Line(self.server.port).send(
            "POST", "/sign-in", words, {"Content-Type": "application/x-www-form-urlencoded"})

    def gets_in(self, login, when):
        """Nobody is locked out: with the right password everybody comes in and sees their page."""
        reply = self.sign_in(login)
        cookie = reply.headers.get("set-cookie", "").split(";")[0]
        page = Line(self.server.port).send("GET", "/desk", headers={"Cookie": cookie})
        self.told.must(
            reply.status == 303 and page.status == 200,
            f"{when}: {login} cannot sign in: {reply.status} {reply.sentence}")

    def writes(self, text, when):
        words = {"posting": self.who.posting, "sort": "task", "day": "2024-06-04", "text": text}
        reply = Act(self.who, "/note", words).send(Line(self.server.port))
        self.told.must(reply.status == 201, f"{when}: a note is refused: {reply.status} {reply.sentence}")

    def sweeps(self, when, env=None):
        done = tashan(self.store, "sweep", check=False, env=env, by=BY if env else ())
        said = (done.stdout + done.stderr).strip()
        self.told.say(f"{when}: sweep says: {said}")
        self.told.must(done.returncode == 0, f"{when}: sweeping is barred: {done.returncode} {said}")

    def is_whole(self, when):
        whole, said = is_whole(self.store)
        self.told.must(whole, f"{when}: verify: {said}")
        return said

    def change(self, statement):
        """By hand, past the program."""
        if self.store.engine == "sqlite":
            with sqlite3.connect(self.store.path, timeout=20) as connection:
                connection.execute(statement)
        else:
            self.store.rows(statement)


def forward_and_back(wall, how, day):
    """People work while the clock is wrong, and after it was put right."""
    told = wall.told
    wall.clock.set(how)
    ahead = until(lambda: wall.today() == day, 5, 0.2)
    told.must(ahead, f"{how}: the server has {wall.today()}, not {day}")
    wall.gets_in("lina", f"clock at {how}")
    wall.writes(f"钟快了{how}", f"clock at {how}")
    wall.clock.set("+0")
    until(lambda: wall.today() == "2024-06-04", 5, 0.2)
    for login in ("zhangliqun", "lina", "wangmin"):
        wall.gets_in(login, f"after {how}")
    wall.writes(f"钟拨回来了{how}", f"after {how}")
    page = wall.who.get(Line(wall.server.port), "/desk")
    told.say(f"clock {how} and back: everybody signs in and writes; a browser left open sees {page.status};"
             f" {wall.is_whole(f'after {how}')}")


def mistyped_while_ahead(wall):
    """A wrong password five times while the clock is a year ahead; then they wait a quarter of an hour."""
    wall.clock.set("+365d")
    until(lambda: wall.today() == "2025-06-04", 5, 0.2)
    said = [wall.sign_in("chenxi", "wrong").sentence for _ in range(6)][-1]
    wall.clock.set("+16m")
    until(lambda: wall.today() == "2024-06-04", 5, 0.2)
    wall.told.say(f"five wrong passwords while the clock is a year ahead: “{said}”")
    wall.gets_in("chenxi", "sixteen minutes after five wrong passwords, the clock put right")
    wall.clock.set("+0")


def lease_left_behind(wall):
    """A server died in the middle of sweeping while its clock was ahead; the others sweep all the same."""
    wall.writes("现在几点", "before the lease")
    for how, seconds in (("a day", 86_400), ("a year", 365 * 86_400)):
        # What the lease of a server looks like whose clock is so far ahead: five minutes from its own now.
        now = "(SELECT at FROM step ORDER BY number DESC LIMIT 1)"
        wall.change("DELETE FROM lease")
        until = f"{now} + {(seconds + 300) * 1000}"
        wall.change(f"INSERT INTO lease (name, holder, until) SELECT 'sweep', 'dead', {until}")
        wall.sweeps(f"the lease of a server that died with its clock {how} ahead")


def swept_while_ahead(wall):
    """The reckoning runs while the clock is a year ahead, and again when it is put right."""
    wall.clock.set("+365d")
    wall.sweeps("clock a year ahead", wall.clock.environment)
    wall.clock.set("+0")
    states = wall.store.rows("SELECT stage, count(*) FROM posting GROUP BY stage ORDER BY stage")
    wall.sweeps("clock put right")
    wall.told.say("postings after that: " + ", ".join(f"{count} {stage}" for stage, count in states))
    wall.gets_in("zhangliqun", "after a sweep a year ahead")
    wall.writes("误算之后", "after a sweep a year ahead")
    wall.is_whole("after a sweep a year ahead")


def clock(told, ground, engine):
    wall = Wall(told, ground, engine)
    forward_and_back(wall, "+1d", "2024-06-05")
    forward_and_back(wall, "+365d", "2025-06-04")
    lease_left_behind(wall)
    mistyped_while_ahead(wall)
    swept_while_ahead(wall)
    told.must(wall.server.process.poll() is None, "the server had ended")
    told.say("at the end: " + wall.is_whole("at the end"))


def clock_sqlite(told, ground, options):
    """The clock jumps a day and a year ahead, and back, over a file."""
    clock(told, ground, "sqlite")


def clock_postgres(told, ground, options):
    """The clock jumps a day and a year ahead, and back, over PostgreSQL."""
    clock(told, ground, "postgres")
