"""The one table of keys: bindings, hint bar, help sheet, palette and README are all made from it."""

from als_tui.words.key import COVER, CURTAIN, HELP, HELP_IN_FIELD, LOOK, PALETTE, Key

_MEETING, _WRITE, _LEAVE = "Meeting", "Write", "Leave"

LIVE = (
    Key("on", ("enter", "pagedown"), "Enter", "Next", "What comes next, as the hint names it. PgDn does the same.", _MEETING),
    Key("back", ("pageup",), "PgUp", "Back", "Back one step, whatever came after it.", _MEETING),
    Key("pause", ("space",), "Space", "Pause", "Pause the set, or go on.", _MEETING),
    Key("person", tuple("123456789"), "1-9", "Person", "That member, in seat order: their turn, their question, their bid; in a pause, the reason.", _MEETING),
    Key("left", ("left",), "Left", "Before", "The kind before: of question, of outcome, of issue, of reason.", _MEETING),
    Key("right", ("right",), "Right", "After", "The kind after.", _MEETING),
    Key("up", ("up",), "Up", "Choose", "The line above, where there are lines.", _MEETING),
    Key("down", ("down",), "Down", "Choose", "The line below.", _MEETING),
    Key("leave_stage", ("s",), "s", "Leave stage", "Leave the stage before all have had their turn.", _MEETING),
    Key("more", ("plus", "equals_sign"), "+", "1 min more", "One minute more for what goes on now.", _MEETING),
    Key("less", ("minus",), "-", "1 min less", "One minute less.", _MEETING),
    Key("undo", ("u", "backspace", "ctrl+z"), "u", "Take back", "Take back the newest thing, as Backspace and Ctrl+Z do; the text stays in the file.", _MEETING),
    Key("redo", ("r",), "r", "Bring again", "Right after taking back: bring it again.", _MEETING),
    Key("defer", ("d",), "d", "Defer", "In the bids: leave that member's airtime to another day, with first call then.", _MEETING),
    Key("earlier", ("k",), "K", "Earlier", "In the bids: one place earlier in the order.", _MEETING),
    Key("later", ("j",), "J", "Later", "In the bids: one place later.", _MEETING),
    Key("sheet", ("m",), "m", "Meeting", "Break, go to a stage, began earlier, people, end, order, bell, what gives way.", _MEETING),
    Key("accept", ("y",), "y", "Take it", "When the meeting would end too late: take what is proposed.", _MEETING),
    Key("refuse", ("x",), "x", "Leave it", "Leave the plan as it is, also for who must go early; five more minutes say it again.", _MEETING),
    Key("count", ("c",), "c", "Count it", "After a sleep or a stop: count the time as used.", _MEETING),
    Key("note", ("n",), "n", "Note", "Write a private note; in a pause it belongs to the pause.", _WRITE),
    Key("learning", ("l",), "l", "Learning", "Write what was learned.", _WRITE),
    Key("action", ("a",), "a", "Action", "Write an action; at the close, when the set meets next.", _WRITE),
    Key("edit", ("e",), "e", "Edit", "Edit the chosen line, or propose other words for a rule.", _WRITE),
    Key("prompts", ("w",), "w", "Words", "A few words to borrow, of the kind that fits now.", LOOK),
    Key("rules", ("g",), "g", "Ground rules", "The ground rules over everything; any key closes them.", LOOK),
    CURTAIN,
    Key("big", ("f",), "f", "Big clock", "The clock as large as it fits.", LOOK),
    HELP,
    PALETTE,
    Key("quit", ("q", "ctrl+q", "ctrl+c"), "q", "Leave", "The leave sheet: stay, leave and resume later, or end the meeting here.", _LEAVE),
)  # fmt: skip

WRITING = (
    Key("keep", ("enter",), "Enter", "Keep", "Keep what is written.", _WRITE),
    Key(
        "draft", ("escape",), "Esc", "Leave as draft", "Close the field; the text comes back with the same key.", _WRITE
    ),
    Key("next_box", ("tab",), "Tab", "Next box", "The next box, where there is more than one.", _WRITE),
    COVER,
)

