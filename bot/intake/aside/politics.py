"""Whether a text tells of who governs: by the words for them, and for what they do. Pure."""

from __future__ import annotations

import re

_POLITICS = re.compile(
    r"депутат|сенат|м[аә]ж[иі]л[иі]с|спикер|председател|президент|премьер|министр|\bаким|парламент"
    r"|правительств|\bзакон|чиновник|\bпосол|маслихат|палат"
    r"|глав\w{1,3} государства|\bкнб\b|национальной безопасности"
    r"|\bуказ(?:а|у|ом|е|ы)?\b|администраци"
    r"|акорд|антикор|прокурор|вице-|мемлекет басшы|\bұқк\b|жарлы[қғ]|ақорда|әкімшілі"
    r"|төраға|әкім|үкімет|\bзаң|елші|мәслихат|құрылтай|курултай"
    r"|head of state|\bdecree|akorda|\bknb\b|prosecutor|minist|president|lawmaker"
    r"|parliament|government|governor|speaker|chair(?:man|woman)|\bmp\b"
)


def tells_of_politics(folded: str) -> bool:
    """Whether a folded text has a word of who governs, or of what he decides."""
    return _POLITICS.search(folded) is not None
