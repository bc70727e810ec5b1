"""The program inside a page: a driver that draws on xterm.js, and what a page can do."""
