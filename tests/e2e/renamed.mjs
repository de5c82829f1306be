// SPDX-License-Identifier: Apache-2.0
// The client knows no names but the document's: with one thing renamed in a copy of it, the client fails, and fails for
// that. The first row changes nothing and must work.
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Cases, Fault, Ground, brand, options, same } from './ground.mjs';
import { Desk } from './stranger/desk.mjs';
import { Document } from './stranger/document.mjs';
import { patience } from './stranger/link.mjs';
import { Sealing } from './stranger/sealing.mjs';

function rename(object, from, to) {
    if (object === undefined || !(from in object))
        throw new Fault(`there is no ${from} to rename`);
    object[to] = object[from];
    delete object[from];
}
const inSchema = (type, from, to) => ({ [`${type}.json`]: schema }) => {
    rename(schema.properties, from, to);
    schema.required = schema.required.map(name => name === from ? to : name);
};
const inMembers = (type, from, to) => ({ 'asyncapi.json': { 'x-privity': x } }) => rename(x.members[type], from, to);
const inBoth = (...what) => files => { inSchema(...what)(files); inMembers(...what)(files); };
const attribute = (kind, from, to) => ({ 'asyncapi.json': { 'x-privity': x } }) => rename(x.attributes[kind], from, to);
const structure = change => ({ 'asyncapi.json': { 'x-privity': x } }) => change(x.structures);
const document = change => ({ 'asyncapi.json': json }) => change(json);

const hello = 'privity.sync.hello.v1';
const rows = [
    ['nothing', () => {}, undefined],
    ['the address', document(({ channels }) => { channels.desk.address = '/v1/table'; }), /404/],
    ['the subprotocol', document(({ channels }) => { channels.desk.bindings.ws.headers.properties['Sec-WebSocket-Protocol'].const = 'events.json'; }), /400/],
    ['an attribute of the envelope', attribute('envelope', 'specversion', 'version'), /must have required property 'specversion'/],
    ['an attribute of the envelope, in its schema too', files => {
        attribute('envelope', 'specversion', 'version')(files);
        const { envelope } = files['asyncapi.json'].components.schemas;
        envelope.required = envelope.required.filter(name => name !== 'specversion');
    }, /4400/],
    ['the sequence', files => {
        attribute('envelope', 'sequence', 'number')(files);
        const { schemas } = files['asyncapi.json'].components;
        [schemas.entry, schemas.sealedEntry].forEach(schema => { schema.required = schema.required.filter(name => name !== 'sequence'); });
    }, /4400|goes from/],
    ['an attribute of entries', attribute('entry', 'entryprev', 'entrybefore'), /must have required property 'entryprev'/],
    ['an attribute of feeds', attribute('feed', 'feed', 'stream'), /not within|sequence/],
    ['the sealed member', document(({ 'x-privity': x }) => { x.attributes.sealed = 'covered'; }), /no member covered|undefined|candidates/],
    ['a member of challenge, in its schema', inSchema('privity.sync.challenge.v1', 'nonce', 'number'), /must have required property 'number'/],
    ['a member of enrol', inBoth('privity.sync.enrol.v1', 'handle', 'knob'), /4400/],
    ['a member of hello, in its schema', inSchema(hello, 'contextKey', 'sessionKey'), /has no contextKey/],
    ['a member of hello, in its terms', inMembers(hello, 'contextKey', 'sessionKey'), /has no sessionKey/],
    ['a member of hello, in both', inBoth(hello, 'contextKey', 'sessionKey'), /4400/],
    ['a member of welcome', inMembers('privity.sync.welcome.v1', 'acceptedUpTo', 'takenUpTo'), /stands/],
    ['a member of a fact', inSchema('privity.topic.set.v1', 'topic', 'theme'), /must have required property 'theme'/],
    ['a sealed member of a fact', document(({ components }) => { components.messages['privity.note.saved.v1']['x-privity'].sealed.required = ['words']; }), /must have required property 'words'/],
    ['a type', document(({ components: { messages } }) => { rename(messages, 'privity.topic.set.v1', 'privity.theme.set.v1'); }), /not in the document|privity.topic.set/],
    ['the domain of enrolment', structure(all => { all['enrol.deskProof'].domain = 'privity/enrol/desk/v2'; }), /not-proven/],
    ['the domain of hello', structure(all => { all['hello.signature'].domain = 'privity/hello/v2'; }), /4401/],
    ['the domain of entries', structure(all => { all['entry.signature'].domain = 'privity/entry/v2'; }), /4401/],
    ['the order of what hello covers', structure(all => all['hello.bytes'].parts.reverse()), /4401/],
    ['the lengths before what an entry covers', structure(all => { delete all['entry.link'].prefixed; }), /4401/],
    ['what a commitment is made of', structure(all => all['entry.commitment'].parts.reverse()), /4401/],
    ['the place of a sealed part', structure(all => all['part.place'].parts.reverse()), /commit/],
    ['the domain of the key statement', structure(all => { all['statement.signature'].domain = 'privity/key/v1'; }), /statement.signature does not hold/],
    ['what the office proves', structure(all => { all['enrol.officeProof'].parts.pop(); }), /enrol.officeProof does not hold/],
];

const given = options();
const cases = new Cases();
const ground = await Ground.lay(given);
patience.ms = 1500; // one row makes the client wait for what never comes

function copyWith(change, name) {
    const folder = path.join(`${given.out}-protocols`, name.replaceAll(/\W+/g, '-'));
    cpSync(given.protocol, folder, { recursive: true });
    const names = readdirSync(folder).filter(file => file.endsWith('.json'));
    const files = Object.fromEntries(names.map(file => [file, JSON.parse(readFileSync(path.join(folder, file), 'utf8'))]));
    change(files);
    names.forEach(file => writeFileSync(path.join(folder, file), JSON.stringify(files[file])));
    return new Document(folder, given.packages);
}

let tries = 0;
async function work(read) {
    const name = `desk ${++tries}`;
    const desk = await new Desk(read, await Sealing.of(read)).enrol(ground.port, await ground.office.enrolCode(name, [brand]));
    await desk.comeOnline(ground.port);
    same('the office stands', desk.link.welcome.acceptedUpTo, 0n);
    await desk.fedBy(({ data }) => data.pack !== undefined, 'the policy');
    const offer = await ground.offer(desk, brand, { phone: '+31600000017' });
    same('candidates', Array.isArray(offer.personal?.candidates), true);
    const { interaction } = offer.data;
    const results = await desk.deliver(desk.record('privity.interaction.accepted.v1', { interaction }),
        desk.record('privity.topic.set.v1', { interaction, topic: 'bill' }),
        desk.record('privity.note.saved.v1', { interaction }, { personal: { text: 'words' } }));
    same('results', results, ['accepted', 'accepted', 'accepted']);
    await desk.link.close();
}

for (const [name, change, why] of rows)
    await cases.run(name, async () => {
        const told = await work(copyWith(change, name)).then(() => undefined, error => error.message);
        if (why === undefined ? told !== undefined : told === undefined || !why.test(told))
            throw new Fault(told === undefined ? 'the client did not notice' : `the client said: ${told}`);
    });

await ground.strike(cases);
process.exit(cases.close());
