"""Two servers over one database are one office: whoever is sent from one to the other notices nothing."""

import re
import threading

import pytest

from office import Office

pytestmark = pytest.mark.server_only


@pytest.fixture
def pair(another_office):
    second = Office(another_office.store)
    second._cookies = another_office._cookies
    yield another_office, second.serve()
    second.stop()


def key(page):
    return re.search(r'name="_once" value="([^"]+)"', page)[1]


def together(works):
    outcomes = [None] * len(works)

    def carry(place):
        outcomes[place] = works[place]()

    threads = [threading.Thread(target=carry, args=(place,)) for place in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_who_signed_in_at_one_is_known_at_the_other_and_signs_out_of_both(pair):
    one, other = pair
    assert one.as_("zhangliqun").get("/desk").status == 200
    assert "张立群" in other.as_("zhangliqun").get("/desk").words
    assert other.as_("zhangliqun").post("/sign-out").status == 303
    assert one.as_("zhangliqun").get("/desk").status != 200


def test_a_note_made_at_one_is_found_at_the_other_at_once(pair):
    one, other = pair
    for place in range(5):
        here, there = (one, other) if place % 2 else (other, one)
        text = f"两台服务器第{place}次"
        assert here.as_("zhangliqun").post("/note/quick", {"sort": "task", "text": text}).status == 303
        assert there.as_("zhangliqun").json(f"/note.json?words={text}")["items"]


def test_a_draft_typed_at_one_is_kept_at_the_other(pair):
    one, other = pair
    body = "text=%E5%86%99%E5%88%B0%E4%B8%80%E5%8D%8A"
    assert one.as_("zhangliqun").post("/draft", {"form": "/note", "body": body}).status in (200, 204, 303)
    assert "写到一半" in other.as_("zhangliqun").get("/note/new").text


def test_one_form_sent_to_both_at_the_same_moment_is_carried_out_once(pair):
    one, other = pair
    clients = [one.as_("zhangliqun"), other.as_("zhangliqun")]
    for place in range(5):
        text = f"同一张表第{place}张"
        form = {"sort": "task", "text": text, "_once": key(clients[0].get("/account").text)}
        for client in clients:
            client.token
        replies = together([lambda client=client: client.post("/note/quick", form) for client in clients * 2])
        assert [reply.status for reply in replies] == [303] * 4, [reply.words[-200:] for reply in replies]
        assert len(clients[0].json(f"/note.json?words={text}")["items"]) == 1


def test_too_many_tries_to_sign_in_are_counted_over_both(pair):
    one, other = pair
    refused = []
    # Twenty in a minute are heard; a minute may begin in between.
    for place in range(42):
        form = {"login": f"nobody{place}", "password": "wrong"}
        reply = (one, other)[place % 2].nobody.send("POST", "/sign-in", form)
        if "试的次数太多" in reply.words:
            refused.append(place)
            if len(refused) == 2:
                break
    assert refused and refused[0] >= 20 and refused[1] == refused[0] + 1, refused


def test_sweeping_at_both_changes_nothing_and_leaves_one_chain(pair):
    one, other = pair
    before = one.run("verify").stdout
    done = together([lambda office=office: office.run("sweep", check=False) for office in (one, other, one, other)])
    assert all(sweep.returncode in (0, 75) for sweep in done), [sweep.stderr for sweep in done]
    assert any(sweep.returncode == 0 and "变动0项" in sweep.stdout for sweep in done)
    assert one.run("verify").stdout == before


def test_each_says_whether_it_can_read_the_database(pair):
    for office in pair:
        assert office.nobody.get("/health").status == 200
        assert office.nobody.get("/ready").status == 200
