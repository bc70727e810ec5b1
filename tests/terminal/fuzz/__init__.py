"""Keys, clicks, pastes and sizes at random, from printed seeds, against the real program."""
