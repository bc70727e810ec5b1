"""The Textual app: draws what the engine says and turns keys into engine calls."""
