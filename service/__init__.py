"""The service: reading, extraction, checking, and the ways to reach them."""
