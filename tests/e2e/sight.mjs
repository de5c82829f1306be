// SPDX-License-Identifier: Apache-2.0
// What `mask` says is what a desk is told: a desk made from the protocol works with the real office, and at each step
// the command is asked for the same. What `policy what-if` says of that is what the packs' difference is.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Cases, Fault, Ground, brand, house, options, same } from './ground.mjs';
import { canonical } from './stranger/document.mjs';

const given = options();
const cases = new Cases();
const ground = await Ground.lay(given);
const { document } = ground;
const desk = await ground.onlineDesk('seat');
const pack = JSON.parse((await desk.fedBy(({ data }) => data.pack !== undefined, 'the policy')).data.pack);

// Not by Office.command: that one writes what is said into a log, and this says values.
async function office(...rest) {
    const { stdout } = await promisify(execFile)(path.join(given.programs, 'privity-office'), rest, { env: { ...process.env, ...ground.office.env, USER: 'somebody', LOGNAME: 'somebody', SUDO_UID: '' } });
    return stdout;
}
const mask = async (customer, more = {}) => JSON.parse(await office('mask', '--data', ground.office.data, '--brand', brand, '--json',
    ...Object.entries(more).flatMap(([name, value]) => [`--${name}`, String(value)]), customer));
const shown = cells => cells.filter(({ state }) => state !== 'absent').map(({ label, ...cell }) => canonical(cell));
const cell = (seen, field) => seen.fields.find(one => one.field === field);

const calls = { customerNumber: 'NE-88017', identityLevel: 2, identitySource: 'ivr' };
const offer = await ground.offer(desk, brand, calls);
let { interaction } = offer.data;
const { customer } = offer.personal.candidates[0];
const record = (type, data = {}, more) => desk.deliver(desk.record(`privity.${type}.v1`, { interaction, ...data }, more));
async function context() {
    const question = desk.ask('privity.context.open.v1', { interaction });
    const answered = desk.link.next(json => document.terms(json)['event.causation'] === question.id, 'the context');
    desk.link.send(canonical(question));
    const answer = await answered;
    return { ...answer.data, ...desk.personalOf('answer', answer) };
}
async function agree(what, more) {
    await cases.run(`${what}: mask says what the desk is told`, async () => {
        const [told, said] = [await context(), await mask(customer, { place: 'eea', ...more })];
        same('cells', shown(said.fields), shown(told.cells));
        same('fields', said.fields.map(({ field }) => field), pack.fields.map(({ id }) => id));
        same('absent ones have no text', said.fields.filter(one => (one.state === 'absent') === ('text' in one)), []);
        same('address', [said.address, said.language, said.policyVersion], [told.address, told.language, told.policyVersion]);
    });
}

await record('interaction.accepted');
await record('subject.confirmed', { customer });
await agree('no topic', { level: 2 });
await record('speaker.set', { speaker: 'self' });
for (const { id } of pack.topics) {
    await record('topic.set', { topic: id });
    await agree(id, { level: 2, topic: id, speaker: 'self' });
}
const purpose = pack.purposes.find(one => one.consent && pack.topics.some(({ purposes }) => purposes.includes(one.id))
    && pack.fields.some(({ purposes }) => purposes.includes(one.id)));
const field = pack.fields.find(({ purposes, sensitivity }) => purposes.includes(purpose.id) && sensitivity !== 'special');
const topic = pack.topics.find(({ purposes }) => purposes.includes(purpose.id)).id;
const wording = pack.wordings.find(({ id }) => id === purpose.consent.wording);
const asSelf = { level: 2, topic, speaker: 'self' };
await record('topic.set', { topic });

