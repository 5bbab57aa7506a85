"""From installed open packages to TSV files in resources/open: one module per package."""
