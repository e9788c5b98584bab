"""What a course proves about itself before anyone learns from it."""
