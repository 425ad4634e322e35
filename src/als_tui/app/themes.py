"""The two themes, dark and light: what every role of the style sheet takes its colour from.

The fills are hues of Okabe and Ito, who chose them for eyes that tell red from green badly; they bear black letters.
Where a terminal has but sixteen colours each is named, for the nearest one to a mixed colour may be any other.
"""

from typing import NamedTuple

from textual.theme import Theme


class Colours(NamedTuple):
    """What a theme is made of."""

    ground: str
    field: str
    text: str
    quiet: str
    frame: str
    nearly: str
    over: str
    on_over: str
    told: str
    """Of what is well, and of a pause: letters and frames."""
    chosen: str
    on_chosen: str


_DARK = Colours(
    ground="#121212", field="#262626", text="#e4e4e4", quiet="#a8a8a8", frame="#8a8a8a", nearly="#e69f00",
    over="#e69f00", on_over="#000000", told="#56b4e9", chosen="#56b4e9", on_chosen="#000000",
)  # fmt: skip
_LIGHT = Colours(
    ground="#ffffff", field="#eeeeee", text="#121212", quiet="#4e4e4e", frame="#6c6c6c", nearly="#875f00",
    over="#e06c00", on_over="#000000", told="#005f87", chosen="#1e90d8", on_chosen="#000000",
)  # fmt: skip
_DARK_OF_16 = Colours(
    ground="#000000", field="#0000aa", text="#ffffff", quiet="#aaaaaa", frame="#aaaaaa", nearly="#ffff55",
    over="#aa5500", on_over="#000000", told="#55ffff", chosen="#00aaaa", on_chosen="#000000",
)  # fmt: skip
_LIGHT_OF_16 = Colours(
    ground="#ffffff", field="#aaaaaa", text="#000000", quiet="#000000", frame="#000000", nearly="#aa0000",
    over="#ff5555", on_over="#000000", told="#0000aa", chosen="#0000aa", on_chosen="#ffffff",
)  # fmt: skip


def _theme(name: str, colours: Colours) -> Theme:
    """The theme, with every colour of the toolkit that can be seen made one of these."""
    return Theme(
        name=name,
        dark=name == "dark",
        primary=colours.chosen,
        warning=colours.over,
        error=colours.over,
        success=colours.told,
        foreground=colours.text,
        background=colours.ground,
        surface=colours.field,
        panel=colours.field,
        variables={
            **{role.replace("_", "-"): colour for role, colour in colours._asdict().items()},
            "text-disabled": colours.quiet,
            "border": colours.told,
            "border-blurred": colours.frame,
            "input-cursor-background": colours.text,
            "input-cursor-foreground": colours.ground,
            "input-selection-background": colours.chosen,
            "input-selection-foreground": colours.on_chosen,
            "screen-selection-background": colours.chosen,
            "screen-selection-foreground": colours.on_chosen,
            "block-cursor-background": colours.chosen,
            "block-cursor-foreground": colours.on_chosen,
            "block-cursor-blurred-background": colours.chosen,
            "block-cursor-blurred-foreground": colours.on_chosen,
            "block-hover-background": colours.field,
            "scrollbar": colours.frame,
            "scrollbar-hover": colours.text,
            "scrollbar-active": colours.text,
            "scrollbar-background": colours.field,
        },
    )


THEMES = {"dark": _theme("dark", _DARK), "light": _theme("light", _LIGHT)}
"""By their names; there are no others."""
_OF_16 = {"dark": _theme("dark", _DARK_OF_16), "light": _theme("light", _LIGHT_OF_16)}


def variables(name: str, colour_system: str | None) -> dict[str, str]:
    """What the style sheet calls the colours of a theme, in a terminal with so many of them."""
    theme = (_OF_16 if colour_system in ("standard", "windows") else THEMES)[name]
    return {**theme.to_color_system().generate(), **theme.variables}
