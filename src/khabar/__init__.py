"""Reads Arabic news and writes down who met, called, visited or said what to whom."""
