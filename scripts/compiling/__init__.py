"""From resources/ to the compiled files in src/khabar/data: one module per kind of resource."""
