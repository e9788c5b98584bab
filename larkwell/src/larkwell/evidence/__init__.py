"""Evidence that the dataset teaches what it claims: each property found again in the shipped tables."""
