// SPDX-License-Identifier: Apache-2.0
// privileges.csv, cell by cell over the socket (F22). role: of the desk; none: it has said no hello;
// revoked: its link stood when it was taken out of service; service: no desk, but a source system with its token, by POST.
// ownership: of the interaction or feed that the message speaks of: offered to this desk, or to another; -: it speaks of
// none. brand: one that the desk serves, or another one; own interactions are always of a brand it serves, so there the
// message only says so.
//   accepted         the entry is in the journal, accepted
//   refused:<code>   the entry is in the journal with that code, and nothing follows from it
//   answered, taken  a question; an acknowledgement: the link goes on, the journal is as it was
//   denied:<code>    answered with refused{}; the office's journal has a note of it
//   closed:<code>    the link ends; the journal is as it was
//   posted:<status>  the answer to a POST; but for an offer the journal is as it was
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Cases, Ground, brand, house, options, otherBrand, same, word } from './ground.mjs';
import { canonical } from './stranger/document.mjs';
import { within } from './stranger/link.mjs';

const [head, ...lines] = readFileSync(path.join(house, 'tests/e2e/privileges.csv'), 'utf8').trim().split('\n').map(line => line.split(','));
const cells = lines.map(line => Object.fromEntries(head.map((name, i) => [name, line[i]])));
const ranks = ['agent', 'lead', 'trainer', 'officer'];
const roles = ['none', 'revoked', 'service', ...ranks];
const cases = new Cases();
const ground = await Ground.lay(options());
const { document } = ground;
const about = type => document.about(type)['x-privity'];
const isEntry = type => about(type).carriage === 'journal' && document.operations('receive').includes(type);

const speaksOfFeed = type => Object.values(document.x.members[type] ?? {}).includes('feed.name');

// ---- every type has its cells, and no cell is there twice

function cellsOf(role, type) {
    const feeds = speaksOfFeed(type);
    const spoken = document.operations('receive').includes(type) && 'interaction' in document.schema(type).properties;
    if (role === 'service' && about(type).carriage === 'source')
        return ['-,own', '-,other'];
    if (!ranks.includes(role) || about(type).carriage === 'source' || !(feeds || spoken))
        return ['-,-'];
    if (feeds)
        return ['own,own', 'other,own', 'other,other'];
    return [...role === 'agent' ? ['own,own', 'own,other'] : [], 'other,own', 'other,other']; // only agents are offered anything
}

await cases.run('every type has a row for every role, ownership and brand', () => {
    const wanted = document.types.flatMap(type => roles.flatMap(role => cellsOf(role, type).map(rest => `${role},${type},${rest}`)));
    const there = cells.map(cell => `${cell.role},${cell.type},${cell.ownership},${cell.brand}`);
    same('without a row', wanted.filter(cell => !there.includes(cell)), []);
    same('of nothing, or twice', there.filter((cell, i) => !wanted.includes(cell) || there.indexOf(cell) !== i), []);
});

// ---- who there is: agents whose interactions are foreign to the desk under test, and customers of their own for each

const people = { owner: { phone: '+31600000017', candidate: 0 }, protected: { phone: '+31600000017', candidate: 1 },
    own: { phone: '+46701740606', candidate: 0 } };

// An interaction that was offered to that desk, accepted and, where customers are known, bound to that person.
async function opened(desk, one, person) {
    const { phone, candidate } = people[person] ?? {};
    const offer = await ground.offer(desk, one, { channel: 'chat', phone });
    const { interaction } = offer.data;
    const customer = offer.personal?.candidates[candidate]?.customer;
    const made = [desk.record('privity.interaction.accepted.v1', { interaction }),
        desk.record('privity.speaker.set.v1', { interaction, speaker: 'self' })];
    if (customer !== undefined)
        made.push(desk.record('privity.subject.confirmed.v1', { interaction, customer }));
    same('set up', new Set(await desk.deliver(...made)), new Set(['accepted']));
    return { interaction, customer };
}
const owners = { own: await ground.onlineDesk('owner'), other: await ground.onlineDesk('owner elsewhere', { brands: [otherBrand] }) };
const foreign = { own: await opened(owners.own, brand, 'owner'), other: await opened(owners.other, otherBrand),
    protected: await opened(owners.own, brand, 'protected') }; // for what is never refused, and so changes something
const talking = `contact-${ground.contacts}`; // open at the desk that owns it
const pack = JSON.parse(owners.own.fed.find(({ data }) => data.pack !== undefined).data.pack);
const purpose = pack.purposes.find(one => one.consent);

// ---- a message of any type, from its schema

