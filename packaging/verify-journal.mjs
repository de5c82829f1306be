#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Verifies a journal that `privity-office verify --export` wrote, with nothing of Privity's own: only Node 18 or newer.
// The rules stand in docs/adr/0009-the-journal-is-a-merkle-log.md and 0028-an-export-is-signed-as-a-whole.md; read them
// there and check this file against them.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';

const usage = `Usage: node verify-journal.mjs <export> [--witness <file>] [--json]

Checks a journal export of privity-office: every author's chain and signatures, every body against what was signed,
every leaf, the logs' roots, the signed heads, and the log keys' signatures over the export as a whole. With --witness,
a file that privity-office witness wrote and that somebody outside has kept: also that the logs go on from what they were
then, and that the office's identity key is the one of then. Without, that key is believed as the export names it.

Exit codes: 0 held, 1 found faults (the first one is named), 2 usage, 3 a file can't be read.`;

const zeros = Buffer.alloc(32);
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const bytes = (text) => Buffer.from(text ?? '', 'base64url');
const same = (a, b) => Buffer.compare(a, b) === 0;
const inDomain = (name, message) => Buffer.concat([Buffer.from(`privity/${name}/v1\0`), message]);
const prefixed = (...parts) => Buffer.concat(parts.flatMap((part) => {
    const content = Buffer.isBuffer(part) ? part : Buffer.from(part, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return [length, content];
}));
// RFC 8785 for the values that occur: sorted keys, no space.
const canonical = (value) => Array.isArray(value) ? `[${value.map(canonical).join(',')}]`
    : value !== null && typeof value === 'object'
        ? `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
        : JSON.stringify(value);
const keyOf = (raw) => {
    try {
        return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
    } catch {
        return null;
    }
};
const signedBy = (key, name, message, signature) => key !== null && key !== undefined
    && verify(null, inDomain(name, message), key, bytes(signature));
const leafNode = (leaf) => sha256('\0', leaf);
const innerNode = (left, right) => sha256('\x01', left, right);
const count = (text) => Number(text);
const saltSize = 32; // salt and body are hashed without a length between them
const headDue = 120000; // ms: a head is signed 60 s after an entry
const lineFeed = 0x0a;

// The leaves of one log, one after another as they were met, and where each stands.
class Log {
    leaves = Buffer.alloc(32 * 1024);
    met = new Map(); // index -> its number in `leaves`
    times = []; // of the office, by that number
    heads = [];
    size = 0; // one more than the highest index met

    put(index, leaf, time) {
        const number = this.met.size;
        if (this.leaves.length < 32 * (number + 1))
            this.leaves = Buffer.concat([this.leaves, Buffer.alloc(this.leaves.length)]);
        leaf.copy(this.leaves, 32 * number);
        this.met.set(index, number);
        this.times.push(Date.parse(time));
        this.size = Math.max(this.size, index + 1);
    }
    leaf(index) {
        const number = this.met.get(index);
        return this.leaves.subarray(32 * number, 32 * (number + 1));
    }
    // How many leaves there are before the first that is missing: however high an index is, no more is walked.
    whole() {
        let size = 0;
        while (this.met.has(size))
            size += 1;
        return size;
    }
    // The roots at all `sizes`, in one pass: full subtrees wait in a stack for their sibling (RFC 6962 section 2.1).
    roots(sizes) {
        const wanted = new Set(sizes);
        const found = new Map();
        const stack = [];
        const whole = this.whole();
        for (let index = 0; index < whole; ++index) {
            let node = this.leaf(index);
            for (let at = index; at & 1; at >>= 1)
                node = innerNode(stack.pop(), node);
            stack.push(node);
            if (wanted.has(index + 1))
                found.set(index + 1, stack.reduceRight((right, left) => innerNode(left, right)));
        }
        return found;
    }
}

class Verifier {
    faults = 0;
    first = null;
    entries = 0;
    authors = new Map(); // id -> {key, n, prev}
    logs = new Map(); // by brand and epoch -> Log
    recoveries = [];
    isWhole = false; // signed as one, and unchanged since
    ended = null;
    lines = createHash('sha256'); // all before the last

    // What is wrong in itself is named before what is wrong because of something else (`follows`).
    found(what, { brand = '', epoch = 0, index = Infinity, author = '', n = 0, follows = true }) {
        this.faults += 1;
        const lower = (a, b) => a.follows !== b.follows ? b.follows : a.brand !== b.brand ? a.brand < b.brand
            : a.epoch !== b.epoch ? a.epoch < b.epoch : a.index < b.index;
        const finding = { brand, epoch, index, author, n, what, follows };
        if (this.first === null || lower(finding, this.first))
            this.first = finding;
    }

    // One line, with the bytes that end it.
    read(line) {
        const members = Object.entries(JSON.parse(line.toString('utf8')));
        if (members.length !== 1)
            throw new Error('a line has one member, which names its kind');
        const [[kind, value]] = members;
        if (this.ended !== null)
            return this.found('something follows the end of the export', { follows: false });
        if (kind !== 'end')
            this.lines.update(line);
        this.take(kind, value);
    }

    take(kind, value) {
        if (kind === 'journal' && this.identity !== undefined)
            this.found('the export begins twice', { follows: false });
        else if (kind === 'journal')
            this.begin(value);
        else if (this.identity === undefined)
            throw new Error('not a journal export of privity-journal/1');
        else if (kind === 'desk')
            this.desk(value);
        else if (kind === 'head')
            this.log(value.brand, count(value.epoch)).heads.push(value);
        else if (kind === 'entry')
            this.entry(value);
        else if (kind === 'end')
            this.ended = value;
    }

    // Nobody signs a desk's line by itself: it names somebody new, and never the office.
    desk({ id, key }) {
        if (String(id).startsWith('office:') || this.authors.has(id))
            this.found('the export names the key of this author a second time', { author: id, follows: false });
        else
            this.authors.set(id, { key: keyOf(key), n: 0, prev: zeros });
    }

    begin(journal) {
        if (journal.format !== 'privity-journal/1')
            throw new Error('not a journal export of privity-journal/1');
        this.identity = journal.identityKey;
        this.logKeys = statementKeys(journal.keys, journal.identityKey);
        if (this.logKeys === null)
            this.found('the key statement is not signed by the identity key', { follows: false });
        this.brands = journal.brands;
        this.made = Date.parse(journal.made);
        for (const [brand, key] of this.logKeys ?? [])
            this.authors.set(`office:${brand}`, { key, n: 0, prev: zeros });
    }

    log(brand, epoch) {
        const name = `${brand} ${epoch}`;
        if (!this.logs.has(name))
            this.logs.set(name, Object.assign(new Log(), { brand, epoch }));
        return this.logs.get(name);
    }

    entry(entry) {
        this.entries += 1;
        const { leaf } = entry;
        const n = count(entry.n);
        const epoch = leaf && count(leaf.epoch);
        const place = { brand: leaf?.brand, epoch, index: leaf && count(leaf.index), author: entry.author, n };
        const wrong = (what, follows = false) => this.found(what, { ...place, follows });
        const commitment = bytes(entry.commitment);
        const link = prefixed(entry.author, entry.n, bytes(entry.prev), commitment);
        const hash = sha256(inDomain('entry', link));
        const author = this.authors.get(entry.author) ?? { key: null, n: n - 1, prev: bytes(entry.prev) };
        if (author.key === null)
            wrong('nobody of this name is enrolled here');
        else if ((entry.salt === undefined) !== (entry.body === undefined))
            wrong('salt and body are kept and deleted together, and one of them is gone');
        else if (entry.salt !== undefined && bytes(entry.salt).length !== saltSize)
            wrong(`the salt is not of ${saltSize} bytes`);
        else if (entry.body !== undefined && !same(sha256(bytes(entry.salt), entry.body), commitment))
            wrong('the body is not the one that was committed to');
        else if (!signedBy(author.key, 'entry', link, entry.signature))
            wrong("the signature is not the author's");
        else if (n !== author.n + 1)
            wrong(`entry ${author.n + 1} of this author is missing before it`, true);
        else if (!same(bytes(entry.prev), author.prev))
            wrong("it does not follow the author's entry before it", true);
        this.authors.set(entry.author, { key: author.key, n, prev: hash });
        if (leaf === undefined)
            return;
        const index = count(leaf.index);
        if (!this.logKeys?.has(leaf.brand) || !this.brands.includes(leaf.brand))
            return wrong('it stands in the log of a brand that is not exported or has no log key');
        if (!Number.isSafeInteger(epoch) || epoch < 1 || !Number.isSafeInteger(index) || index < 0)
            return wrong('its epoch or its place in the log is none');
        const log = this.log(leaf.brand, epoch);
        if (index === 0 && epoch > 1)
            this.began(log, entry);
        if (log.met.has(index))
            return wrong('another entry stands at its place in the log');
        const parts = prefixed(leaf.brand, entry.author, entry.n, hash, leaf.result, leaf.recordedAt, leaf.generation);
        log.put(index, leafNode(inDomain('leaf', parts)), leaf.recordedAt);
    }

    // Leaf 0 of every epoch but the first is the statement by which it began, signed by the identity.
    began(log, entry) {
        const event = JSON.parse(entry.body ?? '{}');
        const { statement, signature } = event.data ?? {};
        const isSigned = event.type === 'privity.log.recovered.v1'
            && signedBy(keyOf(this.identity), 'recovery', Buffer.from(canonical(statement)), signature);
        if (!isSigned || count(statement.epoch) !== log.epoch || statement.brand !== log.brand
            || count(statement.previous) >= log.epoch)
            return;
        log.began = true;
        this.recoveries.push(statement);
    }

    // Whether a recovery said that the log was as long as `head` says, and that its end is gone.
    isKnownLost(head) {
        return this.recoveries.some(({ epoch, brand, known }) => epoch > head.epoch && brand === head.brand && known !== undefined
            && (head.epoch < known.epoch || (head.epoch === known.epoch && head.size <= known.size)));
    }

    finish(witness) {
        if (this.identity === undefined)
            throw new Error('not a journal export of privity-journal/1');
        if (this.ended?.entries !== this.entries)
            this.found('the export is cut off: it does not hold as many entries as it says', {});
        else
            this.checkWhole();
        for (const brand of this.brands)
            this.log(brand, Math.max(1, ...this.recoveries.map(({ epoch }) => count(epoch))));
        for (const recovery of this.recoveries)
            this.log(recovery.brand, count(recovery.previous)).closed = count(recovery.size);
        const ordered = [...this.logs.values()].sort((a, b) => a.brand === b.brand ? a.epoch - b.epoch : a.brand < b.brand ? -1 : 1);
        const last = new Map(); // head of each brand, over its epochs
        for (const log of ordered)
            this.finishLog(log, witness?.heads.filter((head) => head.brand === log.brand && count(head.epoch) === log.epoch) ?? [], last);
        if (witness === null)
            return;
        for (const head of witness.heads)
            if (!this.logs.has(`${head.brand} ${count(head.epoch)}`) && !this.isKnownLost(head))
                this.found('the log was witnessed and is not here', { brand: head.brand, epoch: count(head.epoch), index: 0 });
        if (witness.identityKey !== this.identity)
            this.found("the office's identity key is not the one that was witnessed", {});
    }

    // Whoever carried the export could have changed what no head covers, if the log key of each brand had not signed it.
    checkWhole() {
        const { signatures } = this.ended;
        if (signatures === undefined)
            return this.found('the export is not signed as a whole: whoever carried it can have changed it. Have the office write it anew', {});
        const digest = this.lines.digest();
        const isSigned = (brand) => signatures.some((one) => one.brand === brand
            && signedBy(this.logKeys?.get(brand), 'export', digest, one.signature));
        this.isWhole = this.brands.length > 0 && this.brands.every(isSigned);
        if (!this.isWhole)
            this.found("the export is not as it was when it was written: a brand's log key did not sign it as a whole", {});
    }

    // A serving office signs a head 60 s after an entry. What is older and under none was kept from it, or the office
    // did not serve since: then it is started, and the export written anew.
    checkCover(log, covered, whole) {
        const { brand, epoch } = log;
        if (log.heads.length === 0 && whole > 0)
            return this.found('the log has entries and not one head', { brand, epoch, index: 0 });
        for (let index = covered; index < whole; ++index)
            if (!(Math.abs(this.made - log.times[log.met.get(index)]) <= headDue))
                return this.found(`no head covers it, and the export was not written within ${headDue / 1000} s of it`, { brand, epoch, index });
    }

    finishLog(log, witnessed, lastOf) {
        const { brand, epoch } = log;
        const whole = log.whole();
        if (whole < Math.max(log.size, log.closed ?? 0))
            this.found('its entry is missing', { brand, epoch, index: whole, follows: false });
        if (epoch > 1 && log.size > 0 && !log.began)
            this.found('the epoch does not begin with a statement of its recovery, signed by the identity',
                { brand, epoch, index: 0, follows: false });
        if (log.closed !== undefined && log.closed !== log.size)
            this.found(`the log has ${log.size} entries, and was closed with ${log.closed}`, { brand, epoch });
        const roots = log.roots([...log.heads, ...witnessed].map((head) => count(head.size)));
        const hasRoot = (size, head) => roots.has(size) && same(roots.get(size), bytes(head.root));
        let last = lastOf.get(brand) ?? null, covered = 0;
        for (const head of log.heads) {
            const size = count(head.size);
            const goesOn = last !== null && last.epoch === head.epoch;
            const index = goesOn ? count(last.size) : 0;
            const wrong = (what) => this.found(`the head over ${size} entries ${what}`, { brand, epoch, index });
            if (!headIsSigned(head, this.logKeys?.get(brand)))
                wrong("is not signed by the brand's log key");
            else if (size > log.size)
                wrong(`covers more than the ${log.size} that are here`);
            else if (!hasRoot(size, head))
                wrong('does not have the root of these entries: this one or one after it was changed');
            else if (!same(bytes(head.previous), last ? sha256(inDomain('head', headBytes(last))) : zeros))
                wrong('does not follow the head before it');
            else if (last && ((goesOn && size <= count(last.size)) || head.epoch < last.epoch || head.forgotten < last.forgotten))
                wrong('has an older size, epoch or forget counter than the head before it');
            else
                covered = size;
            last = head;
        }
        this.checkCover(log, covered, whole);
        lastOf.set(brand, last);
        for (const head of witnessed) {
            const size = count(head.size);
            const of = `what was witnessed on ${head.time}`;
            if (size > log.size && this.isKnownLost(head))
                continue;
            if (size > log.size)
                this.found(`the log is shorter than ${of}: ${size} entries, then ${log.size}`, { brand, epoch, index: log.size });
            else if (!hasRoot(size, head))
                this.found(`the first ${size} entries are not ${of}: one of them was changed`, { brand, epoch });
            else if (!last || head.forgotten > last.forgotten)
                this.found(`the forget counter is below ${of}`, { brand, epoch });
        }
    }
}

const headBytes = ({ signature, ...rest }) => Buffer.from(canonical(rest));
const headIsSigned = (head, key) => signedBy(key, 'head', headBytes(head), head.signature);

// Log keys by brand, or null when the statement is not the identity's.
function statementKeys(signed, identityKey) {
    const message = Buffer.from(canonical(signed.statement));
    if (!signedBy(keyOf(identityKey), 'keys', message, signed.signature))
        return null;
    return new Map(signed.statement.logKeys.map(({ brand, key }) => [brand, keyOf(key)]));
}

function readWitness(path) {
    const witness = JSON.parse(readFileSync(path, 'utf8'));
    if (witness.format !== 'privity-witness/1')
        throw new Error(`${path}: not a witness of privity-witness/1`);
    const keys = statementKeys(witness.keys, witness.identityKey);
    for (const head of witness.heads)
        if (!headIsSigned(head, keys?.get(head.brand)))
            throw new Error(`${path}: the head of ${head.brand} is not signed`);
    return witness;
}

function placeOf({ brand, epoch, index, author, n }) {
    return [brand, epoch > 1 ? `epoch ${epoch}` : '', index === Infinity ? '' : `log index ${index}`, author && `${author} entry ${n}`]
        .filter((part) => part !== '').join(', ');
}

function tell(verifier, witness, asJson) {
    const { first } = verifier;
    if (asJson) {
        const found = first && { ...first, follows: undefined, index: first.index === Infinity ? undefined : first.index };
        console.log(JSON.stringify({ held: first === null, witnessed: witness !== null, entries: verifier.entries,
            identityKey: verifier.identity, signed: verifier.isWhole, faults: verifier.faults, first: found ?? undefined }));
        return;
    }
    for (const log of verifier.logs.values())
        console.log(`${log.brand}${log.epoch > 1 ? `, epoch ${log.epoch}` : ''}: ${log.size} entries, ${log.heads.length} heads`
            + (log.heads.length > 0 ? `; the newest is over ${count(log.heads.at(-1).size)}, of ${log.heads.at(-1).time}` : ''));
    for (const { time, reason, brand, size, known } of verifier.recoveries)
        console.log(`${brand}: recovered on ${time} with ${count(size)} entries, of ${Math.max(count(size), count(known?.size ?? '0'))} known. Reason: ${reason}`);
    if (first) {
        const place = placeOf(first);
        console.log(`First fault of ${verifier.faults}: ${place}${place === '' ? '' : ': '}${first.what}`);
        return;
    }
    console.log(`Held: ${verifier.entries} entries, with every signature, hash, leaf and head, as the office wrote them out.`);
    console.log(witness ? `The office's identity key is the one that was witnessed: ${verifier.identity}`
        : `The office's identity key, by this file's own word: ${verifier.identity}`);
    console.log(witness ? "Witnessed: the logs go on from the witness's heads. What is younger rests on the office's word."
        : "Not witnessed: completeness can't be shown. Give --witness a file that somebody outside has kept.");
}

