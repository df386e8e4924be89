"""Where workshops survive: tables, store, migrations and the durable outbox."""
