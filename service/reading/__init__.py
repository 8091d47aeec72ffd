"""Text -> Document: sentences, mentions and names with exact offsets. Pure, no I/O."""
