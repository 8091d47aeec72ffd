"""Document -> draft deals: three extractors behind one interface, and assembly."""
