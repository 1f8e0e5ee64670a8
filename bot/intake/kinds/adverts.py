"""Whether a text is an advertisement, as the law has advertisements say of themselves. Pure."""

from __future__ import annotations

import re

# A line of its own, or one that begins so and goes on with who pays ("Реклама. ТОО …"); and the
# number that Russian law has an advertisement bear.
_LABEL = re.compile(
    r"^\W{0,6}(?:(?:на правах рекламы|партн[её]рский материал|спонсорский пост|жарнама құқығында"
    r"|жарнама ретінде|advertorial|sponsored (?:content|post)|paid (?:content|post)|ad by)\b"
    r"|(?:реклама|жарнама|advertisement|#ad|promo)(?=[.|)\]]|\s{0,3}$))|\berid[: ]"
    # and behind a telephone number, before who pays
    r"|[|·•]\s{0,2}(?:реклама|жарнама|advertisement)\.\s"
    # and the last word of a text
    r"|[.!?)]\s{1,3}(?:реклама|на правах рекламы|жарнама(?: құқығында)?|advertisement)\W{0,3}\Z",
    re.IGNORECASE | re.MULTILINE,
)


def is_advert(text: str) -> bool:
    """Whether a text, without its title, which may be news about advertising, says that it is an
    advertisement."""
    return _LABEL.search(text) is not None
