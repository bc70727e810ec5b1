"""Every command of the program, once: its keys, its name and what it does.

Key bindings, the footer, the help screen and the command palette are all made from this list,
and a user's own keys are given by the names in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from textual.binding import Binding

from engine.expression import ASCII, Notation
from tui.keys import Keys, shown
from tui.limits import FEWEST_DIGITS, MOST_DIGITS

WAY_OUT = "escape"


class Command(NamedTuple):
    """Something a user can do. `footer` is its name there, and empty where it has no place."""

    action: str
    keys: tuple[str, ...]
    title: str
    help: str
    footer: str = ""

    @property
    def name(self) -> str:
        """Its title as one word, by which a user's own keys are given: `next_pass`."""
        return "_".join(self.title.strip(" …").lower().split())

    def keys_in(self, notation: Notation) -> str:
        """Its keys as a screen in this notation shows them."""
        return " ".join(shown(key, ascii_only=notation is ASCII) for key in self.keys)

    @property
    def shown_keys(self) -> str:
        """Its keys as a screen shows them."""
        return " ".join(map(shown, self.keys))


Groups = tuple[tuple[str, tuple[Command, ...]], ...]
"""Commands under headings."""

_AHEAD = ("right", "l", "n", "space", "pagedown")
_BACK = ("left", "h", "p", "backspace", "pageup")

_ROUNDS = (
    Command("next_pass", ("]", ">"), "Next pass", "the same stage, one update on"),
    Command("previous_pass", ("[", "<"), "Previous pass", "the same stage, one update back"),
)
_TRAVEL = (
    Command("go_to", ("g",), "Go to …", "a stage from a list, an epoch, or both", "go to"),
    Command("back", ("u",), "Back after a jump", "to where you were before it"),
)
STEPPING = (
    Command("next", _AHEAD, "Next stage", "one stage on, into the next pass too", "next"),
    Command("previous", _BACK, "Previous stage", "one stage back, into the pass before too",
            "back"),
    Command("next_phase", ("down", "j"), "Next phase", "to the start of the next phase"),
    Command("previous_phase", ("up", "k"), "Previous phase",
            "to the start of this phase, or of the one before"),
    *_ROUNDS,
    Command("first", ("home",), "First stage", "to the first stage of this pass"),
    Command("last", ("end",), "Last stage", "to the last stage of this pass"),
    *_TRAVEL,
    Command("restart", ("0",), "Start", "back to the start, before the first stage"),
)  # fmt: skip
PLAYING = (
    Command("play", ("a",), "Play or pause", "let it step by itself, or pause it", "play"),
    Command("faster", ("+", "="), "Faster", "play one step faster"),
    Command("slower", ("-",), "Slower", "play one step slower"),
    Command("app.train", ("t",), "Train …", "to an epoch, or until the error is small", "train"),
)
CHARTS = (
    Command("earlier", _BACK, "Earlier", "one column of the charts back", "back"),
    Command("later", _AHEAD, "Later", "one column of the charts on", "on"),
    Command("previous_pass", ("[", "<"), "Previous pass", "one epoch back"),
    Command("next_pass", ("]", ">"), "Next pass", "one epoch on, trained if it has to be"),
    Command("restart", ("home", "0"), "Start", "epoch 0"),
    Command("newest", ("end",), "Newest epoch", "the last that was trained"),
    *_TRAVEL,
    Command("study", ("enter", "escape", "c"), "Into the pass", "study the pass of this epoch",
            "study"),
)  # fmt: skip
_SCALE = Command("scale", ("z",), "Scale", "epochs on a linear or a logarithmic scale", "scale")
_HIDE = Command("hide", ("r",), "Hide results",
                "until you ask: Space shows one step; r shows it too, then ends it")  # fmt: skip
