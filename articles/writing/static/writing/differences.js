/* Two texts side by side: only the lines that differ, with what differs marked, and said to those who do not see marks. */

/* A long pair is compared as one. */
const MOST_STEPS = 400_000;

function common(one, other) {
    const table = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
    for (let i = one.length - 1; i >= 0; i--) {
        for (let j = other.length - 1; j >= 0; j--) {
            table[i][j] = one[i] === other[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
        }
    }
    return table;
}

/* Pairs of lines that differ; one that has no counterpart is paired with "". */
export function differing(one, other) {
    if (one.length * other.length > MOST_STEPS) {
        return [[one.join("\n"), other.join("\n")]];
    }
    const table = common(one, other);
    const found = [];
    let [i, j, left, right] = [0, 0, [], []];
    const close = () => {
        for (let k = 0; k < Math.max(left.length, right.length); k++) {
            found.push([left[k] ?? "", right[k] ?? ""]);
        }
        [left, right] = [[], []];
    };
    while (i < one.length || j < other.length) {
        if (i < one.length && j < other.length && one[i] === other[j]) {
            close();
            [i, j] = [i + 1, j + 1];
        } else if (j >= other.length || (i < one.length && table[i + 1][j] >= table[i][j + 1])) {
            left.push(one[i++]);
        } else {
            right.push(other[j++]);
        }
    }
    close();
    return found;
}

/* The beginning and the end that both lines share. */
export function shared(one, other) {
    const least = Math.min(one.length, other.length);
    let start = 0;
    while (start < least && one[start] === other[start]) {
        start++;
    }
    let end = 0;
    while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) {
        end++;
    }
    return [start, end];
}

function element(tag, className, text = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
}

function line(text, [start, end], told) {
    const made = element("p", "");
    const middle = text.slice(start, text.length - end);
    made.append(text.slice(0, start));
    if (middle) {
        const mark = element("mark", "", middle);
        mark.setAttribute("aria-hidden", "true");
        made.append(mark, element("span", "visually-hidden", told.replace("{text}", middle)));
    }
    made.append(text.slice(text.length - end));
    return made;
}

/* `words` names both sides and says what is marked on each. */
export function sideBySide(mine, now, words) {
    const box = element("div", "writing-sides");
    const [left, right] = [element("div", "writing-side is-mine"), element("div", "writing-side")];
    left.append(element("h4", "", words.unsaved));
    right.append(element("h4", "", words.inForm));
    for (const [one, other] of differing(mine.split("\n"), now.split("\n"))) {
        const ends = shared(one, other);
        left.append(line(one, ends, words.takenOut));
        right.append(line(other, ends, words.putIn));
    }
    box.append(left, right);
    return box;
}
