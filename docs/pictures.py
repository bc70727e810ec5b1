"""Draws the README's pictures: `python docs/pictures.py` writes them beside this file."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from engine import Scenario
from engine.travel import Session
from tui.app import BackpassApp
from tui.themes import DARK, LIGHT

HERE = Path(__file__).parent
SIZES = {"study": (120, 36), "training": (120, 36), "projection": (120, 36)}
STAGE = "dE_total/dw5"
EPOCHS = 10_000
FONT_FACES = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
"""Fonts that would be fetched from elsewhere; every browser has one of its own."""


async def draw(name: str, theme: str) -> str:
    """One screen of the program as SVG."""
    session = Session(Scenario())
    if name != "projection":
        session.reach(EPOCHS)
    session.go_to(0 if name != "training" else EPOCHS, STAGE)
    app = BackpassApp(session)
    app.theme = theme
    async with app.run_test(size=SIZES[name]) as pilot:
        if name == "training":
            app.action_charts()
        elif name == "projection":
            app.action_projection()
        await pilot.pause(0.5)
        return FONT_FACES.sub("", app.export_screenshot(title="backpass"))


def main() -> None:
    """Draw each screen dark and light."""
    for name in SIZES:
        for suffix, theme in (("dark", DARK.name), ("light", LIGHT.name)):
            picture = asyncio.run(draw(name, theme))
            (HERE / f"{name}-{suffix}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
