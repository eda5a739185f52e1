"""What is measured: ours beside its peers, in one run, with ratios. Never part of the tests."""
