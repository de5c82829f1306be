// SPDX-License-Identifier: Apache-2.0
// What stays in the memory of the desk of a customer, once the work is wrapped up or the desk is locked, of the
// passphrase, once it was typed, and of a covered value that was shown: nothing, two seconds later. While it is shown it
// stands there once, where memory is locked. The same desk without zeroing of what it frees must fail,
// or this would show nothing. Its keys stand where nothing is swapped or dumped. Needs root: the desk lets nobody else
// look.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, house, until } from './programs.mjs';
import { annelies, brands, choose, energy, enrol, people } from './shift.mjs';
import { Stage } from './stage.mjs';

const shown = ['NE-2026-10-88134', '184.20', 'Promised 14 Nov']; // what the panel shows for the topic Bill
const born = '1984-03-07'; // covered for it
const passphrase = 'four words of mine';
const seconds = 2;

// As programs keep text: plain, wide, base64 at its three offsets, hexadecimal, and a sum with the other sign.
function forms(text) {
    const plain = Buffer.from(text);
    const base64 = [0, 1, 2].map(before => Buffer.concat([Buffer.alloc(before), plain]).toString('base64').slice(before && 4, -4));
    const hex = plain.toString('hex');
    return [plain, Buffer.from(text, 'utf16le'), Buffer.from(hex), Buffer.from(hex.toUpperCase()),
        ...base64.filter(part => part.length >= 12).map(part => Buffer.from(part)),
        ...['utf8', 'utf16le'].filter(() => /^\d+\.\d\d$/.test(text)).map(encoding => Buffer.from(text.replace('.', ','), encoding))];
}

// The digits of a text, however they are grouped: at most three bytes stand between two of them, plain or wide. None
// when they are so few that any number would do.
function digitsOf(text) {
    const digits = text.replace(/\D/g, '');
    return digits.length < 8 ? null : new RegExp([...digits].join('[^0-9A-Za-z]{0,3}'), 'g');
}

// How often each text stands in what the process can write to, [text, count, where].
function hits(pid, texts) {
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    const found = [];
    let bytes = 0;
    try {
        for (const line of readFileSync(`/proc/${pid}/maps`, 'latin1').trim().split('\n')) {
            const [, from, to, rights, name] = line.match(/^(\w+)-(\w+) (\S+) \S+ \S+ \S+\s*(.*)$/);
            if (!rights.startsWith('rw') || name === '[vvar]')
                continue;
            const start = BigInt(`0x${from}`), size = Number(BigInt(`0x${to}`) - start);
            const block = Buffer.alloc(size);
            let read = 0;
            try {
                while (read < size) {
                    const n = readSync(memory, block, read, Math.min(1 << 20, size - read), start + BigInt(read));
                    if (n === 0)
                        break;
                    read += n;
                }
            } catch { } // guard pages
            bytes += read;
            const tell = (text, form, at) => found.push([text, form, name || 'anonymous', (start + BigInt(at)).toString(16), process.env.AROUND ? JSON.stringify(block.subarray(Math.max(0, at - 120), at + 60).toString("latin1").replace(/[^ -~]/g, "")) : ""]);
            for (const text of texts) {
                for (const form of forms(text))
                    for (let at = block.indexOf(form); at >= 0; at = block.indexOf(form, at + 1))
                        tell(text, form.length === text.length ? 'plain' : 'other', at);
                const digits = digitsOf(text);
                for (const match of digits ? block.latin1Slice().matchAll(digits) : [])
                    tell(text, 'digits', match.index);
            }
        }
    } finally {
        closeSync(memory);
    }
    if (bytes < 1 << 20)
        throw new Fault(`only ${bytes} bytes of the desk's memory could be read`);
    return found;
}

const wait = () => new Promise(resolve => setTimeout(resolve, seconds * 1000)); // the promise names this time

const { values } = parseArgs({ options: {
    programs: { type: 'string', default: path.join(house, 'build/bin') },
    plugins: { type: 'string', default: path.join(house, 'build/ci/tests/plugins') },
    unzeroed: { type: 'string', default: path.join(house, 'build/ci/tests/privity-unzeroed') },
    out: { type: 'string', default: path.join(house, 'build/tour-memory') },
    cycles: { type: 'string', default: '2' },
} });

// The blocks of secrets are locked in memory and left out of cores. What SQLCipher locks of its own stands on the heap.
function keepsKeysLocked(pid) {
    const kib = Number(readFileSync(`/proc/${pid}/status`, 'latin1').match(/^VmLck:\s+(\d+) kB$/m)[1]);
    const locked = readFileSync(`/proc/${pid}/smaps`, 'latin1').split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m)
        .filter(place => /^VmFlags:.* lo\b/m.test(place) && !/^\S+ .*\[heap\]$/m.test(place));
    if (kib === 0 || locked.length === 0 || locked.some(place => !/^VmFlags:.* dd\b/m.test(place)))
        throw new Fault(`${kib} KiB of the desk are locked: ${locked.join('')}`);
}

