import posixpath
import re
import shutil

from django.contrib.staticfiles.finders import find

from newsroom.static_files import VersionedFiles

UPLOAD = "media/upload.js"
IMPORTED = ["media/choosing.js", "media/filed.js", "media/transfer.js"]
IMPORTED_BY_THESE = "desk/token.js"


def test_what_a_script_imports_is_the_very_file_that_a_page_names(tmp_path):
    names = [UPLOAD, *IMPORTED, IMPORTED_BY_THESE]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(find(name), tmp_path / name)
    storage = VersionedFiles(location=tmp_path, base_url="/static/")

    list(storage.post_process({name: (storage, name) for name in names}))

    assert imports_of(storage, UPLOAD) == [storage.stored_name(name) for name in IMPORTED]
    assert imports_of(storage, "media/filed.js") == [storage.stored_name(IMPORTED_BY_THESE)]


def imports_of(storage, name):
    stored = storage.stored_name(name)
    with storage.open(stored) as file:
        relative = re.findall(r'from "(\..+)"', file.read().decode())
    return sorted(posixpath.normpath(posixpath.join(posixpath.dirname(stored), each)) for each in relative)
