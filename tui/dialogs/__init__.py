"""The dialogs: each asks for something or tells something, over the screen below."""
