from django.core.management.base import BaseCommand

from newsroom.accounts.roles import ROLES, sync_roles


class Command(BaseCommand):
    help = "Make the groups of the roles, and give each the permissions of its duty; every `migrate` does it as well."

    def handle(self, *args, verbosity, **options):
        sync_roles()
        if verbosity:
            self.stdout.write(f"{len(ROLES)} roles are in step with newsroom/accounts/roles.py.")
