// SPDX-License-Identifier: Apache-2.0
// resources/policies/pack.schema.json says no more and, of forms, no less than the office's reader of packs. Each value
// of the packs that ship is spoilt in every way of its kind, one at a time; both judge each spoilt pack.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Cases, Fault, house, options } from './ground.mjs';

const { programs, packages, out } = options();
const Ajv = createRequire(path.join(path.resolve(packages), 'package.json'))('ajv/dist/2020.js').default;
const folder = path.join(house, 'resources/policies');
const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path.join(folder, 'pack.schema.json'), 'utf8')));
const packs = ['norrland-energi', 'velocar', 'maison-lys'].map(name => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));

// What the reader refuses, by its rule; the other rules are of packs that it takes.
const refusing = new Set(['not-json', 'invalid', 'missing', 'wrong-type', 'unknown-key', 'unknown-name', 'defined-twice', 'queue-twice', 'text-missing']);
const refuses = ({ rule, path: place }) => refusing.has(rule) || (rule === 'unknown-term' && place.endsWith('.basis'));
// Of these the schema must know; what hangs on another part of the pack it can't.
const ofForm = ({ rule, path: place }) => ['missing', 'wrong-type', 'unknown-key', 'text-missing'].includes(rule)
    && !/^wordings\[\d+\]\.texts\.\w+$/.test(place);

// Every value's place, once a form: fields[].label.en. Of titles, which are all alike, the first and the last language.
function* places(value, seen, at = [], form = '') {
    const keys = Object.keys(value);
    const isTitles = keys.length === 5 && keys.every(key => key.length === 2);
    for (const key of keys.filter((_, i) => !isTitles || i === 0 || i === 4)) {
        const below = Array.isArray(value) ? `${form}[]` : `${form}.${key}`;
        if (!seen.has(below))
            yield { at: [...at, key], form: below };
        seen.add(below);
        if (value[key] !== null && typeof value[key] === 'object')
            yield* places(value[key], seen, [...at, key], below);
    }
}

const gone = Symbol('gone');
function* spoilt(value) {
    yield gone;
    yield* [null, -1, 1e9 + 1, ' ', 'Ab c', 'unknown', [], [''], {}].filter(other => JSON.stringify(other) !== JSON.stringify(value));
    if (Array.isArray(value))
        yield* [[...value, 7], [...value, value.at(-1)]];
    else if (typeof value === 'object')
        yield { ...value, unheardOf: 1 };
}

function changed(pack, at, value) {
    const copy = structuredClone(pack);
    const holder = at.slice(0, -1).reduce((held, key) => held[key], copy);
    if (value !== gone)
        holder[at.at(-1)] = value;
    else if (Array.isArray(holder))
        holder.splice(at.at(-1), 1);
    else
        delete holder[at.at(-1)];
    return copy;
}

function lint(files) {
    const arguments_ = ['policy', 'lint', '--json', ...files];
    try {
        return JSON.parse(execFileSync(path.join(programs, 'privity-office'), arguments_, { maxBuffer: 1 << 28 }));
    } catch (error) {
        return JSON.parse(error.stdout);
    }
}

const cases = new Cases();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await cases.run('the packs that ship are valid, and are not complained about', () => {
    packs.forEach(pack => {
        if (!valid(pack))
            throw new Fault(`${pack.brand}: ${JSON.stringify(valid.errors)}`);
    });
    const { errors } = lint(packs.map(({ brand }) => path.join(folder, `${brand}.json`)));
    if (errors !== 0)
        throw new Fault(`${errors} errors`);
});

const all = [];
const seen = new Set();
for (const pack of packs)
    for (const { at, form } of places(pack, seen))
        for (const value of spoilt(at.reduce((held, key) => held[key], pack)))
            all.push({ name: `${pack.brand}${form} = ${value === gone ? 'gone' : JSON.stringify(value).slice(0, 60)}`, pack: changed(pack, at, value) });

const counts = { both: 0, reader: 0, neither: 0 };
for (let from = 0; from < all.length; from += 500) {
    const part = all.slice(from, from + 500);
    part.forEach((one, i) => { one.file = path.join(out, `${i}.json`); writeFileSync(one.file, JSON.stringify(one.pack)); });
    const { complaints } = lint(part.map(({ file }) => file));
    const of = file => complaints.filter(one => one.file === file);
    for (const { name, pack, file } of part)
        await cases.run(name, () => {
            const said = of(file).filter(refuses);
            const isValid = valid(pack);
            if (!isValid && said.length === 0)
                throw new Fault(`the schema refuses what the reader takes: ${JSON.stringify(valid.errors)}`);
            if (isValid && said.some(ofForm))
                throw new Fault(`the schema takes what the reader refuses: ${JSON.stringify(said)}`);
            ++counts[!isValid ? 'both' : said.length > 0 ? 'reader' : 'neither'];
        });
}
rmSync(out, { recursive: true, force: true });
console.log(`${all.length} spoilt packs: ${counts.both} refused by both, ${counts.reader} by the reader alone, ${counts.neither} by neither`);
await cases.run('most of it is told by both', () => {
    if (counts.both < 500 || counts.both < all.length * 0.7)
        throw new Fault(JSON.stringify(counts));
});
process.exit(cases.close());
