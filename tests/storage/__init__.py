"""The store and the durable jobs, on SQLite and on PostgreSQL."""
