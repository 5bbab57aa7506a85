"""The parts of document_accuracy.py: which gold there is, and how its figures are written down."""
