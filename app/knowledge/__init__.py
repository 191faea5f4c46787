"""The only reader of `knowledge/`: culture cards, topics, built-in playbooks, norm scales and phrases."""

from .check import check
from .library import Library, load_library
from .problems import Problem

__all__ = ["Library", "Problem", "check", "load_library"]
