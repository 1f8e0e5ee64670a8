"""The tests mirror the rooms; end-to-end tests run the real bot against the sandbox."""
