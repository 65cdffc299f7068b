from .catalogue import faults


def test_every_text_is_translated_and_the_compiled_catalogue_is_current():
    assert faults() == []
