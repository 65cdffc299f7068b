"""A name on its way to a role, and the role that its title and deeds come to."""

from dataclasses import dataclass, field

from .credit_names import Kind
from .deeds import DeedAt
from .roles import FURNITURE, ROLE_OF_DEED, Deed, Title


@dataclass
class Person:
    """`group` counts titles: people under one title share it. `gap` is what stood before the name."""

    name: str
    kind: Kind
    gap: str = ""
    title: Title | None = None
    group: int = 0
    deeds: list[DeedAt] = field(default_factory=list)
    does: set[Deed] = field(default_factory=set)

    def takes(self, deed: DeedAt) -> None:
        self.deeds.append(deed)
        self.does.update(deed.deeds)

    @property
    def is_furniture(self) -> bool:
        return bool(self.title and self.title.is_furniture)

    @property
    def is_signed(self) -> bool:
        return bool(self.title or self.deeds)

    @property
    def is_story_source(self) -> bool:
        return any(at.is_story_source for at in self.deeds)

    @property
    def label(self) -> str:
        return self.title.label if self.title else "/".join(at.text for at in self.deeds)

    @property
    def role(self) -> str:
        """The role key: what somebody did outweighs what they are, but writing leaves a title standing."""
        if self.is_furniture and not self.does:
            return self.title.role
        if self.kind in (Kind.COURTESY, Kind.AGENCY, Kind.ORGANISATION):
            return self._role_of_house()
        early = next((deed for deed in (Deed.SOURCE, Deed.TIP, Deed.COURTESY, Deed.SUPPLY) if deed in self.does), None)
        if early:
            return ROLE_OF_DEED[early]
        if Deed.TEXT in self.does:
            return self._role_of_writer()
        deed = next((deed for deed in ROLE_OF_DEED if deed in self.does), None)
        if deed:
            return ROLE_OF_DEED[deed]
        return self.title.role if self.title else "unlabelled"

    def _role_of_writer(self) -> str:
        role = self.title.role if self.title else "author"
        return "reporter" if role in ("photographer", "videographer") else role

    def _role_of_house(self) -> str:
        for deed in (Deed.TIP, Deed.COURTESY, Deed.SUPPLY, Deed.SOURCE):
            if deed in self.does and not (self.kind == Kind.COURTESY and deed == Deed.SOURCE):
                return ROLE_OF_DEED[deed]
        if self.kind == Kind.AGENCY:
            return "source"
        if self.kind == Kind.COURTESY or Deed.PHOTO in self.does:
            return "courtesy"
        if self.title:
            return self.title.role
        return "author" if Deed.TEXT in self.does else "unlabelled"

    def sides(self, role: str) -> set[str]:
        """Say what of the story the credit speaks for."""
        if role in FURNITURE:
            return {"furniture"}
        if role == "source":
            return {"furniture"} if self.is_story_source else {"photo"}
        if role in ("photographer", "courtesy", "illustrator"):
            return {"photo"}
        if role == "videographer":
            return {"film"}
        return {"text", "photo"} if Deed.PHOTO in self.does else {"text"}
