"""`python -m tui` is `backpass`."""

import sys

from tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
