"""Social cards: the picture that a link to a page shows elsewhere, drawn at build time, kept until its words change."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SIZE = (1200, 630)
INK, PAPER, QUIET = "#1f2a37", "#fffdf9", "#4d5259"
COPPER, VIOLET, TEAL = "#a8480f", "#6d4fa0", "#1d6b72"
MARGIN = 80


@dataclass(frozen=True)
class Card:
    """What one card says."""

    above: str
    title: str
    below: str


def draw_cards(cards: Mapping[str, Card], kept: Path, target: Path) -> None:
    """Write `target/NAME.png` for every card; those drawn before are taken from `kept`, the others drawn and kept."""
    kept.mkdir(parents=True, exist_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    drawing = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    wanted = set()
    for name, card in cards.items():
        told = hashlib.sha256(f"{drawing}{card}".encode()).hexdigest()[:16]
        file = kept / f"{name}-{told}.png"
        wanted.add(file)
        if not file.exists():
            fresh = file.with_suffix(".part")
            _draw(card, fresh)
            fresh.replace(file)
        (target / f"{name}.png").write_bytes(file.read_bytes())
    for file in set(kept.glob("*.png")) - wanted:
        file.unlink(missing_ok=True)


def _draw(card: Card, file: Path) -> None:
    import matplotlib
    from PIL import Image, ImageDraw, ImageFont

    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"  # DejaVu, a free font that comes with matplotlib

    def font(name: str, size: int) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(fonts / f"{name}.ttf", size)

    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    width, height = SIZE
    for start, end, colour in ((0, 0.62, COPPER), (0.62, 0.81, VIOLET), (0.81, 1, TEAL)):
        pen.rectangle((width * start, 0, width * end, 14), fill=colour)
    pen.text((MARGIN, 70), card.above.upper(), font=font("DejaVuSans", 26), fill=QUIET)
    title = next(
        (lines, size)
        for size in (68, 60, 52, 46, 40, 34)
        if len(lines := _wrapped(card.title, font("DejaVuSans-Bold", size), width - 2 * MARGIN)) <= 3 or size == 34
    )
    top = 130
    for line in title[0]:
        pen.text((MARGIN, top), line, font=font("DejaVuSans-Bold", title[1]), fill=INK)
        top += round(title[1] * 1.22)
    top += 24
    for line in _wrapped(card.below, font("DejaVuSerif", 34), width - 2 * MARGIN)[:4]:
        pen.text((MARGIN, top), line, font=font("DejaVuSerif", 34), fill=QUIET)
        top += 48
    for row in range(5):  # the funnel: many, fewer, one
        for column in range(9 - 2 * row):
            colour = COPPER if row < 2 else VIOLET if row == 2 else TEAL
            x, y = width - MARGIN - 9 * 22 + (row + column) * 22, height - 150 + row * 22
            pen.ellipse((x, y, x + 14, y + 14), fill=colour)
    pen.text((MARGIN, height - 84), "Marketing vs Sales, Measured", font=font("DejaVuSans-Bold", 26), fill=INK)
    image.quantize(64).save(file, format="PNG", optimize=True)


def _wrapped(text: str, font: object, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:  # type: ignore[attr-defined]
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
