/* Whoever signs in again in another window has a new token: the forms of this one send it as well, and nothing typed is lost. */

const NAME = "csrfmiddlewaretoken";

function current() {
    return document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
}

/* What somebody typed in a form, without the token. */
export function typedIn(form) {
    return [...new FormData(form)].filter(([name]) => name !== NAME);
}

function renew() {
    const token = current();
    if (token) {
        document.getElementsByName(NAME).forEach((input) => (input.value = token));
    }
}

/* Before anything is sent: by a click, by a form, or by a script after coming back to this window. */
["click", "submit", "focus"].forEach((event) => window.addEventListener(event, renew, true));
