"""The guided process: agenda, state machine and one use-case per file, behind ports."""
