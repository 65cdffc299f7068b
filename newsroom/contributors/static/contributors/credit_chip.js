/* One name of a typed line: whom it is taken for, and the controls to say otherwise. */

const $ = window.django?.jQuery;
let serial = 0;

export function element(tag, properties = {}, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children.filter((child) => child !== null));
    return made;
}

/* A control outside of the form: nothing of it is sent. */
function control(tag, properties, name) {
    const made = element(tag, properties);
    made.setAttribute("form", "nothing-is-sent");
    made.setAttribute("aria-label", name);
    return made;
}

const labelled = (text, made) => element("label", { className: "credit-chip-field" }, element("span", { textContent: text }), made);

export function chip(person, { words, group, state, refresh }) {
    const id = `credit-chip-${(serial += 1)}`;
    const model = group.querySelector("tr.empty-form select[name$=-role]");
    const roles = model ? [...model.options] : [];
    const usual = JSON.parse(model?.dataset.usualLabels ?? "{}");

    const role = control("select", {}, `${words.role}: ${person.name}`);
    role.append(...roles.filter((option) => option.value).map((option) => new Option(option.textContent, option.value)));
    role.value = person.role;
    const label = control("input", { type: "text", value: person.label, maxLength: 40 }, `${words.label}: ${person.name}`);
    const kind = control("select", {}, `${words.kind}: ${person.name}`);
    kind.append(...state.kinds.map(([value, text]) => new Option(text, value)));
    kind.value = person.kind;
    const organisation = control("input", { type: "text", value: person.organisation, maxLength: 120 }, `${words.organisation}: ${person.name}`);
    const distinction = control("input", { type: "text", value: person.distinction, maxLength: 60 }, `${words.distinction}: ${person.name}`);
    const other = control("select", { className: "admin-autocomplete" }, `${words.contributor}: ${person.name}`);
    const pattern = group.querySelector("tr.empty-form select[name$=-contributor]");
    Object.assign(other.dataset, pattern?.dataset ?? {});

    const roleWord = element("span", { className: "credit-chip-role" });
    const name = element("strong");
    const status = element("span", { className: "credit-chip-status" });
    const error = element("p", { className: "credit-chip-error", hidden: true });
    error.setAttribute("role", "alert");
    const out = element("button", { type: "button", className: "credit-chip-out" });
    const fresh = element(
        "div",
        { className: "credit-chip-new" },
        labelled(words.kind, kind),
        labelled(words.organisation, organisation),
        labelled(words.distinction, distinction),
    );
    const otherBox = element("div", { className: "credit-chip-other" }, other);

    function radio(text, detail, isOn, choose) {
        const made = element("input", { type: "radio", name: id, checked: isOn });
        made.setAttribute("form", "nothing-is-sent");
        made.addEventListener("change", () => {
            choose();
            paint();
        });
        const line = element("span", {}, text, detail ? element("small", { textContent: detail }) : null);
        return element("label", { className: "credit-chip-choice" }, made, line);
    }

    const choose = (choice, isNew = false, isOther = false) => () => Object.assign(person, { choice, isNew, isOther });
    const isOfKnown = (each) => !person.isOther && person.choice?.id === each.id;
    const choices = [
        ...person.known.map((each) => radio(each.text, each.detail, isOfKnown(each), choose(each))),
        radio(person.known.length ? words.another : words.new, "", person.isNew, choose(null, true)),
        radio(words.other, "", Boolean(person.isOther), () => choose(person.other ?? null, false, true)()),
    ];
    const who = element(
        "fieldset",
        { className: "credit-chip-who" },
        element("legend", { textContent: words.who.replace("{name}", person.name) }),
        ...choices,
        otherBox,
    );
    const isAsked = person.known.length > 1;
    const summary = element("summary", { textContent: words.change });
    summary.setAttribute("aria-label", `${words.change}: ${person.name}`);
    const change = element(
        "details",
        {},
        summary,
        element("div", { className: "credit-chip-fields" }, labelled(words.role, role), labelled(words.label, label)),
        ...(isAsked ? [] : [who]),
    );
    const item = element(
        "li",
        { className: "credit-chip" },
        element("div", { className: "credit-chip-head" }, roleWord, name, out),
        status,
        error,
        ...(isAsked ? [who] : []),
        fresh,
        change,
    );

    function paint() {
        const isOpen = !person.choice && !person.isNew;
        item.className = `credit-chip ${person.isOut ? "is-out" : isOpen ? "is-open" : person.isNew ? "is-new" : "is-known"}`;
        const roleWords = [role.selectedOptions[0]?.textContent, label.value].filter(Boolean);
        roleWord.textContent = [...new Set(roleWords)].join(" · ");
        name.textContent = person.choice?.text ?? person.name;
        const isOtherName = person.choice && person.choice.name && person.choice.name !== person.name;
        const asked = isAsked && !person.isOther ? words.choose : words.pick;
        const told = person.isOut ? words.out : isOpen ? asked : person.isNew ? words.new : words.known;
        const details = person.isOut ? [] : [person.choice?.detail, isOtherName ? words.typed.replace("{name}", person.name) : ""];
        status.textContent = [told, ...details].filter(Boolean).join(" · ");
        out.textContent = person.isOut ? words.take : words.leave;
        out.setAttribute("aria-label", `${out.textContent}: ${person.name}`);
        fresh.hidden = !person.isNew || person.isOut;
        who.hidden = change.hidden = person.isOut;
        otherBox.hidden = !person.isOther;
        error.hidden = true;
        refresh();
    }

    person.refuse = (text) => {
        error.textContent = text;
        error.hidden = false;
        const place = fresh.hidden ? who.querySelector("input:checked") ?? who.querySelector("input") : organisation;
        if (!isAsked && fresh.hidden) {
            change.open = true;
        }
        place.focus();
        return false;
    };
    person.become = (choice) => {
        Object.assign(person, { choice, isNew: false, known: [choice] });
        paint();
    };

    role.addEventListener("change", () => {
        if (!label.value || Object.values(usual).includes(label.value)) {
            person.label = label.value = usual[role.value] ?? "";
        }
        person.role = role.value;
        paint();
    });
    label.addEventListener("input", () => {
        person.label = label.value.trim();
        paint();
    });
    kind.addEventListener("change", () => (person.kind = kind.value));
    organisation.addEventListener("input", () => (person.organisation = organisation.value));
    distinction.addEventListener("input", () => (person.distinction = distinction.value));
    out.addEventListener("click", () => {
        person.isOut = !person.isOut;
        paint();
    });
    paint();
    queueMicrotask(() => {
        if (pattern && other.isConnected) {
            $(other).djangoAdminSelect2();
            $(other).on("select2:select", ({ params }) => {
                const text = params.data.text;
                person.other = { id: params.data.id, text, detail: params.data.detail ?? "", name: text.split("（")[0] };
                choose(person.other, false, true)();
                paint();
            });
            otherBox.querySelector(".select2-selection")?.setAttribute("aria-label", `${words.contributor}: ${person.name}`);
        }
    });
    return item;
}
