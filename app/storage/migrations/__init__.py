"""Alembic's folder: `env` runs a migration on the connection that `database.migrate` hands over."""
