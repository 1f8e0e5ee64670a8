"""The registry beyond what ships: imported files, editors' entries, the whole in force."""
