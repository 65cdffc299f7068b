import logging

import pytest


@pytest.fixture(autouse=True)
def renditions(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path


@pytest.fixture(autouse=True)
def quiet():
    """Every refusal is a line in the log, and here are thousands."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)
