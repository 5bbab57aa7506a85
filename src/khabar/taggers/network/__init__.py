"""Networks that read a text beyond its names: what every such network needs, whatever runs it."""
