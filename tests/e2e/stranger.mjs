// SPDX-License-Identifier: Apache-2.0
// A desk that was made from the document alone works with the real office: everything it records is there once.
import { Cases, Fault, Ground, brand, house, options, same, word } from './ground.mjs';
import { canonical } from './stranger/document.mjs';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const cases = new Cases();
const ground = await Ground.lay(options());
const { document } = ground;
const journalOf = async desk => (await ground.journal()).filter(row => row.author === desk.known.desk);

await cases.run('the document is AsyncAPI 3.0.0, and every reference in it leads somewhere', () => {
    const Ajv = document.packages('ajv').default;
    const ajv = new Ajv({ strict: false, meta: false, validateSchema: false });
    document.packages('ajv-formats').default(ajv);
    const valid = ajv.compile(document.packages('@asyncapi/specs/schemas/3.0.0.json'));
    if (!valid(document.json))
        throw new Fault(ajv.errorsText(valid.errors));
    const follow = value => {
        if (typeof value?.$ref === 'string') {
            const [file, pointer = ''] = value.$ref.split('#');
            const found = pointer.split('/').slice(1).reduce((at, key) => at?.[key], document.schemas[file || 'asyncapi.json']);
            if (found === undefined)
                throw new Fault(`${value.$ref} leads nowhere`);
        }
        if (value !== null && typeof value === 'object')
            Object.values(value).forEach(follow);
    };
    follow(document.json);
});

await cases.run('its structures make what the code makes', () => {
    same('vectors', document.x.vectors.length > 5, true);
    for (const { structure, given, gives } of document.x.vectors) {
        const known = Object.fromEntries(Object.entries(given).map(([term, json]) => [term, term === 'data' ? json : document.fromJson(term, json)]));
        same(structure, document.make(structure, known).toString('base64url'), gives);
    }
});

const desk = await ground.desk('stranger');
let offer, customer, pack;

await cases.run('it enrols, says hello and is fed the policy in force', async () => {
    await desk.comeOnline(ground.port);
    const published = await desk.fedBy(({ data }) => data.pack !== undefined, 'the policy');
    pack = JSON.parse(published.data.pack);
    same('brand', [pack.brand, published.feed], [brand, document.x.feeds.policy.replace('{brand}', brand)]);
});

await cases.run('an offer comes sealed to this process, and opens', async () => {
    offer = await ground.offer(desk, brand, { phone: '+31600000017', queue: 'Billing' });
    customer = offer.personal.candidates[0].customer;
    same('candidates', offer.personal.candidates.length > 0, true);
});

await cases.run('a chain of entries is accepted, and each is there once', async () => {
    const { interaction } = offer.data;
    const purpose = pack.purposes.find(one => one.consent);
    const wording = pack.wordings.find(one => one.id === purpose.consent.wording);
    const results = await desk.deliver(
        desk.record('privity.interaction.accepted.v1', { interaction }),
        desk.record('privity.topic.set.v1', { interaction, topic: pack.topics[0].id }),
        desk.record('privity.speaker.set.v1', { interaction, speaker: 'self' }),
        desk.record('privity.subject.confirmed.v1', { interaction, customer }),
        desk.record('privity.note.saved.v1', { interaction }, { personal: { text: 'Ruft morgen zurück. “ok”\n' } }),
        desk.record('privity.consent.given.v1', { interaction, customer, brand, purpose: purpose.id, action: 'given',
            wording: wording.id, wordingVersion: wording.version, language: 'nl', channel: 'call', evidence: purpose.consent.evidence[0],
            cursor: document.toJson('feed.seq', offer.place), sees: [] }, { personal: { evidenceRef: 'rec-1@00:42' } }));
    same('results', results, Array(6).fill('accepted'));
    const rows = await journalOf(desk);
    same('journal', rows.map(({ n, id, type, result, hash }) => ({ n, id, type, result, hash })),
        desk.entries.map(({ n, id, type, hash }) => ({ n: Number(n), id, type, result: 'accepted', hash: hash.toString('hex') })));
    same('nothing personal in clear', JSON.stringify(rows).includes('morgen') || JSON.stringify(rows).includes('rec-1'), false);
});

