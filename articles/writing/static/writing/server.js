/* Speaking to the server while writing: each answer is an outcome in one word, with what came of it. */

/* Signing in again, in another window, makes a new token: the cookie has it. */
export function token() {
    const cookie = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
    return cookie?.[1] ?? document.querySelector("[name=csrfmiddlewaretoken]").value;
}

async function outcome(response) {
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
    const answer = isJson ? await response.json() : {};
    if (response.ok && isJson && !response.redirected) {
        return { is: "ok", answer };
    }
    if (answer.is_settled) {
        return { is: "settled" };
    }
    if (response.redirected || response.status === 403) {
        return { is: "signedOut", told: answer.told };
    }
    return { is: response.status < 500 ? "refused" : "failed", told: answer.told };
}

async function ask(address, options) {
    try {
        return await outcome(await fetch(address, options));
    } catch {
        return { is: "offline" };
    }
}

export function get(address, values) {
    return ask(`${address}?${new URLSearchParams(values)}`, { headers: { Accept: "application/json" } });
}

export function send(address, data, options = {}) {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": token() };
    return ask(address, { method: "POST", headers, body: JSON.stringify(data), ...options });
}
