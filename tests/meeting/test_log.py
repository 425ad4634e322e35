"""A log grows without a copy, and no view of it ever changes."""

from als_tui.meeting.log import Log


def test_a_log_shows_what_was_put_in_in_its_order() -> None:
    log = Log[str]().plus("a").plus("b")
    assert list(log) == ["a", "b"]
    assert (len(log), log.last) == (2, "b")


def test_an_empty_log_has_no_last_item() -> None:
    assert Log[str]().last is None
    assert not Log[str]()


def test_an_older_view_stays_as_it_was() -> None:
    older = Log(["a"])
    newer = older.plus("b")
    assert (list(older), list(newer)) == (["a"], ["a", "b"])


def test_two_continuations_of_one_view_do_not_mix() -> None:
    trunk = Log(["a"])
    left, right = trunk.plus("b"), trunk.plus("c")
    assert (list(left), list(right)) == (["a", "b"], ["a", "c"])


def test_the_newest_view_grows_in_place() -> None:
    log = Log[int]()
    shared = log._items
    for number in range(1_000):
        log = log.plus(number)
    assert log._items is shared


def test_without_its_last_item_a_log_can_go_another_way() -> None:
    log = Log(["a", "b"])
    other = log.but_last().plus("c")
    assert (list(log), list(other)) == (["a", "b"], ["a", "c"])


def test_an_empty_log_without_its_last_item_is_empty() -> None:
    assert len(Log[str]().but_last()) == 0


def test_a_log_is_read_backwards_only_as_far_as_it_is_asked() -> None:
    log = Log(["a", "b", "c"]).but_last()
    assert next(reversed(log)) == "b"
    assert list(reversed(log)) == ["b", "a"]


def test_a_log_does_not_share_the_list_it_was_made_of() -> None:
    items = ["a"]
    log = Log(items)
    items.append("b")
    assert list(log) == ["a"]


def test_logs_of_equal_items_are_equal_and_fall_together() -> None:
    assert Log(["a"]) == Log[str]().plus("a")
    assert hash(Log(["a"])) == hash(Log[str]().plus("a"))
    assert Log(["a"]) != Log(["b"])
    assert Log(["a"]) != ["a"]


def test_a_log_tells_its_items_to_the_reader_of_a_failing_test() -> None:
    assert repr(Log(["a"])) == "Log(['a'])"
