"""What differs between a terminal and a page."""
