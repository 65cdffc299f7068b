/* What was dropped, chosen or pasted, as files; folders are walked through. */

/* What systems put into folders by themselves. */
const NO_PICTURES = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

export function wanted(files) {
    return [...files].filter((file) => !NO_PICTURES.test(file.name));
}

function fileOf(entry) {
    return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/* A folder gives its contents in parts, until one is empty. */
async function entriesIn(folder) {
    const reader = folder.createReader();
    const found = [];
    for (;;) {
        const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        if (!part.length) {
            return found.sort((one, other) => one.name.localeCompare(other.name));
        }
        found.push(...part);
    }
}

async function filesIn(entry) {
    if (entry.isFile) {
        return [await fileOf(entry)];
    }
    const inside = [];
    for (const each of await entriesIn(entry)) {
        inside.push(...(await filesIn(each)));
    }
    return inside;
}

export async function filesOf(transfer) {
    const entries = [...transfer.items].map((item) => item.kind === "file" && item.webkitGetAsEntry?.());
    if (!entries.some((entry) => entry?.isDirectory)) {
        return wanted(transfer.files);
    }
    const found = [];
    for (const entry of entries) {
        found.push(...(entry ? await filesIn(entry) : []));
    }
    return wanted(found);
}