// The lines of a file with their ends, which are \n alone: what else ends a line somewhere (U+2028) is text here.
async function* linesOf(path) {
    let pieces = [];
    for await (const chunk of createReadStream(path)) {
        let from = 0;
        for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
            yield Buffer.concat([...pieces, chunk.subarray(from, at + 1)]);
            pieces = [];
            from = at + 1;
        }
        if (from < chunk.length)
            pieces.push(chunk.subarray(from));
    }
    if (pieces.length > 0)
        yield Buffer.concat(pieces);
}

async function main(words) {
    let path, witnessPath, asJson = false;
    for (let i = 0; i < words.length; ++i) {
        if (words[i] === '--help' || words[i] === '-h')
            return console.log(usage), 0;
        if (words[i] === '--json')
            asJson = true;
        else if (words[i] === '--witness' && i + 1 < words.length)
            witnessPath = words[++i];
        else if (path === undefined && !words[i].startsWith('-'))
            path = words[i];
        else
            return console.error(usage), 2;
    }
    if (path === undefined)
        return console.error(usage), 2;
    const verifier = new Verifier();
    let witness = null, number = 0;
    try {
        witness = witnessPath === undefined ? null : readWitness(witnessPath);
        for await (const line of linesOf(path)) {
            number += 1;
            verifier.read(line);
        }
        verifier.finish(witness);
    } catch (error) {
        console.error(`verify-journal: ${number > 0 ? `${path}, line ${number}: ` : ''}${error.message}`);
        return 3;
    }
    tell(verifier, witness, asJson);
    return verifier.first === null ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
