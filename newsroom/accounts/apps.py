from django.apps import AppConfig, apps
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


def keep_roles(using, **kwargs) -> None:
    """Make the roles once all permissions are there; a database on the way to an older state may have fewer."""
    executor = MigrationExecutor(connections[using])
    if using == DEFAULT_DB_ALIAS and not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("sync_roles", verbosity=0)


class AccountsConfig(AppConfig):
    name = "newsroom.accounts"
    verbose_name = _("Logins")

    def ready(self):
        """Django makes the permissions of each app when that has migrated: the roles wait for the last of them."""
        *_others, last = (config for config in apps.get_app_configs() if config.models_module)
        post_migrate.connect(keep_roles, sender=last, dispatch_uid="newsroom.accounts.roles")
