"""What the program asks of a terminal beyond what Textual sees to: sizes, signals, endings."""
