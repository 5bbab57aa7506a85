"""Engagements: meetings, calls, visits and messages between named sides."""
