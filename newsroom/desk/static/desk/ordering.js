/* Rows that stand in an order: moved with a grip or with two buttons; where each stands is kept in its hidden field. */

const words = document.getElementById("desk-words").dataset;
const live = document.getElementById("desk-live");

const bodyOf = (group) => group.querySelector("tbody");
const rowsOf = (group) => [...bodyOf(group).querySelectorAll(":scope > tr.form-row:not(.empty-form)")];
const isNumbered = (group) => group.querySelector("fieldset").classList.contains("numbered");
const placeField = (row, numbered) => row.querySelector(numbered ? "input[name$=-number]" : "input[name$=-order]");
const indexOf = (row) => Number(row.id.match(/-(\d+)$/)?.[1]);

function button(move, label, sign) {
    const made = document.createElement("button");
    made.type = "button";
    made.dataset.move = move;
    made.title = label;
    made.textContent = sign;
    return made;
}

function addMoves(row) {
    const cell = row.querySelector(":scope > td.original");
    if (!cell || cell.querySelector(".desk-moves")) {
        return;
    }
    const moves = document.createElement("span");
    const grip = document.createElement("span");
    moves.className = "desk-moves";
    grip.className = "desk-grip";
    grip.title = words.drag;
    grip.setAttribute("aria-hidden", "true");
    grip.textContent = "⠿";
    moves.append(grip, button("up", words.up, "↑"), button("down", words.down, "↓"));
    cell.append(moves);
}

function label(row, place, count) {
    for (const made of row.querySelectorAll("[data-move]")) {
        const isUp = made.dataset.move === "up";
        made.setAttribute("aria-label", `${isUp ? words.up : words.down} (${place})`);
        made.setAttribute("aria-disabled", String(place === (isUp ? 1 : count)));
    }
}

/* Write down where the rows stand. Numbers of pages change hands; they are not counted anew, for a page may be missing. */
function note(group, moved = false) {
    const rows = rowsOf(group);
    const numbered = isNumbered(group);
    const fields = rows.map((row) => placeField(row, numbered));
    if (!numbered) {
        fields.forEach((field, place) => field && (field.value = place + 1));
    } else if (moved) {
        const numbers = fields.map((field) => field.value).sort((a, b) => (a || Infinity) - (b || Infinity));
        fields.forEach((field, place) => (field.value = numbers[place]));
    }
    rows.forEach((row, place) => label(row, place + 1, rows.length));
}

/* The line with a row's errors stands before it and goes with it. */
function withErrors(row) {
    const before = row.previousElementSibling;
    return before?.classList.contains("row-form-errors") ? [before, row] : [row];
}

function put(row, before) {
    before.before(...withErrors(row));
}

function announce(group, row) {
    const rows = rowsOf(group);
    live.textContent = words.moved.replace("{place}", rows.indexOf(row) + 1).replace("{count}", rows.length);
    group.closest("form").dispatchEvent(new Event("change", { bubbles: true }));
}

function step(group, row, direction) {
    const rows = rowsOf(group);
    const neighbour = rows[rows.indexOf(row) + direction];
    if (!neighbour) {
        return;
    }
    if (direction < 0) {
        put(row, withErrors(neighbour)[0]);
    } else {
        put(neighbour, withErrors(row)[0]);
    }
    note(group, true);
    announce(group, row);
}

function drag(group, row, event) {
    const grip = event.target;
    grip.setPointerCapture(event.pointerId);
    row.classList.add("is-dragged");
    const start = rowsOf(group).indexOf(row);
    const follow = (moving) => {
        const rows = rowsOf(group);
        const place = rows.indexOf(row);
        const middle = (other) => other.getBoundingClientRect().top + other.offsetHeight / 2;
        if (place > 0 && moving.clientY < middle(rows[place - 1])) {
            put(row, withErrors(rows[place - 1])[0]);
        } else if (place < rows.length - 1 && moving.clientY > middle(rows[place + 1])) {
            put(rows[place + 1], withErrors(row)[0]);
        }
    };
    const stop = () => {
        row.classList.remove("is-dragged");
        grip.removeEventListener("pointermove", follow);
        if (rowsOf(group).indexOf(row) !== start) {
            note(group, true);
            announce(group, row);
        }
    };
    grip.addEventListener("pointermove", follow);
    grip.addEventListener("lostpointercapture", stop, { once: true });
}

/* The admin renumbers its forms in the order of the page when a new row is taken out, and stored rows must come first there. */
function inFormOrder(group) {
    const last = bodyOf(group).querySelector(":scope > tr.empty-form, :scope > tr.add-row");
    const places = rowsOf(group);
    [...places].sort((a, b) => indexOf(a) - indexOf(b)).forEach((row) => put(row, last));
    return () => {
        places.filter((row) => row.isConnected).forEach((row) => put(row, last));
        note(group);
    };
}

function start(group) {
    bodyOf(group).querySelectorAll(":scope > tr.form-row").forEach(addMoves);
    note(group);
    group.addEventListener("click", (event) => {
        const made = event.target.closest("[data-move]");
        if (made && made.getAttribute("aria-disabled") !== "true") {
            step(group, made.closest("tr"), made.dataset.move === "up" ? -1 : 1);
            made.focus();
        }
        if (event.target.matches("td.delete input")) {
            event.target.closest("tr").classList.toggle("is-leaving", event.target.checked);
        }
    });
    group.addEventListener("pointerdown", (event) => {
        if (event.target.matches(".desk-grip") && event.button === 0) {
            event.preventDefault();
            drag(group, event.target.closest("tr"), event);
        }
    });
    group.addEventListener("formset:added", () => note(group));
    group.addEventListener("desk:reordered", () => note(group));
    group.addEventListener(
        "click",
        (event) => {
            if (event.target.closest("a.inline-deletelink")) {
                setTimeout(inFormOrder(group));
            }
        },
        { capture: true },
    );
}

/* A view without rights to move has no empty row to fill and no field to write to. */
document.querySelectorAll(".inline-group:has(fieldset.ordered)").forEach((group) => {
    if (group.querySelector("input[name$=-order], input[name$=-number]")) {
        start(group);
    }
});
