"""What every test in a browser begins with: somebody signs in, and what the browser complains of is noted."""

from .factories import PASSWORD

EDITOR = ".ProseMirror[contenteditable=true]"


def complaints_of(page, found=None):
    """A list that fills with the errors and warnings of the page's console and of its scripts."""
    found = [] if found is None else found
    page.on("console", lambda said: found.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def note_strangers(page, live_server, found):
    """Add to `found` every address besides the site's own that the page asks."""
    ours = (live_server.url, "data:")
    page.on("request", lambda request: None if request.url.startswith(ours) else found.append(request.url))


def sign_in(page, live_server, username="editor", then="/admin/"):
    """Sign in with the password of these tests and wait until the page behind the login is there."""
    page.goto(f"{live_server.url}/admin/login/?next={then}")
    page.fill("#id_username", username)
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    page.locator("#logout-form").wait_for()
    page.wait_for_load_state("load")
