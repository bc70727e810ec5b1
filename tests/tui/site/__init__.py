"""Building the page."""
