from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from newsroom.contributors.matching import candidates
from newsroom.intake.reading_in import earlier_copies, read_in
from newsroom.intake.saving import Answer, answers_by_name, credited_names, save_reading
from newsroom.issues.models import Issue
from newsroom.issues.publishing import publish
from newsroom.reading.decoding import ReadingRefused, decode


class Command(BaseCommand):
    help = "Read the text of a printed page and save it as a page of an issue, with everybody it credits."

    def add_arguments(self, parser):
        parser.add_argument("file", help="plain text of one page")
        parser.add_argument("--issue", type=date.fromisoformat, required=True, metavar="DATE", help="e.g. 2023-05-18")
        parser.add_argument("--page", type=int, required=True, metavar="N", help="page number")
        parser.add_argument("--name", default="", help="page name, for a page that is new: 要闻")
        parser.add_argument("--number", type=int, help="running number, for an issue that is new")
        parser.add_argument(
            "--person", action="append", default=[], metavar="NAME=ID", help="which of several namesakes"
        )
        parser.add_argument("--again", action="store_true", help="import a page that was imported before")
        parser.add_argument("--publish", action="store_true", help="publish the issue afterwards")

    def handle(self, *args, **options):
        text = self.read_file(options["file"])
        copies = earlier_copies(text).exclude(saved_at=None)
        if copies and not options["again"]:
            raise CommandError(f"This page was imported before, as {copies[0].page}. Use --again to import it twice.")
        try:
            with transaction.atomic():
                page, articles = self.save(text, options)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{page}: {len(articles)} pieces")

    def read_file(self, name):
        try:
            return decode(Path(name).read_bytes())
        except (OSError, ReadingRefused) as error:
            raise CommandError(f"{name}: {error}") from error

    def save(self, text, options):
        issue = self.find_issue(options["issue"], options["number"])
        page = issue.find_page(options["page"], options["name"])
        source = read_in(text, Path(options["file"]).name)
        answers = self.answers(credited_names(source.reading), options["person"])
        articles = save_reading(source, page, answers)
        if options["publish"] and not issue.is_published:
            publish(issue)
        for flag in source.reading["flags"]:
            self.stdout.write(f"  {flag['code']}: {flag['message']} {flag['text'][:60]}")
        return page, articles

    def find_issue(self, day, number):
        issue = Issue.objects.filter(date=day).first()
        if issue is None:
            issue = Issue(date=day, number=number or Issue.objects.number_for(day))
            issue.full_clean()
            issue.save()
        elif number and number != issue.number:
            raise CommandError(f"The issue of {day} has the number {issue.number} already.")
        return issue

    def answers(self, names, chosen):
        answers = answers_by_name(names)
        known = candidates(names)
        for choice in chosen:
            name, _sign, key = choice.partition("=")
            person = next((person for person in known.get(name, []) if str(person.pk) == key), None)
            if person is None:
                raise CommandError(f"--person {choice}: there is no contributor {key} of the name {name}.")
            answers[name] = Answer(person)
        for name in names.keys() - answers.keys():
            options = ", ".join(f"--person {name}={person.pk} ({person})" for person in known[name])
            raise CommandError(f"Several people are called {name}: choose with one of {options}.")
        return answers
