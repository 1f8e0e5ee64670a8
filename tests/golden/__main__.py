"""Writes the golden pages anew, and says which of them changed and what is on none of them."""

from __future__ import annotations

import sys

from bot.texts import LANGUAGES
from tests.golden.pages import file_of, render


def main() -> None:
    """Write a page for each language."""
    for language in LANGUAGES:
        rendered, path = render(language), file_of(language)
        page = rendered.page
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(page, encoding="utf-8")
        sys.stdout.write(f"{path.name}: {'as before' if page == before else 'written anew'}\n")
        for part in sorted(rendered.idle):
            sys.stdout.write(f"  not on it: {part}\n")


if __name__ == "__main__":
    main()
