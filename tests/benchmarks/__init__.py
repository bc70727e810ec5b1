"""Speed and memory against the bars that the project has set itself, each measured as a ratio.

`python -m tests.benchmarks` prints them all. Whatever is compared runs alternately in the same
run, so that another load on the machine slows both.
"""
