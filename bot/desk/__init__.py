"""The desk: what is put off is published at its minute, once; cards count how far it has come."""
