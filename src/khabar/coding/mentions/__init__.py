"""Mentions: the words of an article that name somebody."""
