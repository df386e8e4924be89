"""The control API: act as any person, read any state, bend time and network."""