await cases.run('the context comes as the topic allows, with the decision in force', async () => {
    const given = desk.entries.at(-1).hash.toString('base64url');
    const context = await desk.fedBy(({ data }) => (data.decisions ?? []).some(({ hash }) => hash === given), 'the decision in a context');
    same('customer', context.data.customer, customer);
    same('cells', new Set(context.personal.cells.map(({ state }) => state)).size > 1, true);
});

await cases.run('a question is answered by what the document names', async () => {
    const question = desk.ask('privity.context.open.v1', { interaction: offer.data.interaction });
    const [answers] = document.answers(question.type);
    const answered = desk.link.next(json => document.terms(json)['event.causation'] === question.id, 'the answer');
    desk.link.send(canonical(question));
    const answer = await answered;
    same('type', answer.type, answers);
    same('customer', answer.data.customer, customer);
    same('opens', Array.isArray(desk.personalOf('answer', answer).cells), true);
});

await cases.run('work without a link is sent at the next one, from where the office stands, and what is sent twice is there once', async () => {
    await desk.link.close();
    const { interaction } = offer.data;
    const made = [desk.record('privity.note.saved.v1', { interaction }, { personal: { text: 'offline' } }),
        desk.record('privity.interaction.wrapped.v1', { interaction, code: pack.wrapCodes[0].id })];
    await desk.comeOnline(ground.port);
    same('the office stands', desk.link.welcome.acceptedUpTo, 6n);
    same('results', await desk.deliver(...made), ['accepted', 'accepted']);
    await desk.link.close();
    await desk.comeOnline(ground.port);
    made.forEach(({ text }) => desk.link.send(text)); // as if the acknowledgement had been lost
    const seen = desk.frames.length;
    await desk.until(() => desk.frames.slice(seen).some(({ data }) => document.take('privity.sync.ack.v1', data).upTo === 8n), 'the acknowledgement again');
    same('journal', (await journalOf(desk)).map(row => row.n), [1, 2, 3, 4, 5, 6, 7, 8]);
    same('generation', desk.link.welcome.generation, 3n);
});

await cases.run('feeds go on after the last place, without a hole', async () => {
    const [before] = desk.known.cursors.filter(one => one['feed.name'].startsWith('desk:')).map(one => one['feed.seq']);
    const next = await ground.offer(desk);
    same('place', next.place, before + 1n);
    same('nothing comes twice', new Set(desk.fed.map(({ feed, place }) => `${feed} ${place}`)).size, desk.fed.length);
});

await cases.run('a desk of another epoch is told its feeds anew, and goes on from there', async () => {
    await desk.link.close();
    Object.assign(desk.known, { epoch: 7n, cursors: [] });
    await desk.comeOnline(ground.port);
    const heads = new Map(desk.link.welcome.heads.map(head => [head['feed.name'], head]));
    const feeds = ['policy', 'desk'].map(kind => document.x.feeds[kind].replace('{brand}', brand).replace('{desk}', desk.known.desk));
    same('told anew', feeds.map(feed => heads.get(feed)['feed.anew']), [true, true]);
    await desk.until(() => feeds.every(feed => desk.known.cursors.some(one => one['feed.name'] === feed
        && one['feed.seq'] === heads.get(feed)['feed.seq'])), 'all of both feeds');
    const anew = desk.fed.filter(one => one.anew);
    same('the policy in force', anew.filter(({ data }) => data.pack !== undefined).length, 1);
    same('what is open', anew.filter(({ personal }) => personal?.candidates !== undefined).length > 0, true);
    const next = await ground.offer(desk);
    same('place', next.place, heads.get(feeds[1])['feed.seq'] + 1n);
});

// Of the sample; no other case speaks with her. Of her IBAN nothing is on file.
const ebba = { phone: '+46701740606', first_name: 'EBBA', customer_number: 'ne 100006', meter_number: 'E0047000000000006' };
const journaled = async () => (await ground.journal()).filter(row => row.type.startsWith('privity.verify.'));

