"""The Textual app: draws what the engine says and turns keys into engine calls."""

__version__ = "0.1.0"
