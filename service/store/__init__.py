"""Tables, repositories and migrations.

`Database` hands out transactions, the repositories (`Extractions`, `Answers`) speak in the
project's own types, and `upgrade` brings a database to the newest revision.
"""

from service.store.answers import Answers
from service.store.database import Database
from service.store.extractions import Extractions, StoredArticle
from service.store.migrate import upgrade

__all__ = ["Answers", "Database", "Extractions", "StoredArticle", "upgrade"]