await cases.run('a consent that is supposed opens and closes what the ledger has otherwise, here alone', async () => {
    same('unknown', [cell(await mask(customer, asSelf), field.id).why], ['no-consent']);
    const supposed = await mask(customer, { ...asSelf, consent: `${purpose.id}=given` });
    same('given', [cell(supposed, field.id).state, supposed.consents[purpose.id]], ['clear', 'dpv:ConsentGiven']);
    same('the desk', (await context()).cells.find(one => one.field === field.id).why, 'no-consent');
});
await record('consent.given', { customer, brand, purpose: purpose.id, action: 'given', wording: wording.id, wordingVersion: wording.version,
    language: 'nl', channel: 'call', evidence: purpose.consent.evidence[0], cursor: document.toJson('feed.seq', offer.place), sees: [] },
    { personal: { evidenceRef: 'rec-1@00:42' } });
await agree('a consent in force', asSelf);
await cases.run('a consent that is supposed to be taken back closes', async () => {
    same('in force', cell(await mask(customer, asSelf), field.id).state, 'clear');
    same('taken back', cell(await mask(customer, { ...asSelf, consent: `${purpose.id}=withdrawn` }), field.id).state, 'covered');
});
await cases.run('nobody is shown what their role may not see', async () => {
    for (const role of ['trainer', 'officer'])
        same(role, (await mask(customer, { ...asSelf, role })).fields.filter(({ state }) => state === 'clear'), []);
});
await cases.run('a person reads a table of the same', async () => {
    const table = await office('mask', '--data', ground.office.data, '--brand', brand, '--topic', topic, '--speaker', 'self', '--level', '2', customer);
    const { fields } = await mask(customer, asSelf);
    const lines = table.trimEnd().split('\n').slice(2);
    same('heads', lines[0].split(/ {2,}/), ['field', 'state', 'why', 'text']);
    same('rows', lines.slice(1).map(line => line.split(/ +/).slice(0, 2)), fields.map(one => [one.field, one.state]));
    same('values', fields.filter(({ text }) => text).every(({ text }, i) => table.includes(text)), true);
});
await cases.run('who looked, and at what, is on record', async () => {
    await mask('crm/NE-88017', { ...asSelf, role: 'lead', place: 'eea-home', consent: `${purpose.id}=refused` });
    const rows = (await ground.journal()).filter(({ type }) => type === 'privity.access.shown.v1');
    const { data } = rows.at(-1);
    same('data', canonical(data), canonical({ customer, by: os.userInfo().username, topic, speaker: 'self', identityLevel: 2, role: 'lead', place: 'eea-home',
        given: [`${purpose.id}=dpv:ConsentRefused`], inClear: data.inClear }));
    same('in clear', data.inClear.length > 0 && !data.inClear.includes(field.id), true);
    document.check('the entry', 'privity.access.shown.v1.json', data);
    await office('verify', '--data', ground.office.data);
});
await record('speaker.set', { speaker: 'helper' }); // who has not proven anything
await agree('another speaker', { level: 0, topic, speaker: 'helper' });

const other = change => {
    const copy = structuredClone(pack);
    copy.version += 1;
    change(copy);
    const file = path.join(given.out, 'other.json');
    writeFileSync(file, JSON.stringify(copy));
    return file;
};
const current = path.join(house, 'resources/policies', `${brand}.json`);
const whatIf = async (file, ...more) => JSON.parse(await office('policy', 'what-if', '--data', ground.office.data, '--json', ...more, current, file));
const fieldOf = (copy, id) => copy.fields.find(one => one.id === id);

