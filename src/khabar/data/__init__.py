"""Compiled resources, the fast model and the sample articles."""