// A covered value for a moment: it was shown, and is covered again.
async function showsBirthDate(stage, pid) {
    await stage.press('Alt+O');
    await choose(stage, 'Date of birth');
    await choose(stage, 'It must be read back');
    await stage.sees('Date of birth is shown');
    const there = hits(pid, [born]);
    const places = new Set(there.map(([, , , at]) => at));
    const maps = readFileSync(`/proc/${pid}/smaps`, 'latin1').split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m);
    const isLocked = at => maps.some(place => {
        const [, from, to] = place.match(/^(\w+)-(\w+) /) ?? [];
        return from && BigInt(`0x${from}`) <= BigInt(`0x${at}`) && BigInt(`0x${at}`) < BigInt(`0x${to}`) && /^VmFlags:.* lo\b/m.test(place);
    });
    if (places.size !== 1 || ![...places].every(isLocked))
        throw new Fault(`a shown value stands at ${places.size} places: ${there.map(hit => hit.join(' ')).join('; ')}`);
    await stage.press('Esc');
}

// In single keys: the words stand together in the desk alone, not in what the player told it. There they are found.
async function give(stage) {
    for (const letter of passphrase)
        await stage.type(letter);
    if (hits(stage.desk.window.child.pid, [passphrase]).length === 0)
        throw new Fault('the passphrase was not found in the memory while it was typed: the scan is blind');
    await stage.press('Return');
}

// A call up to what the panel shows of it. From the customer's name on nobody asks for the accessible tree: its copies
// would be the player's, not the desk's.
async function shows(stage, call) {
    await stage.arrives(energy, call, annelies);
    await stage.sees('Call rings');
    await stage.press('Alt+A');
    await choose(stage, 'A. M.');
    await stage.press('Alt+S', '1', 'Return');
    const pid = stage.desk.window.child.pid;
    await until(() => {
        const there = hits(pid, shown);
        return shown.every(text => there.some(([found]) => found === text));
    }, { last: () => ': what is shown was not found in the memory: the scan is blind' });
    await stage.desk.shoot(stage.picture(call));
    return pid;
}

async function play(out, program, cycles) {
    const stage = new Stage({ ...values, out, patience: 30, people, brands });
    if (program)
        stage.desk.program = program;
    stage.step = 'memory';
    stage.desk.key = [];
    stage.desk.platform.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nowhere';
    const left = { typed: [], wrapped: [], locked: [], again: [], shown: [] };
    const scan = async (pid, when, texts) => {
        await wait();
        left[when].push(...hits(pid, texts));
    };
    try {
        await stage.open();
        await stage.desk.start(...stage.deskOptions);
        await stage.sees('Choose a passphrase');
        await give(stage);
        await give(stage);
        await stage.sees('Pair this desk');
        await scan(stage.desk.window.child.pid, 'typed', [passphrase]);
        await enrol(stage);
        for (let n = 1; n <= cycles; ++n) {
            const pid = await shows(stage, `call-${n}`);
            keepsKeysLocked(pid);
            await stage.press('F8', '1');
            await scan(pid, 'wrapped', shown);
            await stage.sees('No one on the line.');
        }
        const pid = await shows(stage, 'call-last');
        await stage.press('Ctrl+L');
        await scan(pid, 'locked', shown);
        await stage.sees('Locked. The call goes on.');
        await give(stage);
        await stage.sees('Topic: Bill');
        await scan(pid, 'again', [passphrase]);
        await showsBirthDate(stage, pid);
        await scan(pid, 'shown', [born]);
        return left;
    } catch (error) {
        await stage.leaves('failed').catch(() => {});
        throw error;
    } finally {
        await stage.strike();
    }
}

const tell = left => Object.entries(left).map(([when, found]) => `${when}: ${found.length} (${found.slice(0, Number(process.env.AROUND ?? 6)).map(hit => hit.join(' ')).join('; ')})`).join(', ');
try {
    const left = await play(path.resolve(values.out, 'desk'), null, Number(values.cycles));
    console.log(`desk: ${tell(left)}`);
    const control = await play(path.resolve(values.out, 'control'), path.resolve(values.unzeroed), 1);
    console.log(`control: ${tell(control)}`);
    const clean = Object.values(left).every(found => found.length === 0);
    const sees = control.wrapped.length > 0 && control.locked.length > 0;
    if (!sees)
        console.log('The control left nothing: the scan shows nothing.');
    process.exit(clean && sees ? 0 : 1);
} catch (error) {
    console.log(error instanceof Fault ? error.message : error.stack);
    process.exit(1);
}