await cases.run('what another pack would have shown is said by interaction, field and role', async () => {
    await ground.offer(desk); // nobody is confirmed in it
    const report = await whatIf(other(copy => {
        fieldOf(copy, 'iban').identityLevel = 3;
        fieldOf(copy, field.id).purposes.push('dpv:CustomerCare');
    }), '--brand', brand);
    same('report', canonical(report), canonical({ brand, old: pack.version, new: pack.version + 1, interactions: 2, replayed: 1, emptied: 0,
        replayedByRole: { agent: 1 }, fields: [{ field: 'iban', gains: 0, loses: 1 }, { field: field.id, gains: 1, loses: 0 }].sort((a, b) => a.field < b.field ? -1 : 1),
        roles: [{ role: 'agent', gains: 1, loses: 1 }], changes: [{ interaction, role: 'agent', place: 'eea', gained: [field.id], lost: ['iban'] }] }));
    const table = await office('policy', 'what-if', '--data', ground.office.data, current, path.join(given.out, 'other.json'));
    same('table', table.includes(`${interaction}  agent at eea  gains ${field.id}  loses iban\n`) && table.includes('2 interactions recorded, 1 with a customer, 1 of them change.'), true);
});
await cases.run('each moment is decided by the consents, the topic, the speaker and the place of then', async () => {
    same('the same pack', (await whatIf(other(() => {}))).changes, []);
    // The consent came when the first topic had been left.
    same('a consent of later', (await whatIf(other(copy => { copy.topics[0].purposes.push(purpose.id); }))).changes, []);
    const [without] = (await whatIf(other(copy => { copy.topics = copy.topics.filter(({ id }) => id !== 'outage'); copy.wrapCodes.forEach(code => delete code.topics); }))).changes;
    same('a topic that is gone', [without.gained, without.lost.includes('ticket_status'), without.lost.includes('iban')], [[], true, false]);
    same('a speaker', (await whatIf(other(copy => { fieldOf(copy, 'iban').speakers = ['joint-holder']; }))).changes[0].lost, ['iban']);
    same('what a speaker proved', (await whatIf(other(copy => { fieldOf(copy, 'tariff').speakers = ['self', 'joint-holder', 'authorised', 'helper']; }))).changes, []);
    same('a place', (await whatIf(other(copy => { fieldOf(copy, 'iban').places = ['eea-home']; }))).changes[0].lost, ['iban']);
    same('a role', (await whatIf(other(copy => { fieldOf(copy, 'iban').roles = ['lead']; }))).changes[0].lost, ['iban']);
    same('another role', (await whatIf(other(copy => { fieldOf(copy, 'iban').roles = ['agent']; }))).changes, []);
});

// In this conversation everything was in clear once: who has read it proves nothing. In another one it is covered still.
interaction = (await ground.offer(desk, brand, { ...calls, identityLevel: 0 })).data.interaction;
await record('interaction.accepted');
await record('subject.confirmed', { customer });
await record('speaker.set', { speaker: 'helper' });
await cases.run('what is checked raises the level, and to as much under each pack', async () => {
    same('before', (await context()).identityLevel, 0);
    for (const name of ['customer_number', 'contract_number']) {
        const said = cell(await mask(customer, asSelf), name).text;
        const question = desk.ask('privity.field.verify.v1', { interaction, field: name }, { personal: { said } });
        const answered = desk.link.next(json => document.terms(json)['event.causation'] === question.id, 'the answer');
        desk.link.send(canonical(question));
        same(name, desk.personalOf('answer', await answered).result, 'match');
    }
    same('level', (await context()).identityLevel, 2);
});
await record('topic.set', { topic });
await agree('a speaker who was checked', { level: 2, topic, speaker: 'helper' });
await cases.run('a replay counts what was checked', async () => {
    const speakers = ['self', 'joint-holder', 'authorised', 'helper'];
    const gains = async change => (await whatIf(other(copy => { fieldOf(copy, 'tariff').speakers = speakers; change(copy); }))).changes.flatMap(({ gained }) => gained);
    same('proven', await gains(() => {}), ['tariff']);
    same('in a pack that asks for more', await gains(copy => { copy.identity.attributes = 3; }), []);
});

await cases.run('with its customer, who looked at them is forgotten', async () => {
    await ground.office.command('forget', '--brand', brand, customer);
    const rows = (await ground.journal()).filter(({ type }) => type === 'privity.access.shown.v1');
    const report = await whatIf(current);
    same('what-if', [report.interactions, report.replayed, report.emptied], [3, 0, 2]);
    same('entries', rows.length > 10 && rows.every(({ data }) => data === undefined), true);
    await office('verify', '--data', ground.office.data);
    const refused = await mask(customer, asSelf).then(() => '', ({ code, stderr }) => `${code} ${stderr}`);
    same('refused', refused, `1 privity-office: Nothing is held of “${customer}”.\n`);
});
await ground.office.server.signal('SIGKILL');
process.exit(cases.close());
