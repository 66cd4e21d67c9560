"""Working days, counted by our rank and by plain loops over the package chinesecalendar."""

import random
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import chinese_calendar
import pytest
from office import TASHAN, Office

FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
ONE = timedelta(1)
DAYS = [FIRST + n * ONE for n in range((LAST - FIRST).days + 1)]
# The package takes its time over a question; each is put once.
WORKED = {day: chinese_calendar.is_workday(day) for day in DAYS}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """ask(…) puts a question to `tashan workdays` where there is no office: the State Council's days alone."""
    nowhere = tmp_path_factory.mktemp("nowhere")

    def ask(*arguments):
        done = subprocess.run(
            [TASHAN, "workdays", *map(str, arguments)], cwd=nowhere, check=True, capture_output=True, text=True,
            timeout=60)
        assert done.stderr == "", done.stderr
        return done.stdout

    return ask


def ask_all(ask, questions):
    """Every answer to these questions, in order; a process each, a few at a time."""
    with ThreadPoolExecutor(4) as pool:
        return [answer.strip() for answer in pool.map(lambda question: ask(*question), questions)]


def written(days):
    return [f"{day} {'work' if WORKED[day] else 'off'}" for day in days]


def walk(day, n, stride):
    """The n-th working day from this one on, or back, by walking."""
    while n > 0:
        day += stride
        n -= WORKED[day]
    return day


def test_every_day_of_twenty_three_years_is_worked_or_not_as_the_package_says(ask):
    assert ask("--from", FIRST, "--to", LAST).splitlines() == written(DAYS)


def test_working_days_are_counted_as_a_loop_counts_them(ask):
    dice = random.Random(20240504)
    spans = [sorted(dice.sample(DAYS, 2)) for _ in range(400)]
    # Short spans, a single day among them: their ends fall on the exceptions more often.
    for _ in range(100):
        start = dice.randrange(len(DAYS) - 40)
        spans.append([DAYS[start], DAYS[start + dice.randrange(40)]])
    answers = ask_all(ask, [("--from", first, "--to", last, "--count") for first, last in spans])
    counted = [sum(WORKED[first + n * ONE] for n in range((last - first).days + 1)) for first, last in spans]
    assert [(span, int(answer)) for span, answer in zip(spans, answers)] == list(zip(spans, counted))


@pytest.mark.parametrize("option, stride", [("--from", ONE), ("--to", -ONE)], ids=["after", "before"])
def test_the_nth_working_day_is_where_walking_leads(ask, option, stride):
    dice = random.Random(20240504)
    # 300 working days are less than 460 days: no walk leaves the years that are known.
    asked = [(dice.choice(DAYS[460:-460]), dice.choice([1, 2, 3, 5, 10, 15, 30, 300])) for _ in range(200)]
    answers = ask_all(ask, [(option, day, "--nth", n) for day, n in asked])
    assert list(zip(asked, answers)) == [((day, n), str(walk(day, n, stride))) for day, n in asked]


def test_an_office_that_changed_nothing_answers_the_same(demonstration):
    said = Office(demonstration).run("workdays", "--from", FIRST, "--to", LAST)
    assert said.stdout.splitlines() == written(DAYS)


def test_what_the_office_changed_is_what_it_answers(another_office):
    asked = ("workdays", "--from", "2024-06-12", "--to", "2024-06-15")
    assert another_office.run(*asked).stdout.split()[1::2] == ["work", "work", "work", "off"]
    organizer = another_office.as_("wangmin")
    assert organizer.post("/workdays", {"day": "2024-06-13", "kind": "off"}).status == 303
    assert organizer.post("/workdays", {"day": "2024-06-15", "kind": "work"}).status == 303
    assert another_office.run(*asked).stdout.split()[1::2] == ["work", "off", "work", "work"]
    assert another_office.run(*asked, "--count").stdout == "3\n"


def test_the_page_shows_the_years_from_last_year_on_and_folds_the_others(office):
    shown, folded = office.as_("wangmin").get("/workdays").text.split("<details")
    assert [year for year in range(2004, 2027) if f"{year}年</h2>" in shown] == [2023, 2024, 2025, 2026]
    assert [year for year in range(2004, 2027) if f"{year}年</h2>" in folded] == list(range(2004, 2023))


def test_a_year_that_is_not_known_is_answered_with_a_warning(tmp_path):
    done = subprocess.run(
        [TASHAN, "workdays", "--from", "2027-10-01", "--to", "2027-10-02"], cwd=tmp_path, capture_output=True,
        text=True, timeout=60)
    assert done.returncode == 0 and done.stdout == "2027-10-01 work\n2027-10-02 off\n"
    assert "2004至2026年" in done.stderr


@pytest.mark.parametrize("arguments", [
    ("--from", "2024-05-01"), ("--from", "2024-05-02", "--to", "2024-05-01"), ("--from", "2024-02-30", "--to", "2024-05-01"),
    ("--nth", "3"), ("--from", "2024-05-01", "--nth", "0"), ("--from", "2024-05-01", "--to", "2024-05-02", "--nth", "1"),
    ("--from", "2024-05-01", "--nth", "1", "--count"), ("--from", "2024-05-01", "--to", "2024-05-02", "--file", "nowhere.tashan"),
])
def test_a_question_that_cannot_be_answered_is_refused_in_a_sentence(tmp_path, arguments):
    done = subprocess.run([TASHAN, "workdays", *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 65 and done.stdout == ""
    assert done.stderr.strip()
