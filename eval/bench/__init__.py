"""Benchmarks: each prints its figures and fails where a promise is not kept."""