function sample(schema, known, name) {
    if (known[name] !== undefined)
        return known[name];
    if (schema.properties)
        return Object.fromEntries((schema.required ?? []).map(member => [member, sample(schema.properties[member], known, member)]));
    if (schema.enum)
        return schema.enum[0];
    const kind = { boolean: false, integer: 1, array: [] }[schema.type];
    if (kind !== undefined)
        return kind;
    if (schema.format === 'date-time')
        return new Date().toISOString();
    const id = /^\^([a-z]:)/.exec(schema.pattern ?? '');
    return id ? `${id[1]}00000000-0000-4000-8000-000000000000` : schema.pattern?.includes('{20}') ? '0'.repeat(20) : 'x';
}
function dataOf(type, { interaction, customer, brand: one }) {
    const action = /^privity\.consent\.([a-z]+)\./.exec(type)?.[1];
    return sample(document.schema(type), { interaction, customer, brand: one, action, purpose: purpose.id, topic: pack.topics[0].id,
        wording: purpose.consent.wording, evidence: 'recording-offset', channel: 'call', field: pack.fields.find(one => one.checkable).id,
        reason: 'disputed', key: randomBytes(32).toString('base64url'), code: pack.wrapCodes[0].id });
}

// ---- one cell

async function entryIn(desk, type, data) {
    const personal = about(type).sealed && sample(about(type).sealed, { text: word });
    const entry = desk.keep(desk.entry(type, data, { personal, valid: false }));
    const [result] = await desk.deliver(entry);
    return result === 'accepted' ? result : `refused:${result}`;
}

// What the office says to it, until it answers what was sent after it or ends the link.
async function messageOn(desk, frame) {
    const from = desk.frames.length;
    desk.link.send(canonical(frame));
    desk.link.send(desk.entries[0].text);
    const said = () => desk.frames.slice(from);
    await desk.until(() => desk.link.ended ?? said().some(({ type }) => type === 'privity.sync.ack.v1'), 'an answer or an end');
    const answer = said().find(one => document.terms(one)['event.causation'] === frame.id);
    if (answer === undefined)
        return desk.link.ended === undefined ? 'taken' : `closed:${desk.link.ended}`;
    return answer.type === 'privity.sync.refused.v1' ? `denied:${document.take(answer.type, answer.data).code}` : 'answered';
}

const page = { 'snapshot.page': 1n, 'snapshot.bytes': Buffer.alloc(0), 'snapshot.before': Buffer.alloc(0), 'snapshot.count': 0n };
const feedOf = (desk, { ownership, brand: one }) => document.x.feeds.desk.replace('{desk}',
    (ownership === 'own' ? desk : owners[one]).known.desk);

async function play({ role, type, ownership, brand: one }, desk) {
    const event = data => ({ ...desk.ask('privity.context.open.v1', { interaction: foreign.own.interaction }), type, data });
    if (role === 'none') {
        const link = await desk.connect(ground.port);
        const proofs = { deskNonce: randomBytes(32), 'hello.signature': randomBytes(64), 'enrol.code': randomBytes(10),
            wipe: sample(document.schema('privity.sync.wipe.v1'), {}), 'wiped.receipt': sample(document.schema('privity.sync.wiped.v1'), {}).receipt,
            'wiped.signature': randomBytes(64) };
        link.send(canonical(event(document.answers(type).length > 0 && about(type).carriage === 'session'
            ? desk.say(type, { ...link.challenge, tlsKeyHash: link.keyHash, ...proofs }).data : sample(document.schema(type), {}))));
        return `closed:${await link.closed}`;
    }
    if (role === 'service') {
        const says = one === 'other' ? otherBrand : brand;
        const { status } = await ground.office.postEvent(brand, type,
            sample(document.schema(type), { brand: says, contact: type.includes('said') ? talking : `new-${says}`, text: word }));
        return `posted:${status}`;
    }
    if (role === 'revoked') {
        const doomed = await ground.onlineDesk(`doomed by ${type}`);
        await ground.office.command('revoke', '--desk', doomed.known.desk);
        const feed = feedOf(doomed, { ownership: 'own' });
        const data = speaksOfFeed(type) ? doomed.say(type, { 'feed.name': feed, upTo: 0n, after: 0n, 'snapshot.head': 0n, ...page }).data
            : dataOf(type, { ...foreign.own, brand });
        doomed.link.send(isEntry(type) ? doomed.entry(type, data, { personal: about(type).sealed && sample(about(type).sealed, { text: word }) }).text
            : canonical({ ...event(data), source: doomed.ask('privity.context.open.v1', { interaction: foreign.own.interaction }).source }));
        return `closed:${await within(doomed.link.closed, 'the end of the link')}`;
    }
    const isQuestion = about(type).carriage === 'question';
    if (ownership !== '-' && (isEntry(type) || isQuestion)) {
        const subject = ownership === 'own' ? await opened(desk, brand, 'own')
            : about(type).neverRefused ? foreign.protected : foreign[one];
        const says = one === 'other' && (ownership === 'own' || 'brand' in document.schema(type).properties) ? otherBrand : undefined;
        const data = { ...dataOf(type, { ...subject, brand: says ?? brand }), ...says && { brand: says } };
        if (isEntry(type))
            return entryIn(desk, type, data);
        const personal = about(type).sealed && sample(about(type).sealed, { said: word });
        const sealed = personal && desk.ask(type, dataOf(type, { ...subject, brand }), { personal });
        return messageOn(desk, personal ? { ...sealed, data: { ...data, ...sealed.data } } : event(data));
    }
    if (ownership !== '-') {
        const feed = feedOf(desk, { ownership, brand: one });
        const place = desk.known.cursors.find(cursor => cursor['feed.name'] === feed)?.['feed.seq'] ?? 0n;
        return messageOn(desk, desk.say(type, { 'feed.name': feed, upTo: place, after: place, 'snapshot.head': place, ...page }));
    }
    return messageOn(desk, event(type === 'privity.sync.hello.v1' ? desk.hello(desk.link).data : sample(document.schema(type), {})));
}

