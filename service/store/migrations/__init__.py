"""Alembic revisions, run by `service.store.migrate`."""
