"""What every journey stands on: the demonstration office, a browser, and servers that all end."""

import pytest
from playwright.sync_api import sync_playwright

from store import SERVER

from office import PASSWORD, REGULATION, ROSTERS, TASHAN, Office

running = []


def pytest_collection_modifyitems(items):
    """What is about the file itself has no meaning on a server, and the other way round."""
    strange = "file_only" if SERVER else "server_only"
    items[:] = [item for item in items if not item.get_closest_marker(strange)]


def pytest_configure(config):
    config.addinivalue_line("markers", "file_only: about the data file itself")
    config.addinivalue_line("markers", "server_only: about several servers over one database")


@pytest.fixture(scope="session", autouse=True)
def every_server_ends():
    yield
    for office in running:
        office.stop()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """The store of a freshly made demonstration; copied by whoever wants to change it."""
    assert TASHAN.exists(), f"{TASHAN} is not built; run swift build, or set TASHAN"
    office = Office(tmp_path_factory.mktemp("demo") / "demo.tashan")
    office.run("demo", "--roster", ROSTERS / "东州第一批花名册.xlsx", "--regulation", REGULATION)
    return office.store


@pytest.fixture(scope="module")
def office(demonstration, tmp_path_factory):
    """The demonstration office, this module's own copy, served."""
    office = Office(demonstration.copy(tmp_path_factory.mktemp("office") / "office.tashan"))
    running.append(office)
    yield office.serve()
    office.stop()


@pytest.fixture
def another_office(demonstration, tmp_path):
    """One more copy, for a test that stops it or locks it."""
    office = Office(demonstration.copy(tmp_path / "office.tashan"))
    running.append(office)
    yield office.serve()
    office.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium):
    """browse(office, login) opens a page as that person; browse(office) as nobody."""
    contexts = []

    def open_page(office, login=None, width=1280, height=900, cookies=(), **options):
        context = chromium.new_context(
            base_url=office.url, viewport={"width": width, "height": height}, locale="zh-CN",
            accept_downloads=True, **options)
        contexts.append(context)
        pairs = dict(cookies) | ({"tashan": office.cookie(login)} if login else {})
        context.add_cookies([{"name": k, "value": v, "url": office.url} for k, v in pairs.items()])
        page = context.new_page()
        page.set_default_timeout(5000)
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def sign_in():
    """Opens a person's activation link in the browser and sets the password there, as they would."""

    def come_in(page, office, login, link=None):
        page.goto(link or office.link(login))
        page.fill("#password", PASSWORD)
        page.fill("#again", PASSWORD)
        page.click("button.primary")
        page.wait_for_url("**/desk")
        return page

    return come_in


def pytest_runtest_makereport(item, call):
    """A chapter of a story that failed is remembered, so that what builds on it need not wait for its turn to fail."""
    told = getattr(item, "funcargs", {}).get("story")
    expected = item.get_closest_marker("xfail")
    if told is not None and call.excinfo and not expected and call.when == "call":
        told.setdefault("broken", item.name)


@pytest.fixture(autouse=True)
def nothing_builds_on_a_broken_chapter(request):
    if "story" in request.fixturenames:
        broken = request.getfixturevalue("story").get("broken")
        assert not broken, f"an earlier chapter failed: {broken}"
