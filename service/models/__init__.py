"""Reaching a model: client, retries, limits, usage and price, the embedded model's server."""