await cases.run('a check is answered alike whatever is found, counted, and noted without what was said', async () => {
    const call = await ground.offer(desk, brand, { phone: ebba.phone });
    const { interaction } = call.data;
    const [{ customer: caller }] = call.personal.candidates;
    await desk.deliver(desk.record('privity.interaction.accepted.v1', { interaction }), desk.record('privity.speaker.set.v1', { interaction, speaker: 'self' }),
        desk.record('privity.subject.confirmed.v1', { interaction, customer: caller }));
    const seen = { sizes: new Set(), frames: [] };
    const check = async (field, said) => {
        const question = desk.ask('privity.field.verify.v1', { interaction, field }, { personal: { said } });
        const answered = desk.link.next(json => document.terms(json)['event.causation'] === question.id, 'the answer');
        desk.link.send(canonical(question));
        const answer = await answered;
        same('type', [answer.type], document.answers(question.type).filter(type => type === answer.type));
        seen.frames.push(canonical(question), canonical(answer));
        seen.sizes.add(canonical(answer).length - field.length);
        return desk.personalOf('answer', answer);
    };
    same('no match', await check('first_name', word), { left: 2, result: 'no-match', until: '1970-01-01T00:00:00.000Z' });
    same('close', (await check('first_name', 'Eba')).result, 'close');
    same('match', (await check('first_name', ebba.first_name)).result, 'match');
    same('match', (await check('customer_number', ebba.customer_number)).result, 'match');
    for (let left = 2; left >= 0; --left)
        same('absent', (await check('iban', 'NL02ABNA0123456789')).left, left);
    const locked = await check('iban', 'NL02ABNA0123456789');
    same('locked', [locked.result, locked.left, Date.parse(locked.until) > Date.now()], ['locked', 0, true]);
    same('match', (await check('meter_number', ebba.meter_number)).result, 'match');
    same('sizes', seen.sizes.size, 1);
    for (const canary of [word, ebba.first_name, ebba.customer_number, ebba.meter_number, 'match', 'locked'])
        same(canary, seen.frames.filter(frame => frame.includes(canary)), []);
    const rows = await journaled();
    same('journal', rows.map(({ type, data }) => [type.split('.')[2], data.field, data.result, data.level]), [
        ['done', 'first_name', 'no-match', 0], ['done', 'first_name', 'close', 0], ['done', 'first_name', 'match', 0],
        ['done', 'customer_number', 'match', 1], ['done', 'iban', 'no-match', 1], ['done', 'iban', 'no-match', 1],
        ['done', 'iban', 'no-match', 1], ['locked', 'iban', 'locked', 1], ['done', 'meter_number', 'match', 2]]);
    same('who', new Set(rows.map(({ data }) => `${data.desk} ${data.customer}`)), new Set([`${desk.known.desk} ${caller}`]));
    await desk.fedBy(({ data }) => data.interaction === interaction && data.identityLevel === 2, 'the context at level 2');
});

await cases.run('a lead resets what was missed', async () => {
    const lead = await ground.onlineDesk('lead', { role: 'lead' });
    const [{ data }] = await journaled();
    const reset = { customer: data.customer, brand, field: 'iban' };
    same('results', await lead.deliver(lead.record('privity.verify.reset.v1', reset), lead.record('privity.verify.reset.v1', reset)),
        ['accepted', 'not-found']);
    await lead.link.close();
    same('not an agent', await desk.deliver(desk.record('privity.verify.reset.v1', reset)), ['not-allowed']);
});

await cases.run('it imports nothing of the house', () => {
    for (const file of ['desk', 'document', 'link', 'sealing'])
        for (const [, from] of readFileSync(path.join(house, `tests/e2e/stranger/${file}.mjs`), 'utf8').matchAll(/from '([^']+)'/g))
            same(`${file}.mjs imports ${from}`, from.startsWith('node:') || /^\.\/[a-z]+\.mjs$/.test(from), true);
});

await ground.strike(cases);
process.exit(cases.close());
