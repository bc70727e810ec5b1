"""Derivatives worked out line by line, and the same quantities in other ways of writing."""

from engine.calculus.derivation import (
    NoDerivativeError,
    NotDerivedError,
    derivation,
    differentiated,
)
from engine.calculus.derived import Derived, Line, derived
from engine.calculus.differentiate import worked_out
from engine.calculus.form_texts import LABELS, form_label, form_sentences
from engine.calculus.forms import FORM_IDS, Form, FormId, form, forms
from engine.calculus.rules import UnknownDerivativeError
from engine.calculus.simplify import simplified
from engine.calculus.step import Rule, Step, is_unfinished

__all__ = [
    "FORM_IDS",
    "LABELS",
    "Derived",
    "Form",
    "FormId",
    "Line",
    "NoDerivativeError",
    "NotDerivedError",
    "Rule",
    "Step",
    "UnknownDerivativeError",
    "derivation",
    "derived",
    "differentiated",
    "form",
    "form_label",
    "form_sentences",
    "forms",
    "is_unfinished",
    "simplified",
    "worked_out",
]
