// SPDX-License-Identifier: Apache-2.0
// A desk that can't go on under its id is succeeded by another, which carries over what was not sent (ADR 0021); and
// what nobody may carry.
import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { run } from '../tour/programs.mjs';
import { Cases, Fault, Ground, brand, house, options, same } from './ground.mjs';
import { Desk } from './stranger/desk.mjs';
import { canonical } from './stranger/document.mjs';
import { within } from './stranger/link.mjs';

const accepted = 'privity.interaction.accepted.v1', note = 'privity.note.saved.v1', carried = 'privity.journal.carried.v1';
const cases = new Cases();
const ground = await Ground.lay(options());
const { document } = ground;
const wrapAttribute = Object.entries(document.x.attributes.entry).find(([, term]) => term === 'entry.wrap')[0];

const old = await ground.onlineDesk('agent');
const { interaction } = (await ground.offer(old)).data;
await old.deliver(old.record(accepted, { interaction }));
const words = text => old.record(note, { interaction }, { personal: { text } });
const [first, second, third] = [words('first'), words('second'), words('third')]; // never sent under this id

// A desk that succeeds `before` by its key, or by another's.
async function successor(before, { code, key = before.known.secrets.deskKey } = {}) {
    const desk = new Desk(document, ground.sealing);
    desk.known['former.desk'] = before.known.desk;
    desk.known.secrets['former.key'] = key;
    return desk.enrol(ground.port, code ?? await ground.office.enrolCode('agent', [brand]));
}
// The next entry of `desk`, which carries that one; `change` is done to the frame that it carries.
function carrying(desk, entry, change = frame => frame, of = old) {
    const { [wrapAttribute]: wrap, ...bare } = entry.frame;
    const frame = Buffer.from(canonical(change({ ...bare }))).toString('base64url');
    const { terms } = entry;
    return desk.keep(desk.entry(carried, { desk: of.known.desk, frame }, { as: {
        'event.correlation': terms['event.correlation'], 'event.subject': terms['event.subject'], 'entry.wrap': terms['entry.wrap'] } }));
}
const carry = async (...given) => (await given[0].deliver(carrying(...given)))[0];
const refusal = async work => {
    try {
        await work();
    } catch (error) {
        if (error instanceof Fault)
            return error.message;
        throw error;
    }
    return 'none';
};

await cases.run('without the old key there is no successor, the old desk goes on, and the code stays good', async () => {
    const code = await ground.office.enrolCode('agent', [brand]);
    const { privateKey } = generateKeyPairSync('ed25519');
    same('answer', await refusal(() => successor(old, { code, key: privateKey })), 'enrol was refused: not-proven');
    await old.roundTrip();
    const plain = await new Desk(document, ground.sealing).enrol(ground.port, code);
    await plain.comeOnline(ground.port);
    same('carried by somebody else', await carry(plain, first), 'not-allowed');
});

let desk;
await cases.run('a successor freezes the old id', async () => {
    const link = old.link;
    desk = await successor(old);
    same('its link', await within(link.closed, 'the end of its link'), 4410);
    const again = await old.connect(ground.port);
    again.send(canonical(old.hello(again)));
    same('its hello', await within(again.closed, 'the end of its hello'), 4410);
    await desk.comeOnline(ground.port);
});

await cases.run('what it can not prove, or what is something else, is not carried', async () => {
    same('another time', await carry(desk, first, frame => ({ ...frame, time: '2026-01-01T00:00:00.000Z' })), 'signature-invalid');
    same('another number', await carry(desk, first, frame => ({ ...frame, sequence: '00000000000000000009' })), 'signature-invalid');
    same('with its wrap in what is kept', await carry(desk, first, () => first.frame), 'malformed');
    same('no frame', await carry(desk, first, () => ({})), 'missing-field');
    same('of itself', await carry(desk, first, frame => frame, desk), 'not-allowed');
    const nested = carrying(desk, first, () => ({}));
    await desk.deliver(nested);
    same('of itself, what carries', await carry(desk, nested, frame => frame, desk), 'not-allowed');
});

await cases.run('each entry is carried once, in whatever order it is offered', async () => {
    same('the second', await carry(desk, second), 'accepted');
    same('the first', await carry(desk, first), 'accepted');
    same('the first again', await carry(desk, first), 'on-record');
    same('what the old desk had sent', await carry(desk, old.entries[0]), 'on-record');
});

await cases.run('a successor of the successor carries what is left, and nothing twice', async () => {
    const next = await successor(desk);
    await next.comeOnline(ground.port);
    same('the third', await carry(next, third), 'accepted');
    same('the second again', await carry(next, second), 'on-record');
});

await cases.run('the record holds, by either program, and the list of desks says who succeeds whom', async () => {
    const file = path.join(options().out, 'journal.jsonl');
    await ground.office.command('verify', '--export', file);
    await run(['node', path.join(house, 'packaging/verify-journal.mjs'), file], { log: path.join(options().out, 'verify.log') });
    const taken = (await ground.journal()).filter(row => row.type === carried && row.result === 'accepted');
    same('carried', taken.length, 3);
    const desks = await ground.office.command('desks');
    same('frozen', desks.includes('frozen: another was enrolled in its place'), true);
    same('succeeds', desks.includes(`succeeds ${old.known.desk}`), true);
});

await ground.strike(cases);
process.exit(cases.close());
