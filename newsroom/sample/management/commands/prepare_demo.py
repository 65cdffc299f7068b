from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.urls import reverse

from newsroom.accounts.roles import ROLES, sync_roles
from newsroom.issues.models import Issue
from newsroom.sample.in_work import load_work
from newsroom.sample.logins import PASSWORD, make_logins


class Command(BaseCommand):
    help = "Load the sample paper and make a login for each role, once; then say where to go."

    def handle(self, *args, **options):
        sync_roles()
        if Issue.objects.exists():
            self.stdout.write("The newspaper that is there is kept.")
            call_command("index_overlaps", stdout=StringIO())
            call_command("begin_history", stdout=StringIO())
        else:
            call_command("load_sample", stdout=self.stdout)
            make_logins()
            load_work()
        make_logins()
        self.stdout.write(self.addresses())

    def addresses(self):
        site = settings.SITE_URL
        return "\n".join(
            [
                "",
                f"  The paper      {site}{reverse('issues:latest')}",
                f"  The desk       {site}{reverse('admin:index')}",
                f"  Logins         admin, {', '.join(ROLES)}",
                f"  Password       {PASSWORD} (for each of them)",
                "",
                "  Stop with Ctrl-C. Everything is kept under var/; `make demo` starts it again.",
                "",
            ]
        )
