"""What leaves of the sample meetings is what left before, and other programs read in it what was said."""

from tests.exports.golden import HERE, golden
from tests.exports.oracles import calendar_events, data_of, markdown_lines, page_lines, table_rows

_STEM = "2026-11-12-menai-set"
_OWN = f"{_STEM}-6-tomos"
_WALK = "Ask my colleague for a walk, with no other matter"
_PUPILS = "Ask ten pupils what they would notice first"
_NEXT = {
    "SUMMARY": "Menai Set · meeting 4 of 8",
    "LOCATION": "Siân's school",
    "DTSTART": "2026-12-10 15:30:00",
    "DTEND": "2026-12-10 17:30:00",
    "DTSTAMP": "2026-11-12 17:11:18+00:00",
    "UID": "menai-set.meeting-4@als-tui",
    "CLASS": "PRIVATE",
}


def kept(name: str) -> str:
    """What the golden file of that name says, with the ends of its lines."""
    return (HERE / name).read_bytes().decode()


def test_every_golden_file_is_what_leaves_today_and_there_is_no_other() -> None:
    made = dict(golden())
    there = {path.name: path.read_bytes() for path in HERE.iterdir() if path.suffix != ".py" and path.is_file()}
    del there[".gitattributes"]
    assert there.keys() == made.keys()
    assert [name for name, content in made.items() if there[name] != content] == []


def test_a_members_own_sheet_says_all_of_this_and_nothing_else() -> None:
    told = [
        "Menai Set · meeting 3 of 8",
        "Tomos's own sheet",
        "Date: Thursday 12 November 2026",
        "Time: 15:30 to 17:11 (101 min)",
        "Facilitator: Non",
        "Tomos: attended (101 min)",
        "Next meeting: Thu 10 Dec 2026, 15:30, at Siân's school",
        "Airtime",
        "29 min, about a person",
        "Learned about the issue",
        "I could ask for help in the way she did",
        "Learned from others",
        "My colleague may be as afraid of the talk as I am",
        "Actions",
        _WALK,
        "due Wed 18 Nov 2026",
        "first step: Name the day tonight",
        "Llŷr asks how it went",
        "sure: 7 of 10",
        "Success of learning together",
        "Gethin's five seconds, which all of us have borrowed",
        "Confidential: what is said in the set stays in the set.",
    ]
    assert markdown_lines(kept(f"{_OWN}.md")) == told
    assert page_lines(kept(f"{_OWN}.html")) == told


def test_the_sets_sheet_says_what_is_shared_and_how_much_is_not() -> None:
    told = markdown_lines(kept(f"{_STEM}.md"))
    assert page_lines(kept(f"{_STEM}.html")) == told
    assert f"Angharad: {_PUPILS}" in told
    assert "Gethin: The fifth second is where the question changes" in told
    assert "someone could be recognised, 1:06" in told
    assert not any("walk" in line.lower() and "stairs" not in line for line in told)
    assert not any("A pupil could have been recognised" in line for line in told)
    assert told[-1].startswith("1 action is on members' own sheets, and not told here.")


def test_the_sheets_of_the_meetings_before_have_their_own_words() -> None:
    first, second = (markdown_lines(kept(f"{day}-menai-set.md")) for day in ("2026-09-17", "2026-10-15"))
    assert (first[0], second[0]) == ("Menai Set · meeting 1 of 8", "Menai Set · meeting 2 of 8")
    assert "Gethin: Answer no request on the stairs for three weeks" in first
    assert "Ground rules: version 2" in second


def test_a_calendar_takes_the_next_meeting_and_the_actions_over() -> None:
    own, shared = (calendar_events(kept(f"{stem}.ics")) for stem in (_OWN, _STEM))
    assert own[0] == shared[0] == _NEXT
    assert [(event["SUMMARY"], event["DTSTART"]) for event in own[1:]] == [(_WALK, "2026-11-18")]
    assert (f"Angharad: {_PUPILS}", "2026-12-04") in [(event["SUMMARY"], event["DTSTART"]) for event in shared]
    assert all(event["CLASS"] == "PRIVATE" for event in (*own, *shared))


def test_a_spreadsheet_finds_the_actions_by_their_headings() -> None:
    (own,) = table_rows(kept(f"{_OWN}.csv"))
    assert (own["member"], own["action"], own["by"], own["sure"]) == ("Tomos", _WALK, "2026-11-18", "7")
    shared = {row["action"]: (row["member"], row["outcome"]) for row in table_rows(kept(f"{_STEM}.csv"))}
    assert shared == {
        _PUPILS: ("Angharad", ""),
        "Answer no request on the stairs for three weeks": ("Gethin", "done"),
        "Count to five before I ask": ("Gethin", "partly"),
        "Invite three pupils to say what the corridor is for": ("Mared", "open"),
    }


def test_the_minutes_add_up_to_those_of_the_meeting() -> None:
    rows = table_rows(kept(f"{_STEM}-timings.csv"))
    spent, paused = (sum(int(row[name]) for row in rows) for name in ("seconds", "paused seconds"))
    assert (spent + paused, paused) == (6078, 72 + 60 + 66)
    own = table_rows(kept(f"{_OWN}-timings.csv"))
    assert own == [row for row in rows if row["presenter"] == "Tomos"]


def test_a_record_of_attendance_says_who_was_there_and_no_word_of_what_was_said() -> None:
    rows = table_rows(kept(f"{_STEM}-attendance.csv"))
    assert {row["member"]: row["attendance"] for row in rows} == {
        "Siân": "left",
        "Llŷr": "present",
        "Angharad": "present",
        "Gethin": "present",
        "Mared": "apologies",
        "Tomos": "present",
    }
    told = [
        "Menai Set · meeting 3 of 8",
        "Record of attendance",
        "Date: Thursday 12 November 2026",
        "Time: 15:30 to 17:11 (101 min)",
        "Facilitator: Non",
        "Tomos: attended (101 min)",
    ]
    assert markdown_lines(kept(f"{_OWN}-attendance.md")) == page_lines(kept(f"{_OWN}-attendance.html")) == told
    assert data_of(kept(f"{_OWN}-attendance.json"))["attendance"] == [
        {"member": "Tomos", "how": "present", "came_late": False, "seconds": 6078}
    ]


def test_another_program_loads_the_same_from_the_data() -> None:
    own = data_of(kept(f"{_OWN}.json"))
    assert (own["member"], own["seconds"], own["began"]) == ("Tomos", 6078, "2026-11-12T15:30:00+00:00")
    assert [action["words"] for action in own["actions"]] == [_WALK]
    assert own["notes"] == own["marks"] == []
    shared = data_of(kept(f"{_STEM}.json"))
    assert shared["member"] is None
    assert [action["words"] for action in shared["actions"]] == [_PUPILS]
    assert shared["kept_back"] == {"actions": 1, "learnings": 0}
