// SPDX-License-Identifier: Apache-2.0
// Plays attacks.mjs against a real office. After each: the close code or refusal is the expected one, the office's
// journal has grown by what the row says and nothing else, and a fresh hello hears the same state as before.
import { randomBytes } from 'node:crypto';
import { attacks } from './attacks.mjs';
import { Cases, Fault, Ground, brand, options, same } from './ground.mjs';
import { canonical } from './stranger/document.mjs';
import { Desk, fromBase32 } from './stranger/desk.mjs';
import { within } from './stranger/link.mjs';

const cases = new Cases();
const ground = await Ground.lay(options(), { customers: false });
const { document } = ground;

const usedCode = await ground.office.enrolCode('victim', [brand]);
const desk = await new Desk(document, ground.sealing).enrol(ground.port, usedCode);
const [other, revoked] = [await ground.desk('other'), await ground.desk('revoked')];
await ground.office.command('revoke', '--desk', revoked.known.desk);
await desk.comeOnline(ground.port);
const { interaction } = (await ground.offer(desk)).data;
await desk.deliver(desk.record('privity.interaction.accepted.v1', { interaction }));

const a = { ground, document, desk, other, revoked, interaction, limits: document.x.limits, usedCode: fromBase32(usedCode),
    freshCode: fromBase32(await ground.office.enrolCode('nobody', [brand])), stranger: new Desk(document, ground.sealing) };

// What a hello hears of the office's state, but for the generation, which each of them takes.
let hellos = desk.link.welcome.generation;
const heads = ({ heads: all }) => all.map(head => [head['feed.name'], head['feed.seq']]);
const fed = heads(desk.link.welcome);
async function online() {
    const { welcome } = await desk.comeOnline(ground.port);
    const last = hellos;
    hellos = welcome.generation;
    same('generation', hellos, last + 1n);
    same('accepted', welcome.acceptedUpTo, desk.known.sentUpTo);
    same('feeds', heads(welcome), fed.map(([name, head]) => [name, name.startsWith('desk:') ? head + 1n : head]));
}

let before = await ground.journal();
async function grewBy(notes, result) {
    const after = await ground.journal();
    const was = before;
    before = after;
    const known = new Set(was.map(row => `${row.author} ${row.n}`));
    const more = after.filter(row => !known.has(`${row.author} ${row.n}`));
    const told = row => row.author === desk.known.desk ? ['entry', row.result] : [row.type, row.data.code];
    same('the journal has more', more.map(told), [...(result === undefined ? [] : [['entry', result]]),
        ...notes.map(code => ['privity.access.refused.v1', code])]);
    same('the journal had', after.filter(row => known.has(`${row.author} ${row.n}`)), was);
}

async function play({ at, act, ends, says, resync, notes = [], result }) {
    if (at === 'handshake') {
        await act(a);
        return grewBy([]);
    }
    await online();
    const sitting = desk.link;
    a.replay = sitting.hello;
    a.link = at === 'challenged' ? await desk.connect(ground.port) : sitting;
    const entries = desk.entries.length;
    const wanted = says ? 'privity.sync.refused.v1' : resync ? 'privity.sync.resync.v1' : undefined;
    const answer = wanted && a.link.next(({ type }) => type === wanted, wanted);
    answer?.catch(() => {});
    await act(a);
    if (says)
        same('refused', document.take(wanted, (await answer).data).code, says);
    if (resync)
        same('resync', document.take(wanted, (await answer).data).after, desk.known.ackedUpTo);
    if (ends !== undefined) {
        const code = await within(a.link.closed, 'the end of the link');
        same('close code', [ends].flat().includes(code) ? 'expected' : code, 'expected');
    }
    if (result !== undefined) {
        await desk.acknowledged();
        same('result', desk.results.get(desk.known.sentUpTo), result);
    }
    if (a.link !== sitting || ends === undefined)
        await desk.roundTrip(); // the sitting session is unharmed
    same('entries', desk.entries.length, entries + (result === undefined ? 0 : 1));
    await grewBy(notes, result);
}

const late = desk.connect(ground.port).then(async link => [await within(link.closed, 'the end', 8000)]); // beside the others

for (const attack of attacks)
    await cases.run(attack.name, () => play(attack));

await cases.run('no hello at all', async () => same('close code', await late, [4408]));

await cases.run('a code is dead after five wrong proofs, and the right one comes too late', async () => {
    const code = fromBase32(await ground.office.enrolCode('target', [brand]));
    const heard = [];
    for (let i = 0; i <= a.limits.wrongProofs; ++i) {
        const link = await a.stranger.connect(ground.port);
        const known = { ...link.challenge, tlsKeyHash: link.keyHash, deskNonce: randomBytes(32), 'enrol.code': code };
        link.send(canonical(a.stranger.say('privity.sync.enrol.v1', i < a.limits.wrongProofs ? { ...known, 'enrol.deskProof': randomBytes(32) } : known)));
        heard.push((await link.next(() => true)).data.code);
    }
    same('heard', heard, [...Array(a.limits.wrongProofs).fill('not-proven'), 'code-dead']);
});

await cases.run('a desk that is revoked while it is online gets nothing more', async () => {
    const doomed = await ground.onlineDesk('doomed');
    await ground.offer(doomed);
    await ground.office.command('revoke', '--desk', doomed.known.desk);
    const seen = doomed.fed.length;
    doomed.link.send(doomed.record('privity.interaction.accepted.v1', { interaction: doomed.fed.at(-1).data.interaction }).text);
    same('close code', await within(doomed.link.closed, 'the end'), 4401);
    same('fed', doomed.fed.length, seen);
    await doomed.comeOnline(ground.port).then(() => { throw new Fault('it was let in again'); }, error => same('hello', error.message, 'closed with 4401'));
});

await ground.strike(cases);
process.exit(cases.close());
