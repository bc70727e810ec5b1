"""The panels of the screens: each draws one view of the moment that it is given."""
