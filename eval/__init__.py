"""How good it is: gold set, scoring, benchmarks."""