_ROWS = (
    Key("down", ("down", "j"), "Up/Down", "More", "A row further; j does the same."),
    Key("up", ("up", "k"), "Up", "Back", "A row back; k does the same."),
    Key("page_down", ("pagedown", "space"), "PgDn", "Page", "A page further; the space bar does the same."),
    Key("page_up", ("pageup",), "PgUp", "Page back", "A page back."),
    Key("top", ("home",), "Home", "First row", "The first row."),
    Key("bottom", ("end",), "End", "Last row", "The last row."),
)

_CLOSE = Key("close", ("escape", "enter", "q", "ctrl+c"), "Esc", "Close", "Back to where you were; Enter and q do the same.")  # fmt: skip

OVER = (*_ROWS, CURTAIN, _CLOSE)
"""Of what is laid over a screen, the help itself too: all other keys close it."""

PAGE = (*_ROWS, CURTAIN, HELP, _CLOSE)

FORM = (
    Key("submit", ("enter",), "Enter", "Next box", "The next box; in the last one, or when all are filled: make the set."),
    Key("next_box", ("tab", "down"), "Tab", "Next box", "The next box."),
    Key("last_box", ("shift+tab", "up"), "Shift+Tab", "Box before", "The box before."),
    Key("back", ("escape",), "Esc", "Back", "Home; nothing is made."),
    HELP_IN_FIELD,
    COVER,
)  # fmt: skip

OPEN_FILE = (
    Key("submit", ("enter",), "Enter", "Open", "Replay the file, or go on with its meeting; what cannot be opened is told, and the path stays."),
    Key("back", ("escape",), "Esc", "Back", "Home; nothing is opened."),
    HELP_IN_FIELD,
    COVER,
)  # fmt: skip

