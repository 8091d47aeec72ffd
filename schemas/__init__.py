"""What is said: the public record of a deal and everything around it.

The models here are the contract with callers. Nothing of ours is imported.
"""

SCHEMA_VERSION = "1"
