"""What surrounds the lessons: the landing page's question, review, plan, feeds, cards and books."""