EDITOR = (
    Key("edit", ("enter",), "Enter", "Edit", "Other words for the chosen rule, in its place; saved as typed."),
    Key("new", ("n",), "n", "New", "A rule of your own, below the chosen one."),
    Key("bank", ("t",), "t", "Bank", "Choose from the bank: 38 rules in six groups."),
    Key("up", ("up",), "Up", "Choose", "The rule above."),
    Key("down", ("down",), "Down", "Choose", "The rule below."),
    Key("person", tuple("123456789"), "1-9", "Go to", "The rule of that number."),
    Key("earlier", ("k", "shift+up"), "K", "Up", "The chosen rule one place up."),
    Key("later", ("j", "shift+down"), "K/J", "Move", "The chosen rule one place down with J, up with K."),
    Key("delete", ("d", "delete"), "d", "Delete", "The chosen rule away, without a question; u brings it back. One that is gone comes back."),
    Key("undo", ("u", "backspace", "ctrl+z"), "u", "Undo", "Take back the newest change, as often as you like."),
    Key("redo", ("r",), "r", "Again", "Bring again what was taken back."),
    Key("show", ("p",), "p", "Show", "Show the rules to the room, one a page, as large as they fit."),
    Key("versions", ("v",), "v", "Versions", "Every version that the set has agreed: when, who was there, and what it changed."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("done", ("escape", "q"), "Esc", "Done", "Back to where you were; everything is saved."),
)  # fmt: skip

SETS = (
    Key("choose", ("enter", "pagedown"), "Enter", "Open", "The page of the chosen set; where its file cannot be read, what is wrong and where."),
    Key("up", ("up", "k"), "Up", "Choose", "The set above; k does the same."),
    Key("down", ("down", "j"), "Down", "Choose", "The set below; j does the same."),
    Key("make_set", ("s",), "s", "New set", "Make a set: its name, its members, its facilitator."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("back", ("escape", "q"), "Esc", "Home", "Back to Home."),
)  # fmt: skip

SET_PAGE = (
    Key("edit", ("enter",), "Enter", "Edit", "Write the chosen line anew; a choice goes to its next value, and a shape of meeting shows its minutes."),
    Key("left", ("left",), "Left", "Change", "The value before, of a line that is a choice."),
    Key("right", ("right",), "Right", "Change", "The value after."),
    Key("up", ("up",), "Up", "Choose", "The line above."),
    Key("down", ("down",), "Down", "Choose", "The line below."),
    Key("person", tuple("123456789"), "1-9", "Member", "The member in that seat."),
    Key("new", ("n",), "n", "New member", "A new member, in the seat after the chosen one, or in the last."),
    Key("delete", ("d", "delete"), "d", "Remove", "The chosen member out of the set, without a question; u brings them back."),
    Key("earlier", ("k", "shift+up"), "K", "Seat up", "The chosen member one seat up."),
    Key("later", ("j", "shift+down"), "K/J", "Seat", "The chosen member one seat down with J, up with K."),
    Key("book", ("a",), "a", "Book", "Airtime agreed ahead for the chosen member, after those who have it already; or no more."),
    Key("archive", ("x",), "x", "Archive", "Put the set away, or take it up again: it is kept, and not offered at Home."),
    Key("rules", ("g",), "g", "Ground rules", "Edit the set's ground rules, and show them to the room."),
    Key("undo", ("u", "backspace", "ctrl+z"), "u", "Undo", "Take back the newest change, as often as you like."),
    Key("redo", ("r",), "r", "Again", "Bring again what was taken back."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("done", ("escape", "q"), "Esc", "Done", "Back to the sets; everything is saved."),
)  # fmt: skip

SHAPE = (
    Key("done", ("enter", "escape", "q"), "Enter", "Done", "Back to where you were; everything is saved."),
    Key("left", ("left", "minus"), "Left", "Less", "A minute less of the chosen part; an airtime fewer; of the whole meeting, five minutes."),
    Key("right", ("right", "plus", "equals_sign"), "Left/Right", "Minutes", "A minute more of the chosen part; + and - do the same."),
    Key("up", ("up",), "Up", "Choose", "The part above."),
    Key("down", ("down",), "Up/Down", "Choose", "The part below."),
    Key("edit", ("n",), "n", "Name", "Write the name of the shape."),
    Key("delete", ("d", "delete"), "d", "Remove", "The set's own shape away, without a question; u brings it back."),
    Key("undo", ("u", "backspace", "ctrl+z"), "u", "Undo", "Take back the newest change, as often as you like."),
    Key("redo", ("r",), "r", "Again", "Bring again what was taken back."),
    CURTAIN,
    HELP,
    PALETTE,
)  # fmt: skip

BANK = (
    Key("choose", ("enter", "space"), "Enter", "In or out", "Put the chosen rule among the set's own, or take it out again."),
    Key("up", ("up", "k"), "Up", "Choose", "The rule above."),
    Key("down", ("down", "j"), "Down", "Choose", "The rule below."),
    Key("left", ("left",), "Left", "Group", "The group before."),
    Key("right", ("right",), "Right", "Group", "The group after."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("close", ("escape", "q"), "Esc", "Done", "Back to the set's rules."),
)  # fmt: skip

ROOM = (
    Key("next", ("space", "enter", "pagedown", "right", "down"), "Space", "Next rule", "The next rule; Enter, PgDn and the arrows do the same."),
    Key("last", ("pageup", "left", "up"), "PgUp", "Rule before", "The rule before."),
    Key("person", tuple("123456789"), "1-9", "Go to", "The rule of that number."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("close", ("escape", "q"), "Esc", "Done", "Back to the list."),
)  # fmt: skip

HOME = (
    Key("choose", ("enter", "pagedown"), "Enter", "Choose", "The chosen thing: resume, plan, or replay a session."),
    Key("up", ("up", "k"), "Up", "Choose", "The line above; k does the same."),
    Key("down", ("down", "j"), "Down", "Choose", "The line below; j does the same."),
    Key("new", ("n",), "n", "New meeting", "Plan the next meeting of a set."),
    Key("make_set", ("s",), "s", "New set", "Make a set: its name, its members, its facilitator."),
    Key("rules", ("g",), "g", "Ground rules", "Edit the set's ground rules, and show them to the room."),
    Key("library", ("r",), "r", "Replay", "All past sessions: find one, and watch it as it was."),
    Key("sets", ("e",), "e", "Sets", "The sets: members, facilitator, dates, settings; archived ones too."),
    Key("insights", ("i",), "i", "Insights", "How the chosen set has worked so far, or how the chosen meeting went."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("quit", ("q", "ctrl+q", "ctrl+c"), "q", "Quit", "Leave als-tui."),
)

INSIGHTS = (
    Key("left", ("left",), "Left", "Before", "The meeting before."),
    Key("right", ("right",), "Left/Right", "Meeting", "The meeting after."),
    Key("scope", ("tab",), "Tab", "Set or meeting", "All meetings of the set together, or one alone."),
    *_ROWS,
    Key("private", ("v",), "v", "Private", "Show who asked and who interrupted, or hide it: a mirror, not a score."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("close", ("escape", "q", "ctrl+c"), "Esc", "Back", "Back to Home."),
)

EXPORT = (
    Key("write", ("enter",), "Enter", "Write", "Write what is shown into a file; where it is there already, Enter once more replaces it."),
    Key("all", ("a",), "a", "For all", "The own sheet of everyone who was here, a file each."),
    Key("person", tuple("123456789"), "1-9", "Whose", "That member's own sheet, in seat order."),
    Key("set", ("s",), "s", "The set's", "The set's sheet: only what is shared."),
    Key("left", ("left",), "Left", "Before", "The form before."),
    Key("right", ("right",), "Left/Right", "Form", "A page to print, text, a table, a calendar, data."),
    Key("of", ("tab",), "Tab", "What", "The sheet, or the attendance alone; of a table the actions, the minutes or the attendance."),
    Key("note", ("n",), "n", "Notes", "Private notes too, or not."),
    Key("private", ("v",), "v", "Marks", "Private marks too, or not."),
    CURTAIN,
    *_ROWS,
    HELP,
    PALETTE,
    Key("close", ("escape", "q", "ctrl+c"), "Esc", "Back", "Back to where you were."),
)  # fmt: skip

PLAN = (
    Key("begin", ("enter", "pagedown"), "Enter", "Begin", "Make the session file and open the welcome; its clock waits."),
    Key("person", tuple("123456789"), "1-9", "Here or not", "That member will be here, late, or not."),
    Key("up", ("up",), "Up", "Choose", "The row above."),
    Key("down", ("down",), "Down", "Choose", "The row below."),
    Key("left", ("left",), "Left", "Change", "Change the chosen row: the member before, the shape before, earlier, the kind of issue; an airtime fewer, each with the minutes that then fit."),
    Key("right", ("right",), "Right", "Change", "Change the chosen row: the next member, the next shape, later, the kind of issue; an airtime more, each with the minutes that then fit."),
    Key("more", ("plus", "equals_sign"), "+", "More", "More minutes for the chosen row, be it all airtimes or one; for who leaves early, a quarter of an hour later."),
    Key("less", ("minus",), "-", "Fewer", "Fewer minutes for the chosen row, be it all airtimes or one; among those who are here, that member must go a quarter of an hour earlier."),
    Key("earlier", ("k",), "K", "Earlier", "The chosen presenter one place earlier."),
    Key("later", ("j",), "J", "Later", "The chosen presenter one place later."),
    Key("add", ("a",), "a", "Airtime", "Airtime for the one whose turn it is: who is booked, has first call, or has waited longest; all with the minutes that then fit."),
    Key("out", ("x",), "x", "Take out", "Take the chosen presenter out; the others have the minutes that then fit."),
    Key("draw", ("d",), "d", "Draw lots", "Draw lots for the order."),
    Key("pressing", ("p",), "p", "Pressing", "What the chosen presenter brings is pressing, or is so no more."),
    Key("edit", ("e",), "e", "Line", "A line about what the chosen presenter brings: private, and only if they like. On the row of the shape its minutes; when it begins or must end, that time."),
    Key("order", ("o",), "o", "By need", "The order as it was asked for: what is pressing first, then who must go first."),
    Key("break", ("t",), "t", "Break", "A longer break in this meeting: 5, 10, 15, 20, 30, 45, 60 minutes, then none."),
    Key("undo", ("u", "backspace", "ctrl+z"), "u", "Undo", "Take back the newest change, as often as you like."),
    Key("redo", ("r",), "r", "Again", "Bring again what was taken back."),
    Key("ledger", ("l",), "l", "Ledger", "Who has had how much airtime so far, and who has waited."),
    Key("rules", ("g",), "g", "Ground rules", "Edit the set's ground rules."),
    Key("back", ("escape", "q"), "Esc", "Home", "Back to Home; the plan stays as it is until the meeting is begun."),
    CURTAIN,
    HELP,
    PALETTE,
)  # fmt: skip

REPLAY = (
    Key("play", ("space",), "Space", "Play", "Play, or stop."),
    Key("left", ("left",), "Left", "10 s back", "Ten seconds back."),
    Key("right", ("right",), "Left/Right", "10 s", "Ten seconds on."),
    Key("left_a_little", ("shift+left",), "Shift+Left", "1 s back", "A second back."),
    Key("right_a_little", ("shift+right",), "Shift+Right", "1 s on", "A second on."),
    Key("up", ("up", "comma"), "Up", "Event before", "The event before; a comma does the same."),
    Key("down", ("down", "full_stop"), "Up/Down", "Event", "The next event; a full stop does the same."),
    Key("stage_back", ("pageup",), "PgUp", "Stage before", "The beginning of this stage, or of the one before."),
    Key("stage_on", ("pagedown",), "PgUp/PgDn", "Stage", "The beginning of the next stage."),
    Key("person", tuple("0123456789"), "0-9", "Share", "So many tenths of the whole meeting."),
    Key("begin", ("home", "g"), "g", "Begin", "The beginning; Home does the same.", is_cased=True),
    Key("end", ("end", "G"), "G", "End", "Where it ended; End does the same.", is_cased=True),
    Key("slower", ("left_square_bracket", "left_curly_bracket"), "[", "Slower", "Half as fast."),
    Key("faster", ("right_square_bracket", "right_curly_bracket"), "[ ]", "Speed", "Twice as fast, up to 64 times."),
    Key("as_it_was", ("backspace",), "Backspace", "1x", "As fast as it was."),
    Key("quiet", ("s",), "s", "Skip quiet", "Cut times without an event short after 20 seconds, or play them as they were."),
    Key("find", ("slash",), "/", "Find", "Find a text in the story."),
    Key("find_next", ("n",), "n", "Next", "The next place that has it.", is_cased=True),
    Key("find_before", ("N",), "N", "Before", "The place before.", is_cased=True),
    Key("go_to", ("t",), "t", "Go to", "Go to a time: 41:20 since the beginning, 14:41 on the day, 50%."),
    Key("list", ("tab",), "Tab", "Story", "The story event by event, or the meeting; where there is room, both."),
    Key("private", ("v",), "v", "Private", "Show private notes and marks, or hide them."),
    Key("export", ("e",), "e", "Export", "What may leave the laptop: one person's own sheet, the set's, attendance."),
    Key("strike", ("x",), "x", "Strike", "Take the words of this event out of the file: it shows them, and there X does it.", is_cased=True),
    Key("copy", ("y",), "y", "Copy", "This event's line into the clipboard, in terminals that let a program do that."),
    Key("account", ("i",), "i", "Account", "What happened, as a page to read; with what is private only where that is shown."),
    Key("problems", ("w",), "w", "Problems", "What in the file could not be taken as it stands."),
    Key("big", ("f",), "f", "Big clock", "The clock as large as it fits."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("back", ("q", "escape", "ctrl+c"), "q", "Close", "Back to where you were; watching changes nothing."),
)  # fmt: skip

LIBRARY = (
    Key("choose", ("enter",), "Enter", "Replay", "Replay the chosen session; where its file cannot be read, what is wrong and where."),
    Key("up", ("up", "k"), "Up", "Choose", "The session above; k does the same."),
    Key("down", ("down", "j"), "Up/Down", "Choose", "The session below; j does the same."),
    Key("page_up", ("pageup",), "PgUp", "Page up", "A page up."),
    Key("page_down", ("pagedown",), "PgDn", "Page down", "A page down."),
    Key("top", ("home",), "Home", "Newest", "The newest session."),
    Key("bottom", ("end",), "End", "Oldest", "The oldest session."),
    Key("order", ("o",), "o", "By set", "All newest first, or set by set."),
    Key("find", ("slash",), "/", "Find", "Narrow the list to a set, a date, a member or a state while you type; Enter looks into the meetings too."),
    CURTAIN,
    Key("private", ("v",), "v", "Private", "Look into private notes and marks too, and replay with them; or leave them out again."),
    HELP,
    PALETTE,
    Key("back", ("escape", "q"), "Esc", "Back", "All sessions again; then back to Home."),
)  # fmt: skip
