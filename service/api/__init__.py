"""HTTP: routers, problems, dependencies. Thin."""
