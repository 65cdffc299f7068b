"""How scripts, styles and pictures of the interface are kept for browsers."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class VersionedFiles(CompressedManifestStaticFilesStorage):
    """Also what a script imports is named by its content.

    Otherwise one script that a page names and another imports would be two to the browser, each answering every click,
    and what is imported would stay the old one after an update.
    """

    support_js_module_import_aggregation = True
