"""Alembic's migrations, run by storage/migrate.py."""