_WRITING = (
    Command("app.verify", ("v",), "Verify", "the tutorial's printed figures beside ours"),
    Command("app.more_digits", (), "More decimals", f"show one decimal more, up to {MOST_DIGITS}"),
    Command(
        "app.fewer_digits", (), "Fewer decimals", f"show one decimal less, down to {FEWEST_DIGITS}"
    ),
    Command("app.themes", (), "Theme …", "choose the colours"),
)
LOOKING = (
    Command("detail", ("d",), "Walk", "lesson, every factor, or stages only", "detail"),
    Command("more", ("enter",), "Explain more", "the whole explanation of this stage"),
    Command("why", ("i",), "Why", "derive this derivative line by line"),
    Command("form", ("m",), "Way of writing",
            "the next; after the last the matrices, then back"),
    Command("app.matrices", (), "Matrices", "the whole pass in vectors and matrices"),
    _HIDE,
    Command("numbers", ("tab",), "Numbers",
            "outline, weights and error in place of the network, and back"),
    Command("app.charts", ("c",), "Training screen",
            "error, outputs and weights over all epochs"),
    *_WRITING,
)  # fmt: skip
PROJECTED = (*(command for command in LOOKING if command.action != "numbers"),)
YOUR_TURN = (
    Command("app.practice", ("y",), "Your turn …",
            "practise the pass, a part, or find the error", "your turn"),
)  # fmt: skip
ASKING = (
    Command("answer", ("enter",), "Answer", "what is typed; nothing typed shows the value; then on",
            "answer"),
    Command("skip", ("pagedown",), "Skip", "as Enter with nothing typed"),
    Command("hint", ("tab",), "Hint", "the formula, then the numbers, then the value", "hint"),
    Command("next", ("right", "l", "n", "space"), "Next stage", "where no value is asked for"),
    Command("previous", _BACK, "Previous stage", "one stage back"),
    Command("summary", ("f2",), "Summary", "what was right, which mistakes recurred", "summary"),
    Command("leave", ("escape",), "Leave practice", "back to the lesson", "leave"),
)  # fmt: skip
FINDING = (
    Command("answer", ("enter", "pagedown"), "This line",
            "take it for the first that is wrong; then name the mistake", "this line"),
    Command("next", ("down", "right", "j", "l", "n", "space"), "Next line", "one line on", "next"),
    Command("previous", ("up", "k", *_BACK), "Line back", "one line back", "back"),
    Command("first", ("home",), "First line", "to the first line"),
    Command("last", ("end",), "Last line", "to the last line"),
    Command("lines", ("tab",), "Numbers", "all lines in place of the network, and back",
            "lines or network"),
    Command("leave", ("escape",), "Leave practice", "back to the lesson", "leave"),
)  # fmt: skip
ROOM = (
    Command("app.projection", ("f", "f5"), "Projection", "one stage, large, for a room", "project"),
)
BLANKING = (
    Command("blank", ("b", "."), "Blank", "an empty screen, and back"),
    Command("app.projection", ("f", "f5", "escape"), "Projection", "leave it"),
)
_FOR_A_ROOM = "For a room"
_OVER_PROJECTION = (BLANKING[0], BLANKING[1]._replace(keys=ROOM[0].keys))
"""For a room, on a screen that Escape leaves for projection."""
EDITING = (
    Command("move('left')", ("left", "h"), "Left", "to the value on the left"),
    Command("move('right')", ("right", "l"), "Right", "to the value on the right"),
    Command("move('up')", ("up", "k"), "Up", "to the value above"),
    Command("move('down')", ("down", "j"), "Down", "to the value below"),
    Command("step_field(1)", ("tab",), "Next value", "in reading order; after the last the list",
            "next"),
    Command("step_field(-1)", ("shift+tab",), "Previous value", "before the first the list"),
    Command("change", ("enter",), "Change", "type another number where this one stands", "change"),
    Command("undo", ("u", "backspace"), "Undo", "take back the last change", "undo"),
    Command("redo", ("U", "ctrl+y"), "Redo", "make again the change that was taken back"),
    Command("values", ("e",), "Every value …", "all of them in a list, title and rules too",
            "every value"),
    Command("leave", ("escape",), "Done", "back to the lesson", "done"),
)  # fmt: skip
OWN = (
    Command("app.edit", ("e",), "Edit", "change a number where it stands in the network", "edit"),
)
FILES = (
    Command("app.open", ("o",), "Open …", "a network of the gallery, or a file"),
    Command("app.save", ("s",), "Save …", "this network to a file"),
    Command("app.export", ("x",), "Export …", "pass, history or screen to a file; copy a stage"),
    Command("app.copy_link", (), "Copy a link to this moment",
            "a page's address; in a terminal the command line"),
)  # fmt: skip
PROGRAM = (
    Command("app.help", ("?", "f1"), "Help", "every command and its keys", "help"),
    Command("app.palette", ("ctrl+p",), "Command palette", "find a command by its name"),
    Command("app.quit", ("q", "ctrl+q"), "Quit", "leave the program", "quit"),
)
PRACTICE_ROOM = (
    Command("room", ("f5", "f"), "Projection", "one stage, large, for a room, and back", "project"),
    Command("blank", ("b", "."), "Blank", "in projection an empty screen, and back"),
)
STUDY: Groups = (
    ("Stepping", STEPPING),
    ("Your turn", YOUR_TURN),
    ("Playing and training", PLAYING),
    ("Looking", LOOKING),
    (_FOR_A_ROOM, ROOM),
    ("Networks and files", (*OWN, *FILES)),
    ("The program", PROGRAM),
)
PROJECTION: Groups = (
    ("Stepping", STEPPING),
    ("Your turn", YOUR_TURN),
    ("Playing and training", PLAYING),
    ("Looking", PROJECTED),
    (_FOR_A_ROOM, BLANKING),
    ("Networks and files", FILES),
    ("The program", PROGRAM),
)
TRAINING: Groups = (
    ("Travelling", CHARTS),
    ("Training and playing", (PLAYING[-1], *PLAYING[:-1])),
    ("Looking", (_SCALE, *_WRITING)),
    (_FOR_A_ROOM, ROOM),
    ("Networks and files", FILES),
    ("The program", PROGRAM),
)
DERIVATION: Groups = (
    (
        "The derivation",
        (
            Command("next_line", _AHEAD, "Next line", "one line more, then the numbers",
                    "next line"),
            Command("previous_line", _BACK, "Line back", "take the newest line back", "back"),
            Command("first_line", ("home",), "First line", "only the first line"),
            Command("last_line", ("end",), "All lines", "all lines and the numbers"),
            Command("leave", ("escape", "i", "enter"), "Back to the stage", "leave this screen",
                    "the stage"),
        ),
    ),
    ("The program", PROGRAM),
)  # fmt: skip
MATRICES: Groups = (
    ("Stepping", STEPPING),
    (
        "The matrices",
        (
            Command("code", ("enter",), "As code", "the same in NumPy, and back", "code"),
            Command("why", ("i",), "Why", "derive this derivative line by line"),
            Command("detail", ("d",), "Walk", "lesson, every factor, or stages only"),
            _HIDE,
            Command("leave", ("escape", "m"), "Back to the network", "leave this screen",
                    "the network"),
        ),
    ),
    ("Playing and training", PLAYING),
    ("The program", PROGRAM),
)  # fmt: skip
EDIT: Groups = (("Editing", EDITING), ("The program", PROGRAM))
_WHILE_TYPING = tuple(
    command._replace(keys=command.keys[::-1]) if len(command.keys) > 1 else command
    for command in PROGRAM
)
"""With the keys first that are no signs: a field takes those."""
PRACTICE: Groups = (
    ("Your turn", ASKING),
    ("Looking", _WRITING[1:]),
    (_FOR_A_ROOM, PRACTICE_ROOM),
    ("The program", _WHILE_TYPING),
)
FIND: Groups = (
    ("Find the error", FINDING),
    ("Looking", _WRITING[1:]),
    (_FOR_A_ROOM, PRACTICE_ROOM),
    ("The program", _WHILE_TYPING),
)
SCREENS: Mapping[str, Groups] = {
    "on the study screen": STUDY,
    "on the training screen": TRAINING,
    "in projection": PROJECTION,
    "in a derivation": DERIVATION,
    "in the matrices": MATRICES,
    "while editing": EDIT,
    "in practice": PRACTICE,
    "while an error is looked for": FIND,
}
"""The commands of each screen."""


