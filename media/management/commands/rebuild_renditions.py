from django.core.management.base import BaseCommand, CommandError

from media.attribution import attribution_of
from media.models import Photo
from media.renditions import FORMATS, PictureRefused, keep, render_all, rendition_path, widths_for

BROKEN = (PictureRefused, OSError)


class Command(BaseCommand):
    help = (
        "Make every size of every picture that is missing or out of date. A picture that cannot be read stops nothing "
        "and is listed at the end; a run that was broken off goes on where it was when it is started again."
    )

    def add_arguments(self, parser):
        parser.add_argument("--anew", action="store_true", help="make those again, too, that are up to date")
        parser.add_argument("--after", type=int, default=0, metavar="ID", help="go on after the photo of this number")
        parser.add_argument("--every", type=int, default=50, metavar="N", help="report progress every N pictures")

    def handle(self, *args, anew, after, every, **options):
        photos = Photo.objects.exclude(file="").filter(pk__gt=after).order_by("pk").with_credits()
        total, made, broken = photos.count(), 0, []
        for number, photo in enumerate(photos.iterator(chunk_size=200), 1):
            try:
                made += rebuild(photo, anew)
            except BROKEN as error:
                broken.append(f"photo {photo.pk}, {photo.file.name}: {error}")
            if number % max(1, every) == 0 or number == total:
                self.stdout.write(f"{number} of {total}; to go on from here: --after {photo.pk}")
                self.stdout.flush()
        self.stdout.write(f"{made} files made from {total} pictures.")
        if broken:
            lines = "\n".join(broken)
            raise CommandError(f"{len(broken)} could not be read:\n{lines}")


def rebuild(photo, anew: bool) -> int:
    attribution = attribution_of(photo)
    widths = widths_for(photo.width or 0)
    paths = {(w, e): rendition_path(photo, w, e, attribution) for w in widths for e in FORMATS}
    if not anew and all(path.exists() for path in paths.values()):
        return 0
    with photo.file.open("rb") as original:
        for width, extension, data in render_all(original, widths, attribution):
            keep(paths[width, extension], data)
    return len(paths)
