"""Draft deals -> checked deals: one small function per rule, listed in one registry. Pure."""
