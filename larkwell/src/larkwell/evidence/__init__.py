"""Evidence that the dataset teaches what it claims: each property, found again from the shipped tables alone."""
