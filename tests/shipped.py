"""The knowledge that ships with the product, read once for all tests that need the real thing."""

from pathlib import Path

from app.knowledge.library import read_folder

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"
LIBRARY = read_folder(KNOWLEDGE).library
