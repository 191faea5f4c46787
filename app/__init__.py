"""Rapport: a coach for people who work across cultures. Importing this package does no I/O."""

__version__ = "0.1.0"
