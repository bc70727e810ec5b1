"""Backpropagation on a 2-2-2 network. It knows no terminal.

Read in this order:

1. `backpropagation`: every quantity of a pass, from top to bottom. This is the lesson.
2. `network`, `policies`, `names`, `definition`: what the first file is written in. Which weight
   joins which neurons, how the network may learn, what a quantity is called and is.
3. `expression`: formulas, and their views: value, text, two dimensions, LaTeX, Python.
   `calculus` derives the backward pass from the forward one, rule by rule, and writes it in the
   other ways that books do.
4. `scenario` and `trace`: what a user may choose, and one pass computed with it. `scenario_file`
   and `scenario_text` read and write a scenario as TOML, `gallery` holds ten of them, and
   `editing` changes one.
5. `training` and `charts`: the definitions compiled to one loop, the history of a run, and what
   its curves are drawn from.
6. `lesson`: where a walk stops, and what is said there.
7. `travel` and `playing`: the cursor that goes through stages and epochs, by hand or by itself.
8. `misconceptions` and `diagnosis`: definitions with one thing changed, and answers read
   by them. `practice` asks, `sheets` hands out, `marking` marks with them; `parts` are those of
   a pass that can be asked alone.
9. `checks` and `exports`: proofs that all of it is right, and ways to take it along;
   `json_text`, `latex_text`, `tables` and `one_line` write for them.
"""

from engine.scenario import Scenario, ScenarioError
from engine.trace import Pass, Stage, trace_pass
from engine.training import History, Training, train

__all__ = [
    "History",
    "Pass",
    "Scenario",
    "ScenarioError",
    "Stage",
    "Training",
    "trace_pass",
    "train",
]
