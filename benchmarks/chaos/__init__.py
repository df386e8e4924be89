"""Answers, timers and cards while the bot is killed again and again and Slack misbehaves.

    python -m benchmarks.chaos [--database postgresql] [--seconds 180] [--kills 21] [--seed 1] [--blind]

Ten workshops in three teams, one database, and the bot: one process on a SQLite file, two on PostgreSQL.
People answer at a steady rate, and press again when Slack says that it had trouble. Meanwhile bots are
killed with SIGKILL and started anew, calls are limited, fail or lose their answers, deliveries come twice,
and sockets are cut. Then the misbehaviour ends, and what Slack shows is compared with the database.
"""
