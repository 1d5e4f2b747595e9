"""Why a task is left out: every person with the rule that refuses, and the smallest change that works."""

from routing.explain.candidate import Candidate
from routing.explain.explain import Explainer, Explanation, explain
from routing.explain.remedy import Remedy
from routing.explain.slots import Slot

__all__ = ["Candidate", "Explainer", "Explanation", "Remedy", "Slot", "explain"]
