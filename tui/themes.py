"""Two themes for study and two for a room, each once dark and once light.

For study, text keeps a contrast of at least 4.5:1 against its ground, for a room 7:1.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="backpass-dark",
    primary="#7cc4ff",
    secondary="#c3a6ff",
    accent="#ffb454",
    warning="#ffb454",
    error="#ff7a7a",
    success="#7ddf9c",
    foreground="#e8ecf1",
    background="#11151c",
    surface="#171c25",
    panel="#1f2631",
    dark=True,
    variables={
        "muted": "#98a3b3",
        "text-muted": "#98a3b3",
        "wire": "#7d8999",
        "read": "#7cc4ff",
        "written": "#ffb454",
    },
)
LIGHT = Theme(
    name="backpass-light",
    primary="#00569e",
    secondary="#5b2c9c",
    accent="#8a4b00",
    warning="#8a4b00",
    error="#a31621",
    success="#13673a",
    foreground="#14181f",
    background="#fbfbf8",
    surface="#f2f2ee",
    panel="#e7e7e1",
    dark=False,
    variables={
        "muted": "#586170",
        "text-muted": "#586170",
        "wire": "#6b7482",
        "read": "#00569e",
        "written": "#8a4b00",
    },
)
ROOM_DARK = Theme(
    name="backpass-room-dark",
    primary="#8fd8ff",
    secondary="#e6d5ff",
    accent="#ffd75e",
    warning="#ffd75e",
    error="#ffb3b3",
    success="#a8f0bd",
    foreground="#ffffff",
    background="#000000",
    surface="#0a0a0a",
    panel="#141414",
    dark=True,
    variables={
        "muted": "#e2e2e2",
        "text-muted": "#e2e2e2",
        "wire": "#b0b0b0",
        "read": "#8fd8ff",
        "written": "#ffd75e",
    },
)
ROOM_LIGHT = Theme(
    name="backpass-room-light",
    primary="#003b80",
    secondary="#40107a",
    accent="#6b2a00",
    warning="#6b2a00",
    error="#7d0b14",
    success="#07451f",
    foreground="#000000",
    background="#ffffff",
    surface="#f7f7f7",
    panel="#efefef",
    dark=False,
    variables={
        "muted": "#2b2b2b",
        "text-muted": "#2b2b2b",
        "wire": "#5a5a5a",
        "read": "#003b80",
        "written": "#6b2a00",
    },
)
THEMES = (DARK, LIGHT, ROOM_DARK, ROOM_LIGHT)