def in_a_room(groups: Groups) -> Groups:
    """The commands of a screen that projection leads to: a clicker's keys keep their meaning."""
    *others, program = (group for group in groups if group[0] != _FOR_A_ROOM)
    return (*others, (_FOR_A_ROOM, _OVER_PROJECTION), program)


def commands_of(groups: Groups) -> Iterable[Command]:
    """The commands under all headings."""
    return (command for _, group in groups for command in group)


def bindings(groups: Groups) -> list[Binding]:
    """The key bindings of a screen's commands."""
    return [
        Binding(",".join(command.keys), command.action, command.title, id=command.name)
        for command in commands_of(groups)
        if command.keys
    ]


def names() -> set[str]:
    """The names of all commands."""
    return {command.name for groups in SCREENS.values() for command in commands_of(groups)}


def elsewhere(key: str) -> str:
    """What a key that does nothing here does on another screen; empty where it does nothing.

    Escape leads out of what is open, so where nothing is there is nothing to say.
    """
    if key == WAY_OUT:
        return ""
    for where, groups in SCREENS.items():
        for command in commands_of(groups):
            if key in command.keys:
                return f"{command.title.strip(' …')}: only {where}."
    return ""


def with_keys(groups: Groups, keys: Keys) -> Groups:
    """The same commands with a user's own keys; a key that was another's is taken from it."""
    here = {command.name for command in commands_of(groups)}
    taken = {key for name, chosen in keys.items() if name in here for key in chosen}

    def changed(command: Command) -> Command:
        kept = tuple(key for key in command.keys if key not in taken)
        return command._replace(keys=keys.get(command.name, kept))

    return tuple((title, tuple(map(changed, group))) for title, group in groups)
