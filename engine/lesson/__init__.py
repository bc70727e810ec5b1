"""What a teacher would say about a stage: a question, a sentence or two, and more on demand."""

from engine.lesson.explanation import Explanation, explain

__all__ = ["Explanation", "explain"]
