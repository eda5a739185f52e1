"""policy-glossary: the reference service for Chinese policy jargon."""

__version__ = "0.1.0"
