/* Length in 字, counted as articles.lengths counts: Latin letters and digits are set two to one, blanks are not counted. */

const NARROW = /[0-9A-Za-z]+(?:[.,:/+\-'&][0-9A-Za-z]+)*%?/g;
/* What Python takes for a blank, which differs a little from what this language does. */
const BLANK = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/* A text may be so much shorter or longer than asked and is still as asked. */
const LEEWAY = 0.05;

export function characters(text) {
    const runs = (text.match(NARROW) ?? []).join("").length;
    return [...text.replace(NARROW, "").replace(BLANK, "")].length + Math.ceil(runs / 2);
}

/* Where a text of `count` stands against the length that was asked for; nothing where none was. */
export function distance(count, asked) {
    if (!asked) {
        return { is: "", by: 0 };
    }
    const by = Math.abs(asked - count);
    if (by <= asked * LEEWAY) {
        return { is: "right", by };
    }
    return { is: count < asked ? "short" : "over", by };
}
