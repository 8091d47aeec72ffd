"""The rules by what they judge. `service.checking.registry` lists them all."""