// ---- all cells of a role, and what the office holds before and after

async function contextOfOwner() {
    const question = owners.own.ask('privity.context.open.v1', { interaction: foreign.own.interaction });
    const answered = owners.own.link.next(json => document.terms(json)['event.causation'] === question.id, 'the context');
    owners.own.link.send(canonical(question));
    const { type, data } = await answered;
    return [type, data.topic, data.speaker, data.customer, data.decisions,
        owners.own.fed.filter(one => one.data.interaction === foreign.own.interaction).length];
}

for (const role of roles) {
    const desk = await ground.onlineDesk(`${role} under test`, { role: ranks.includes(role) ? role : 'agent' });
    await desk.deliver(desk.record('privity.interaction.accepted.v1', { interaction: foreign.own.interaction }));
    const before = await ground.journal();
    const context = await contextOfOwner();
    const denied = role === 'none' ? ['not-proven'] : []; // the hello that names a desk and does not prove it
    for (const cell of cells.filter(one => one.role === role))
        await cases.run(Object.values(cell).join(','), async () => {
            const found = await play(cell, desk);
            const [kind, code] = found.split(':');
            if (kind === 'denied')
                denied.push(code);
            if (role !== 'none' && (kind === 'denied' || kind === 'closed'))
                await desk.comeOnline(ground.port); // one link may be refused ten times a minute
            same('the office', found, cell.expected);
        });
    await cases.run(`${role}: the journal has these entries and notes more, and nothing else`, async () => {
        const was = new Map(before.map(row => [`${row.author} ${row.n}`, JSON.stringify(row)]));
        const after = await ground.journal();
        const more = after.filter(row => !was.has(`${row.author} ${row.n}`));
        same('what was there', after.filter(row => was.has(`${row.author} ${row.n}`)).map(row => JSON.stringify(row)), [...was.values()]);
        same('entries', after.filter(row => row.author === desk.known.desk).map(({ n, result, hash }) => [n, result, hash]),
            desk.entries.map(({ n, hash }) => [Number(n), desk.results.get(n), hash.toString('hex')]));
        const byOffice = more.filter(row => row.author !== desk.known.desk);
        same('notes', byOffice.filter(({ data }) => data.code !== undefined).map(({ data }) => data.code), denied);
        const expected = ['privity.interaction.offered.v1', 'privity.verify.done.v1', 'privity.field.revealed.v1', ...role === 'revoked' ? ['privity.access.revoked.v1'] : []];
        same('others', byOffice.filter(({ data, type }) => data.code === undefined && !expected.includes(type)), []);
    });
    await cases.run(`${role}: whoever owns the interaction sees nothing of it`, async () => same('context', await contextOfOwner(), context));
    await desk.link.close();
}

await cases.run('only agents are offered contacts', async () => {
    for (const role of ['lead', 'trainer', 'officer']) {
        const refused = await ground.office.post(brand, 'arrived', { contact: `for-${role}`, channel: 'call', direction: 'inbound', agent: `${role} under test` })
            .then(() => 'offered', error => error.message);
        same(`${role} ${refused}`, refused.includes(': 404 '), true);
    }
});

await ground.strike(cases);
process.exit(cases.close());
