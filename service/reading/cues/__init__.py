"""What the words around a mention or in a sentence say: sense, stage, denial, kind of deal."""
