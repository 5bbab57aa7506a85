"""Statements: reported speech with its speaker, cue and channel."""
