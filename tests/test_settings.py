"""What the settings make of what people write into them."""

from __future__ import annotations

import pytest

from bot.errors import OperatorError
from bot.settings import Settings, load_settings, source_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("-1001234567890", -1001234567890),
        ("12345", 12345),
        ("@Kazpravda", "kazpravda"),
        ("KAZPRAVDA", "kazpravda"),
        ("https://t.me/Kazpravda", "kazpravda"),
        ("t.me/kazpravda/", "kazpravda"),
        ("http://telegram.me/s/kazpravda?before=7", "kazpravda"),
        ("https://t.me/kazpravda/12345", "kazpravda"),
        ("https://t.me/c/1234567890/5", -1001234567890),
        ("kazpravda.t.me", "kazpravda"),
        ("https://Kazpravda.t.me/", "kazpravda"),
        ("tg://resolve?domain=Kazpravda", "kazpravda"),
        ("https://t.me/+AbCdEf123", None),
        ("https://t.me/joinchat/AbCdEf", None),
        ("https://t.me/c/nobody", None),
        ("@ab", None),
        ("канал", None),
        ("@", None),
        ("--5", None),
        ("²", None),
        ("https://example.kz/kazpravda", None),
    ],
)
def test_a_source_is_an_id_or_a_name(written: str, meant: int | str | None) -> None:
    assert source_of(written) == meant


def test_odd_sources_are_named_and_left_out() -> None:
    settings = load_settings(source_channels="@Kazpravda, https://t.me/+abc -1007", _env_file=None)
    assert settings.source_chats == {"kazpravda", -1007}
    assert settings.odd_sources == ("https://t.me/+abc",)


def test_one_port_cannot_be_both() -> None:
    with pytest.raises(OperatorError, match="METRICS_PORT: is HTTP_PORT"):
        load_settings(metrics_port=8080, http_port=8080, _env_file=None)
    assert load_settings(metrics_port=9100, http_port=0, _env_file=None).metrics_port == 9100


def test_the_format_of_the_log_is_one_of_two() -> None:
    assert load_settings(log_format="JSON", _env_file=None).log_format == "json"
    with pytest.raises(OperatorError, match="LOG_FORMAT: use text or json"):
        load_settings(log_format="xml", _env_file=None)


def test_nothing_is_set_without_a_setting() -> None:
    assert Settings(_env_file=None).source_chats == frozenset()  # type: ignore[call-arg]
