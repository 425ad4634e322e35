"""``als-tui forget``: a person taken out of a set's record."""

from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import members, sets
from als_tui.cli.erasing import go_through, shown, yes
from als_tui.cli.options import HELP, in_folder, places
from als_tui.cli.talk import UNREADABLE, Stop, say
from als_tui.words import erasing as words

if TYPE_CHECKING:
    from als_tui.store.places import Places


@click.command(context_settings=HELP)
@click.argument("member", shell_complete=members)
@click.argument("learning_set", metavar="[SET]", required=False, shell_complete=sets)
@yes
@in_folder()
def forget(member: str, learning_set: str | None, is_sure: bool, folder: str | None) -> int:
    """Take a person out of a set's record.

    In every session "Someone" is put for the name, and what they said in their
    own words or what was noted in their airtime is struck. Drafts, plans,
    exports and cut-off pieces that tell of them go. What would be done is shown
    first.

    MEMBER is the whole name. SET is a set's name, or the name of its file;
    it is needed where several sets have somebody of that name.

    \b
    Examples:
      als-tui forget Tomos
      als-tui forget "Tomos Ellis" menai-set --yes
    """
    from als_tui.session.forgetting import forgetting, still_told

    where = places(folder)
    name, slug = _meant(where, member, learning_set)
    found = forgetting(where, name, slug, words.SOMEONE)
    person = found.person
    say(words.forget_head(person.names, slug))
    if not person.is_found_in_texts:
        say(words.ONE_LETTER)
    code = go_through(found.steps, where, is_sure=is_sure, call=person.stand_in)
    if left := still_told(where, person):
        say(words.still_told([shown(path, where) for path in left]))
    return code


def _meant(where: "Places", asked: str, learning_set: str | None) -> tuple[str, str]:
    """The name as it stands, and the set; stops with a sentence if that is not clear."""
    from difflib import get_close_matches

    from als_tui.meeting.clean import clean
    from als_tui.session.forgetting import people, sets_with
    from als_tui.store.names import slug_of

    known = people(where)
    wanted = clean(asked).casefold()
    name = next((one for one in known if one.casefold() == wanted), None)
    if name is None:
        near = get_close_matches(clean(asked), known, n=1)
        raise Stop(words.nobody(asked, near[0] if near else None, known), UNREADABLE)
    slugs = sets_with(where, name)
    if learning_set is not None:
        slug = slug_of(learning_set.removesuffix(".toml"))
        if slug not in slugs:
            raise Stop(words.not_in_set(name, learning_set), UNREADABLE)
        return name, slug
    if len(slugs) > 1:
        raise Stop(words.in_which_set(name, slugs), UNREADABLE)
    return name, slugs[0]
