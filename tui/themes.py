"""The study screen's own two themes. Text keeps a contrast of at least 4.5:1 in both."""

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
        "wire": "#7d8999",
        "read": "#7cc4ff",
        "written": "#ffb454",
        "written-text": "#11151c",
        "mark-text": "#11151c",
        "footer-key-foreground": "#ffb454",
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
        "wire": "#6b7482",
        "read": "#00569e",
        "written": "#8a4b00",
        "written-text": "#ffffff",
        "mark-text": "#ffffff",
        "footer-key-foreground": "#8a4b00",
    },
)
THEMES = (DARK, LIGHT)
