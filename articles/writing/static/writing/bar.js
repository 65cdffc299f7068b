/* The line in the bar of buttons that says whether what is typed is kept. */

const QUIET = "kept";

function timeOf(moment) {
    return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false }).format(moment);
}

export function whenTold(moment, words) {
    const time = timeOf(moment);
    if (new Date().toDateString() === moment.toDateString()) {
        return words.today.replace("{time}", time);
    }
    return `${new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", day: "numeric" }).format(moment)} ${time}`;
}

export function keptLine(form, words) {
    const line = document.createElement("span");
    line.className = "writing-kept";
    form.querySelector(".submit-row")?.append(line);
    let before = "";

    /* Heard only when it turns: not every few seconds. */
    function announce(state) {
        if (state !== before && (state !== QUIET || before)) {
            document.getElementById("desk-live").textContent = line.textContent;
        }
        before = state;
    }

    return (state, what) => {
        line.dataset.state = state;
        const text = { kept: () => words.kept.replace("{time}", timeOf(new Date(what))) }[state]?.() ?? words[state] ?? "";
        line.replaceChildren(text, ...(what && state !== "kept" ? [` ${what}`] : []));
        if (state === "signedOut") {
            line.append(" ", signIn());
        }
        announce(state);
    };

    function signIn() {
        const link = document.createElement("a");
        Object.assign(link, { href: words.signIn, target: "_blank", rel: "noopener", textContent: words.signInAgain });
        return link;
    }
}
