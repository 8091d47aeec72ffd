"""Names of companies, people, outlets, products and places, with every reference to them."""

from service.reading.names.find import find_entities

__all__ = ["find_entities"]
