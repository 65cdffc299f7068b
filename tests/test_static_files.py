import re
import shutil

from django.contrib.staticfiles.finders import find

from newsroom.static_files import VersionedFiles


def test_what_a_script_imports_is_the_very_file_that_a_page_names(tmp_path):
    names = ["media/upload.js", "media/filed.js", "media/transfer.js", "media/choosing.js"]
    (tmp_path / "media").mkdir()
    for name in names:
        shutil.copy(find(name), tmp_path / name)
    storage = VersionedFiles(location=tmp_path, base_url="/static/")

    list(storage.post_process({name: (storage, name) for name in names}))

    script = (tmp_path / storage.stored_name("media/upload.js")).read_text()
    imported = [f"media/{name}" for name in re.findall(r'from "\./(.+)"', script)]
    assert sorted(imported) == sorted(storage.stored_name(name) for name in names[1:])
