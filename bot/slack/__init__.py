"""What the gateway is made of: paced calls, notes of what was sent, and a look at what stands there."""
