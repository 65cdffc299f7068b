import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment


@pytest.mark.parametrize("value", ["yes", "1", "True", ""])
def test_a_flag_is_true_or_false_and_nothing_else(monkeypatch, value):
    monkeypatch.setenv("SOME_FLAG", value)

    with pytest.raises(ImproperlyConfigured, match="SOME_FLAG must be true or false"):
        environment.flag("SOME_FLAG", False)


def test_a_flag_not_set_has_its_default(monkeypatch):
    monkeypatch.delenv("SOME_FLAG", raising=False)

    assert environment.flag("SOME_FLAG", True) is True


@pytest.mark.parametrize("value", ["", "-1", "1.0", "one", "100", "²", " 1", "1\n"])
def test_a_number_is_written_in_digits(monkeypatch, value):
    monkeypatch.setenv("SOME_NUMBER", value)

    with pytest.raises(ImproperlyConfigured, match="SOME_NUMBER must be a number from 0 to 99"):
        environment.count("SOME_NUMBER", 0)


def test_a_number_is_what_is_set_or_its_default(monkeypatch):
    monkeypatch.setenv("SOME_NUMBER", "2")
    monkeypatch.delenv("OTHER_NUMBER", raising=False)

    assert (environment.count("SOME_NUMBER", 0), environment.count("OTHER_NUMBER", 3)) == (2, 3)


@pytest.mark.parametrize("value", ["paper.example", "https://", "ftp://paper.example", "https://paper.example/news"])
def test_a_site_url_is_a_scheme_and_a_host(monkeypatch, value):
    monkeypatch.setenv("SITE_URL", value)

    with pytest.raises(ImproperlyConfigured, match="SITE_URL"):
        environment.site_url("SITE_URL", "http://127.0.0.1:8000")


@pytest.mark.parametrize("value", ["mysql://root@127.0.0.1/paper", "nonsense", "oracle://x"])
def test_only_sqlite_and_postgresql_are_databases(monkeypatch, value):
    monkeypatch.setenv("DATABASE_URL", value)

    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        environment.database("DATABASE_URL", "sqlite:///:memory:")


def test_sqlite_takes_its_write_lock_at_once_and_writes_ahead(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite:////tmp/paper.sqlite3")

    options = environment.database("DATABASE_URL", "")["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]


@pytest.mark.parametrize("value", ["Mars/Olympus", "../etc/passwd"])
def test_an_unknown_time_zone_is_an_error(monkeypatch, value):
    monkeypatch.setenv("TIME_ZONE", value)

    with pytest.raises(ImproperlyConfigured, match="TIME_ZONE"):
        environment.time_zone("TIME_ZONE", "Asia/Shanghai")


def test_a_folder_is_an_absolute_path(monkeypatch, tmp_path):
    monkeypatch.setenv("UPLOADS_DIR", "uploads")

    with pytest.raises(ImproperlyConfigured, match="UPLOADS_DIR"):
        environment.folder("UPLOADS_DIR", tmp_path)


def test_a_key_is_made_once_and_only_its_owner_reads_it(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    kept_in = tmp_path / "var" / "secret-key"

    first = environment.secret_key("SECRET_KEY", kept_in)

    assert environment.secret_key("SECRET_KEY", kept_in) == first
    assert len(first) > 50
    assert stat.S_IMODE(kept_in.stat().st_mode) == 0o600


@pytest.mark.parametrize("value", ["", "0", "-1", "60MB", "2001", "1.5", "６０"])
def test_a_number_is_whole_and_in_its_range(monkeypatch, value):
    monkeypatch.setenv("SOME_NUMBER", value)

    with pytest.raises(ImproperlyConfigured, match="SOME_NUMBER must be a whole number from 1 to 2000"):
        environment.number("SOME_NUMBER", 60, at_most=2000)


def test_a_number_is_read(monkeypatch):
    monkeypatch.setenv("SOME_NUMBER", "25")

    assert environment.number("SOME_NUMBER", 60, at_most=2000) == 25


@pytest.mark.parametrize("value", ["", "0", "4", "03", "three", "3 "])
def test_reviews_have_one_to_three_steps(monkeypatch, value):
    monkeypatch.setenv("REVIEW_STEPS", value)

    with pytest.raises(ImproperlyConfigured, match="REVIEW_STEPS must be one of 1, 2, 3"):
        environment.choice("REVIEW_STEPS", ("1", "2", "3"), "3")
