"""Closed word classes that tell names apart. No list of known companies stands here."""
