"""The whole application against the playground, over real sockets and real HTTP."""
