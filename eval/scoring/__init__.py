"""Scoring deal records against labels. Pure: no files, no settings, no clock."""
