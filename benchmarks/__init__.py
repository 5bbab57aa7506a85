"""Speed, memory and growth: `make bench`. Outside the package, so it may import anything of it."""
