"""The checks that a user can run."""
