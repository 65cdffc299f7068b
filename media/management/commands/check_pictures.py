import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from media.keeping import folder_of
from media.models import Photo

# A file may be older than its row by as long as the longest upload takes.
YOUNG = timedelta(hours=1)


class Command(BaseCommand):
    help = (
        "Look for pictures' files that no photo holds, photos whose file is missing, and files that are no longer what "
        "was uploaded. Fails if there are any that are not deleted."
    )

    def add_arguments(self, parser):
        parser.add_argument("--delete-orphans", action="store_true", help="delete files of nobody older than an hour")

    def handle(self, *args, delete_orphans, **options):
        faults = 0
        for pk, name, fault in faulty_photos():
            self.stdout.write(f"photo {pk}, {name}: {fault}")
            faults += 1
        for name, age, delete in orphans():
            is_young = age < YOUNG
            is_deleted = delete_orphans and not is_young
            if is_deleted:
                delete()
            state = "deleted" if is_deleted else "younger than an hour, left alone" if is_young else "no photo holds it"
            self.stdout.write(f"{name}: {state}")
            faults += not (is_deleted or is_young)
        if faults:
            raise CommandError(f"Not in order: {faults}.")
        self.stdout.write("Every photo has its file, and every file its photo.")


def faulty_photos() -> Iterator[tuple[int, str, str]]:
    storage = Photo.file.field.storage
    for pk, name, digest in Photo.objects.exclude(file="").order_by("pk").values_list("pk", "file", "digest"):
        if not storage.exists(name):
            yield pk, name, "the file is missing"
        elif digest and digest_of(storage, name) != digest:
            yield pk, name, "the file is no longer what was uploaded"


def digest_of(storage, name: str) -> str:
    with storage.open(name) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def orphans() -> Iterator[tuple[str, timedelta, Callable]]:
    """Yield what no photo holds: its name, how old it is, and how it is deleted."""
    storage, now = Photo.file.field.storage, datetime.now(UTC)
    originals = list(stored_files(storage, "photos"))
    renditions = [path for path in Path(settings.RENDITIONS_DIR).rglob("*") if path.is_file()]
    # Asked after the files were listed: whatever was uploaded meanwhile is no orphan.
    held = set(Photo.objects.exclude(file="").values_list("file", flat=True))
    folders = {folder_of(name) for name in held}
    for name in originals:
        if name not in held:
            yield name, now - storage.get_modified_time(name), lambda name=name: storage.delete(name)
    for path in renditions:
        if (path.parent not in folders or path.suffix == ".part") and (age := age_of(path, now)):
            yield f"renditions/{path.relative_to(settings.RENDITIONS_DIR)}", age, lambda path=path: path.unlink(True)


def age_of(path: Path, now: datetime) -> timedelta | None:
    """None for a file that has gone since it was listed: one that was replaced just now."""
    try:
        return now - datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except FileNotFoundError:
        return None


def stored_files(storage, folder: str) -> Iterator[str]:
    if not storage.exists(folder):
        return
    folders, files = storage.listdir(folder)
    yield from (f"{folder}/{name}" for name in files)
    for name in folders:
        yield from stored_files(storage, f"{folder}/{name}")
