"""Social cards: of the right size, small, drawn once."""

from __future__ import annotations

from PIL import Image

from grader.pages import social_cards
from grader.reading.social import Card, draw_cards


def test_a_card_is_drawn_once_and_again_when_its_words_change(tmp_path):
    kept, target = tmp_path / "kept", tmp_path / "target"
    draw_cards({"a": Card("Day 1", "A title", "A question?")}, kept, target)
    (first,) = kept.iterdir()
    moment = first.stat().st_mtime_ns
    draw_cards({"a": Card("Day 1", "A title", "A question?")}, kept, target)
    assert [(one, one.stat().st_mtime_ns) for one in kept.iterdir()] == [(first, moment)]
    draw_cards({"a": Card("Day 1", "Another title", "A question?")}, kept, target)
    (second,) = kept.iterdir()
    assert second != first
    assert (target / "a.png").read_bytes() == second.read_bytes()
    assert (target / "a.png").stat().st_size < 40_000


def test_the_longest_title_stays_inside(tmp_path, course):
    longest = max(social_cards(course).values(), key=lambda card: len(card.title + card.below))
    wordy = Card(longest.above, longest.title * 3, longest.below * 2)
    draw_cards({"a": wordy}, tmp_path, tmp_path / "t")
    image = Image.open(tmp_path / "t" / "a.png").convert("RGB")
    assert image.size == (1200, 630)
    right = image.crop((1140, 20, 1200, 630))
    assert len(right.getcolors()) == 1  # the margin is paper only
