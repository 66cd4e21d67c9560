"""The program is killed at any moment while people write: nothing is lost, nothing done twice."""

import random
import time

from ground import DatabaseStore, Postgres, Server, is_whole, migrate
from people import Book, Line, Office, compare, load, send_home


class Deaths:
    """One office that dies again and again, and what its people found each time."""

    def __init__(self, told, ground, engine):
        self.told, self.office = told, Office(ground)
        self.postgres = None
        if engine == "sqlite":
            self.store = self.office.copy(ground.folder / "kill" / "office.tashan")
        else:
            self.postgres = Postgres(ground, "postgres")
            self.postgres.sql("CREATE DATABASE office")
            self.store = DatabaseStore(self.postgres.url())
            migrate(self.office.file, self.store)
        self.server = Server(ground, self.store).start()
        self.acknowledged = self.resent = self.kept = self.lost = self.doubled = self.half = self.checks = 0
        self.sentences = {}

    def round(self, number, disturb, stays=False):
        """People write, `disturb` breaks something; they send again what was not answered, and we count."""
        mark, book = f"k{number:04}", Book()
        writers = load(self.office, self.server.port, book, mark, stays=stays)
        disturb()
        send_home(writers)
        self.server.is_up()
        line = Line(self.server.port)
        book.resend(line)
        book.repeat(line)
        book.withdraw(line, self.office)
        line.close()
        self.count(number, book, mark)

    def count(self, number, book, mark):
        missing, doubled, half, strange = compare(self.store, book, mark)
        self.acknowledged += book.acknowledged
        self.resent += book.resent
        self.kept += book.kept
        self.lost += len(missing)
        self.doubled += len(doubled)
        self.half += len(half)
        for why, times in book.sentences.items():
            self.sentences[why] = self.sentences.get(why, 0) + times
        told = self.told
        told.must(not missing, f"round {number}: lost: {missing[:3]}")
        told.must(not doubled, f"round {number}: there twice: {doubled[:3]}")
        told.must(not half, f"round {number}: half done: {half[:3]}")
        told.must(not strange, f"round {number}: nobody is known to have written {strange[:3]}")
        for act, reply in book.refused[:2]:
            words = reply and f"{reply.status} {reply.sentence}"
            told.must(False, f"round {number}: refused: {act.path} {act.words}: {words or 'no answer'}")

    def verify(self, when):
        whole, said = is_whole(self.store)
        self.checks += 1
        self.told.must(whole, f"{when}: verify: {said}")
        return said

    def die(self):
        """After a moment that nobody chose: 20 to 400 milliseconds of work."""
        time.sleep(random.uniform(0.02, 0.4))
        self.server.kill()
        self.server.start(wait=False)

    def die_while_starting(self):
        """Killed at work, and once more while it comes up again."""
        self.die()
        time.sleep(random.uniform(0.005, 0.15))
        self.server.kill()
        self.server.start(wait=False)

    def figures(self, rounds, began):
        self.told.say(
            f"{rounds} rounds in {time.monotonic() - began:.0f} s: {self.acknowledged} writes acknowledged, "
            f"{self.resent} unanswered and sent again ({self.kept} of them had been kept), {self.lost} lost, "
            f"{self.doubled} doubled, {self.half} half done; verify asked {self.checks} times")

    def why_unanswered(self):
        for why, times in sorted(self.sentences.items(), key=lambda pair: -pair[1])[:5]:
            self.told.say(f"  unanswered {times} times: {why}")


def kill(told, ground, options, engine):
    """kill -9 of the server under load, again and again, on one engine."""
    deaths, began = Deaths(told, ground, engine), time.monotonic()
    for number in range(1, options.rounds + 1):
        deaths.round(number, deaths.die_while_starting if number % 10 == 0 else deaths.die)
        if number % 25 == 0:
            deaths.verify(f"round {number}")
            if number % 50 == 0:
                deaths.figures(number, began)
    told.say("at the end: " + deaths.verify("at the end"))
    deaths.figures(options.rounds, began)
    deaths.why_unanswered()
    told.must(deaths.resent > 0 or options.rounds < 20, "no write was ever cut off: the load was too small")


def kill_sqlite(told, ground, options):
    """The program is killed while it writes to its file."""
    kill(told, ground, options, "sqlite")


def kill_postgres(told, ground, options):
    """The program is killed while it writes to PostgreSQL."""
    kill(told, ground, options, "postgres")


def back_ends(told, ground, options):
    """PostgreSQL takes connections away, one by one or all, while the program works."""
    deaths, began = Deaths(told, ground, "postgres"), time.monotonic()
    rounds = max(1, options.rounds // 5)

    def take_away():
        for _ in range(4):
            time.sleep(random.uniform(0.02, 0.15))
            some = random.choice(["", "ORDER BY random() LIMIT 1"])
            deaths.postgres.sql(
                "SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity"
                f" WHERE application_name = 'tashan' {some}) AS ours")

    for number in range(1, rounds + 1):
        deaths.round(number, take_away, stays=True)
    told.say("at the end: " + deaths.verify("at the end"))
    deaths.figures(rounds, began)
    deaths.why_unanswered()


def postgres_dies(told, ground, options):
    """All of PostgreSQL stops as after a loss of power, and starts again, while the program stays up."""
    deaths, began = Deaths(told, ground, "postgres"), time.monotonic()
    rounds, away = max(1, options.rounds // 10), []

    def stop_and_start():
        time.sleep(random.uniform(0.05, 0.3))
        left = time.monotonic()
        deaths.postgres.stop("immediate")
        deaths.postgres.start()
        away.append(time.monotonic() - left)
        # Long enough that everybody has found back before they are sent home.
        time.sleep(1)

    for number in range(1, rounds + 1):
        deaths.round(number, stop_and_start, stays=True)
    told.say("at the end: " + deaths.verify("at the end"))
    deaths.figures(rounds, began)
    told.say(
        f"PostgreSQL was away {min(away):.1f} to {max(away):.1f} s each time; the program ran on")
    deaths.why_unanswered()
