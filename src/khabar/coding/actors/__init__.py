"""Actors: who acts, with every mention and role."""
