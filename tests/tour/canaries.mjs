// SPDX-License-Identifier: Apache-2.0
// Values of the sample's customers that stay covered: read from the sources' own files, as they and the mappings
// write them, so that a field added there is watched without a word here.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { house } from './programs.mjs';

// Shorter ones stand in other words by chance; in files those below the second length must be words of their own. What
// is a number of this kind can stand there as a size or a place: "184,20".
const shortest = 5, longEnough = 7, anyNumber = /^[\d.,]{1,7}$/;

function csvRows(text, separator) {
    const rows = [[]];
    let cell = '', quoted = false;
    const end = () => { rows.at(-1).push(cell); cell = ''; };
    for (let i = 0; i < text.length; ++i) {
        const c = text[i];
        if (quoted && c === '"' && text[i + 1] === '"')
            cell += text[++i];
        else if (c === '"')
            quoted = !quoted;
        else if (!quoted && c === separator)
            end();
        else if (!quoted && c === '\n') {
            end();
            rows.push([]);
        } else if (quoted || c !== '\r')
            cell += c;
    }
    const [head, ...body] = rows;
    return body.filter(row => row.length === head.length)
        .map(row => Object.fromEntries(head.map((column, i) => [column, row[i]])));
}

const reach = (row, column) => column.split('.').reduce((at, part) => at?.[part], row);

// [{brand, person, field, value}] of every record of these people.
function valuesOf(people) {
    const truth = readFileSync(path.join(house, 'resources/sample/truth.jsonl'), 'utf8').trim().split('\n')
        .map(line => JSON.parse(line)).filter(one => people.includes(one.person));
    const read = (brand, file) => readFileSync(path.join(house, 'resources/sample', brand, file), 'utf8');
    return truth.flatMap(({ brand, source, key, person }) => {
        const mapping = JSON.parse(read(brand, `mapping-${source}.json`));
        const rows = mapping.format === 'csv' ? csvRows(read(brand, `${source}.csv`), mapping.separator)
            : read(brand, `${source}.jsonl`).trim().split('\n').map(line => JSON.parse(line));
        const row = rows.find(each => String(reach(each, mapping.key)) === key);
        return mapping.columns.flatMap(({ column, field }) => [reach(row, column)].flat().filter(value => value)
            .map(value => ({ brand, person, field, value: String(value).trim() })));
    });
}

// A date is stored as ISO and might be shown in words of its locale; a number loses its blanks.
function spellings(value) {
    const date = value.match(/^(\d{4})-(\d\d)-(\d\d)$/)
        ?? value.match(/^(\d\d)[-./](\d\d)[-./](\d{4})$/)?.map((part, i, all) => [part, all[3], all[2], all[1]][i]);
    if (!date)
        return [value, value.replace(/[^\p{L}\p{N}@]/gu, '')];
    const [, year, month, day] = date;
    return [`${year}-${month}-${day}`, `${day}-${month}-${year}`, `${day}.${month}.${year}`, `${day}/${month}/${year}`];
}

// What is never to be seen of these people: {person: [fields that a step opens]} -> [{brand, person, field, text}].
export function canaries(opened) {
    const all = valuesOf(Object.keys(opened));
    const isOpen = one => opened[one.person].includes(one.field);
    const shown = all.filter(isOpen).flatMap(one => spellings(one.value)).join('\n').toLowerCase();
    return all.filter(one => !isOpen(one))
        .flatMap(one => spellings(one.value).map(text => ({ ...one, text })))
        .filter(one => one.text.length >= shortest && !shown.includes(one.text.toLowerCase()));
}

// The first canary in a text: as it stands, or with its blanks and signs taken out.
export function firstIn(text, list) {
    const plain = text.toLowerCase();
    const bare = plain.replace(/[^\p{L}\p{N}@\n]/gu, '');
    return list.find(({ text: value }) => plain.includes(value.toLowerCase()) || bare.includes(value.toLowerCase()));
}

// Text as programs keep it: plain, wide, or inside base64 at any of its three offsets (without its uncertain ends).
function asKept(text) {
    const base64 = [0, 1, 2].map(before => Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64').slice(before && 4, -4));
    const least = /^\d+$/.test(text) ? 12 : 8; // six digits of a number stand in a counter with leading zeros too
    return [Buffer.from(text), Buffer.from(text, 'utf16le'), ...base64.filter(part => part.length >= least).map(part => Buffer.from(part))];
}

// As a word of its own, plain or wide.
function isWordIn(bytes, text) {
    return [['utf8', 1], ['utf16le', 2]].some(([encoding, step]) => {
        const kept = Buffer.from(text, encoding);
        const isLetter = from => from >= 0 && /^\w$/.test(bytes.toString(encoding, from, from + step));
        for (let at = bytes.indexOf(kept); at >= 0; at = bytes.indexOf(kept, at + 1))
            if (!isLetter(at - step) && !isLetter(at + kept.length))
                return true;
        return false;
    });
}

function firstInBytes(bytes, list) {
    return list.find(({ text }) => !anyNumber.test(text)
        && (text.length < longEnough ? isWordIn(bytes, text) : asKept(text).some(kept => bytes.includes(kept))));
}

// [file, canary] of the first file below a folder that holds one.
export function firstInFiles(folder, list) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(folder, entry.name);
        const found = entry.isDirectory() ? firstInFiles(file, list) : firstInBytes(readFileSync(file), list);
        if (found)
            return Array.isArray(found) ? found : [file, found];
    }
    return null;
}
