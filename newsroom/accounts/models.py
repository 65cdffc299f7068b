from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A login. Whom the paper credits is a Contributor; most logins belong to one, many contributors have none."""

    first_name = last_name = None
    name = models.CharField(_("full name"), max_length=60, blank=True)

    class Meta(AbstractUser.Meta):
        verbose_name = _("login")
        verbose_name_plural = _("logins")

    def __str__(self):
        return self.get_full_name()

    def get_full_name(self):
        return self.name or self.username

    def get_short_name(self):
        return self.get_full_name()
