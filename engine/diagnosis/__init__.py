"""What an answer says about the one who gave it: right, following, or which mistake was made."""

from engine.diagnosis.answer import Answer, AnswerError, read_answer
from engine.diagnosis.diagnosis import Diagnosis, Verdict, diagnose, right_pass
from engine.diagnosis.following import OwnNumbers
from engine.diagnosis.why_not import WhyNot, why_not, why_not_lines

__all__ = [
    "Answer",
    "AnswerError",
    "Diagnosis",
    "OwnNumbers",
    "Verdict",
    "WhyNot",
    "diagnose",
    "read_answer",
    "right_pass",
    "why_not",
    "why_not_lines",
]
