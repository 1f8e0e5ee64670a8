"""The guarded client, against sites on the loopback that do whatever a site may do."""
