"""`python -m tests.terminal.fuzz --seed N --minutes M` fuzzes the program for a while."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from random import SystemRandom

from tests.terminal.fuzz.run import run


def main() -> int:
    """Run seed after seed, print each that fails, and return how many did."""
    parser = argparse.ArgumentParser(prog="python -m tests.terminal.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(1_000_000))
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--inputs", type=int, default=40, help="in each run (default: 40)")
    options = parser.parse_args()
    end = time.monotonic() + 60 * options.minutes
    seed, failures = options.seed, 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            if failure := run(seed, Path(folder), options.inputs):
                failures += 1
                sys.stdout.write(f"{failure}\n\n")
                sys.stdout.flush()
            seed += 1
    sys.stdout.write(f"seeds {options.seed} to {seed - 1}: {failures} failed\n")
    return failures


if __name__ == "__main__":
    sys.exit(main())
