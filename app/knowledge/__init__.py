"""The only reader of `knowledge/`: culture cards, topics, built-in playbooks, norm scales and phrases."""

from .check import accept, check, grave_faults
from .library import Contents, Library, load_contents, load_library, refuse
from .problems import Problem
from .symmetry import Balance, balance

__all__ = [
    "Balance",
    "Contents",
    "Library",
    "Problem",
    "accept",
    "balance",
    "check",
    "grave_faults",
    "load_contents",
    "load_library",
    "refuse",
]
