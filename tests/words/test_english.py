"""The English words are complete, fit their places, and practise what the method asks of a set."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

import pytest

from als_tui.meeting.stages import Part, QuestionKind, Stage, Why
from als_tui.words import say
from als_tui.words.english import lines, pauses, prompts, rules

OPENINGS = {
    "WELCOME": prompts.WELCOME,
    "GROUND_RULES": prompts.GROUND_RULES,
    "CHECK_IN": prompts.CHECK_IN,
    "REPORT_BACK": prompts.REPORT_BACK,
    "BIDS": prompts.BIDS,
    "SETTLING": prompts.SETTLING,
    "PRESENTER_FEEDBACK": prompts.PRESENTER_FEEDBACK,
    "GROUP_FEEDBACK": prompts.GROUP_FEEDBACK,
    "ACTION_REVIEW": prompts.ACTION_REVIEW,
    "SESSION_REVIEW": prompts.SESSION_REVIEW,
    "CLOSE": prompts.CLOSE,
}

ALL_LINES = [*lines.LINES.values(), *lines.KIND_LINES.values(), lines.FUTURE_CUE]
FIRM = [*lines.FIRM_NEARLY.values(), *lines.FIRM_OVER.values()]
ALL_LINES += FIRM
ALL_PROMPTS = [
    *(prompt for kind in QuestionKind for prompt in prompts.PROMPTS[kind]),
    *prompts.CHALLENGING,
    *(prompt for opening in OPENINGS.values() for prompt in opening),
]
ALL_SAID = [said for why in Why for said in pauses.SAY[why]]
ALL_NAMES = list(pauses.NAMES.values())
BANK = [rule for group in rules.BANK.values() for rule in group]
EVERYTHING = [*ALL_LINES, *ALL_PROMPTS, *ALL_SAID, *ALL_NAMES, *BANK, *rules.BANK]

ADVICE = re.compile(
    r"""(?:so\W+|and\W+|well\W+|but\W+)?(?:
      have(?:n't)?\ you\ (?:not\ |ever\ )?(?:tried|thought|considered|looked|told|asked|spoken|read|been|talked)
    | did(?:n't)?\ you\b
    | why\ (?:don't|didn't|not|haven't|can't|won't)\b
    | don't\ you\b
    | (?:is|are|was)n't\b | surely\b
    | would(?:n't)?\ (?:it|you|a|that)\ (?:not\ )?(?:be|work|help|make)\b
    | could(?:n't)?\ (?:you|it\ be)\b
    | can(?:'t)?\ you\b
    | should(?:n't)?\b
    | what\ if\ you\b | how\ about\b | what\ about\b
    | might\ (?:it|you)\ be\b
    | (?:maybe|perhaps)\ (?:you|we)\ (?:could|should|might)\b
    | if\ i\ were\ you\b | you\ (?:should|could|ought)\b
    | do\ you\ think\ you\ should\b
    | is\ it\ worth\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
TAG = re.compile(r",\s*(?:won't|wouldn't|couldn't|shouldn't|isn't|don't|can't|aren't)\s+\w+\?$", re.IGNORECASE)


def is_advice(sentence: str) -> bool:
    return bool(ADVICE.match(sentence) or TAG.search(sentence))


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!:;])\s+", text)


def too_long(texts: Iterable[str], longest: int) -> list[str]:
    return [text for text in texts if len(text) > longest]


def doubled(texts: Iterable[str]) -> list[str]:
    return [text for text, times in Counter(text.casefold() for text in texts).items() if times > 1]


def test_every_stage_and_every_part_has_its_line() -> None:
    assert set(lines.LINES) == {*Stage, *Part}
    assert len(lines.LINES) == len(Stage) + len(Part)


def test_every_kind_of_question_has_its_line_and_its_dozen() -> None:
    assert set(lines.KIND_LINES) == set(prompts.PROMPTS) == set(QuestionKind)
    assert {len(dozen) for dozen in prompts.PROMPTS.values()} == {12}
    assert len(prompts.CHALLENGING) == 12


@pytest.mark.parametrize("name", OPENINGS)
def test_every_opening_has_three_to_eight_prompts(name: str) -> None:
    assert 3 <= len(OPENINGS[name]) <= 8


def test_every_reason_for_a_pause_has_its_name_and_its_words() -> None:
    assert set(pauses.NAMES) == set(pauses.SAY) == set(Why)
    assert len(Why) == 22
    assert len(pauses.SAY[Why.ADVICE]) in (4, 5)
    assert {len(pauses.SAY[why]) for why in Why if why is not Why.ADVICE} <= {1, 2, 3}


def test_the_bank_holds_thirty_eight_rules_in_six_groups() -> None:
    assert [len(group) for group in rules.BANK.values()] == [6, 6, 6, 7, 7, 6]
    assert len(BANK) == 38


def test_a_set_starts_with_eight_to_ten_rules_of_the_bank_in_its_order() -> None:
    assert 8 <= len(rules.STARTER) <= 10
    assert [rule for rule in BANK if rule in rules.STARTER] == list(rules.STARTER)


def test_everything_fits_its_place() -> None:
    assert not too_long(ALL_LINES, 70)
    assert not too_long(ALL_PROMPTS, 68)
    assert not too_long(ALL_SAID, 72)
    assert not too_long(ALL_NAMES, 34)
    assert not too_long(BANK, 90)


def test_nothing_stands_there_twice() -> None:
    assert not doubled(EVERYTHING)


def test_every_character_is_printable_and_one_cell_wide() -> None:
    for text in EVERYTHING:
        assert text.isprintable(), text
        assert all(unicodedata.east_asian_width(char) in ("Na", "N") for char in text), text
        assert not any(unicodedata.combining(char) for char in text), text
        assert text == " ".join(text.split()), text


def test_lines_prompts_and_rules_are_whole_sentences_and_names_are_not() -> None:
    for text in [*ALL_LINES, *ALL_PROMPTS, *ALL_SAID, *BANK]:
        assert text[0].isupper(), text
        assert text[-1] in ".?", text
    for name in ALL_NAMES:
        assert name[0].islower(), name
        assert name[-1].isalpha(), name


def test_no_words_are_advice_dressed_as_a_question() -> None:
    spoken = [*ALL_LINES, *ALL_PROMPTS, *ALL_SAID]
    assert not [text for text in spoken if any(is_advice(sentence) for sentence in sentences(text))]


@pytest.mark.parametrize(
    "advice",
    [
        "Have you tried a survey?",
        "Have you not thought of asking for help?",
        "Why don't you set up a committee?",
        "Don't you think it comes down to workload?",
        "Wouldn't it be better to wait?",
        "Would it be worth ringing them?",
        "Could you not share the cost?",
        "What if you just sent one message?",
        "How about a suggestion box?",
        "If I were you I would rest; could you?",
        "So you will speak to her next, won't you?",
    ],
)
def test_the_check_knows_advice_when_it_meets_it(advice: str) -> None:
    assert is_advice(advice)


@pytest.mark.parametrize(
    "honest",
    [
        "What have you tried so far?",
        "Who have you told?",
        "What would happen if you did nothing?",
        "What if the opposite were true?",
        "Do you want this to change?",
        "Why do you think they do not reply?",
    ],
)
def test_the_check_lets_an_honest_question_pass(honest: str) -> None:
    assert not is_advice(honest)


def test_no_prompt_asks_for_a_reason_with_why_which_invites_defence() -> None:
    spoken = [*ALL_LINES, *ALL_PROMPTS, *ALL_SAID]
    assert not [text for text in spoken if re.search(r"\bwhy\b", text, re.IGNORECASE)]


def test_the_screens_never_speak_of_slots_or_speakers() -> None:
    assert not [text for text in EVERYTHING if re.search(r"\b(slot|speaker|standup|retro)s?\b", text, re.IGNORECASE)]


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.AIRTIME])
def test_outside_an_airtime_the_line_is_the_stages_own(stage: Stage) -> None:
    assert say.line(stage, None, None, False) == lines.LINES[stage]
    assert say.line(stage, Part.QUESTIONS, QuestionKind.REFLECTIVE, True) == lines.LINES[stage]


@pytest.mark.parametrize("part", [part for part in Part if part is not Part.QUESTIONS])
def test_in_an_airtime_the_line_is_the_parts_own(part: Part) -> None:
    assert say.line(Stage.AIRTIME, part, None, False) == lines.LINES[part]
    assert say.line(Stage.AIRTIME, part, QuestionKind.REFLECTIVE, True) == lines.LINES[part]


@pytest.mark.parametrize("kind", QuestionKind)
def test_the_questions_have_a_line_for_their_kind_until_the_cue_comes(kind: QuestionKind) -> None:
    assert say.line(Stage.AIRTIME, Part.QUESTIONS, kind, False) == lines.KIND_LINES[kind]
    cued = say.line(Stage.AIRTIME, Part.QUESTIONS, kind, True)
    assert cued == (lines.KIND_LINES[kind] if kind is QuestionKind.FUTURE_ACTION else lines.FUTURE_CUE)
    further = prompts.CHALLENGING if kind is QuestionKind.ANALYTICAL else ()
    assert say.prompts(Stage.AIRTIME, Part.QUESTIONS, kind) == (*prompts.PROMPTS[kind], *further)


def test_where_nothing_more_is_known_the_wider_line_serves() -> None:
    assert say.line(Stage.AIRTIME, None, None, True) == lines.LINES[Stage.AIRTIME]
    assert say.line(Stage.AIRTIME, Part.QUESTIONS, None, False) == lines.LINES[Part.QUESTIONS]
    assert say.prompts(Stage.AIRTIME, None, None) == ()
    clarifying = prompts.PROMPTS[QuestionKind.CLARIFYING]
    assert say.prompts(Stage.AIRTIME, Part.QUESTIONS, None) == clarifying


def test_only_a_break_and_an_outline_have_no_prompts() -> None:
    silent_stages = [stage for stage in Stage if not say.prompts(stage, None, None)]
    silent_parts = [part for part in Part if not say.prompts(Stage.AIRTIME, part, QuestionKind.CLARIFYING)]
    assert silent_stages == [Stage.AIRTIME, Stage.BREAK]
    assert silent_parts == [Part.OUTLINE]


@pytest.mark.parametrize("name", OPENINGS)
def test_every_opening_is_shown_in_the_stage_or_part_of_its_name(name: str) -> None:
    if name in Stage.__members__:
        assert say.prompts(Stage[name], None, None) == OPENINGS[name]
    else:
        assert say.prompts(Stage.AIRTIME, Part[name], None) == OPENINGS[name]
