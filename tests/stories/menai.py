"""The Menai Set: six invented people who look after wellbeing in six invented schools, and Non who facilitates."""

from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.words.english.rules import STARTER

SIAN, LLYR, ANGHARAD, GETHIN, MARED, TOMOS = MEMBERS = ("Siân", "Llŷr", "Angharad", "Gethin", "Mared", "Tomos")

MENAI = LearningSet(
    name="Menai Set",
    slug="menai-set",
    facilitator="Non",
    members=MEMBERS,
    preset="hurrell-2h",
    of=8,
    rules=GroundRules(version=1, agreed="2026-09-17", texts=STARTER),
)
