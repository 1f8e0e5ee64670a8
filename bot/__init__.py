"""ParlDigest: alerts and digests of parliamentary news in Telegram."""

__version__ = "0.1.0"
