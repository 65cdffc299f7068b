from . import lakes  # noqa: F401

from . import plain  # noqa: F401  isort: skip
