import pytest
from django.core.files.storage import default_storage

from .files import stored_files


@pytest.fixture
def empty_storage():
    """Nothing of earlier tests in it."""
    for name in stored_files():
        default_storage.delete(name)
