"""Files, read and written: the engine knows none."""
