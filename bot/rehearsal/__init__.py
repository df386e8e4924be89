"""The rehearsal: scripted people play a sample workshop against the playground."""
