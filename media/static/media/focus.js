/* The point that a crop keeps: set on the preview by pointer or arrow keys; the number fields stay the plain way. */

const across = document.getElementById("id_focus_x");
const down = document.getElementById("id_focus_y");
const preview = document.querySelector(".field-preview .desk-picture");
const words = document.querySelector("[data-focus-name]")?.dataset;
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function inside(value) {
    return Math.min(100, Math.max(0, Math.round(value)));
}

function build() {
    const frame = document.createElement("div");
    frame.className = "focus-frame";
    const point = document.createElement("button");
    point.type = "button";
    point.className = "focus-point";
    preview.replaceWith(frame);
    frame.append(preview, point);
    const help = document.createElement("p");
    help.className = "focus-help";
    help.textContent = words.focusHelp;
    frame.after(help);
    return { frame, point };
}

function start() {
    const { frame, point } = build();
    const show = () => {
        const [x, y] = [inside(across.value || 50), inside(down.value || 50)];
        point.style.left = `${x}%`;
        point.style.top = `${y}%`;
        point.setAttribute("aria-label", `${words.focusName}: ${x} %, ${y} %`);
    };
    const set = (x, y) => {
        across.value = inside(x);
        down.value = inside(y);
        across.dispatchEvent(new Event("input", { bubbles: true }));
        show();
    };
    const follow = (event) => {
        const box = preview.getBoundingClientRect();
        if (!box.width || !box.height) {
            return; // The picture is still on its way.
        }
        set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
    };
    frame.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        frame.setPointerCapture(event.pointerId);
        point.focus();
        follow(event);
    });
    frame.addEventListener("pointermove", (event) => frame.hasPointerCapture(event.pointerId) && follow(event));
    point.addEventListener("keydown", (event) => {
        const step = KEYS[event.key];
        if (step) {
            event.preventDefault();
            const size = event.shiftKey ? 10 : 2;
            set(Number(across.value) + step[0] * size, Number(down.value) + step[1] * size);
        }
    });
    across.addEventListener("input", show);
    down.addEventListener("input", show);
    show();
}

if (across && down && preview && words) {
    start();
}
