// SPDX-License-Identifier: Apache-2.0
// What hostile, broken and confused peers send, and what must come of it. One row each:
//   at      handshake: nothing stands yet; challenged: before hello; live: after a good hello
//   act     what is done; a: the desk, its link, its sitting link elsewhere (challenged only), another desk, the ground
//   ends    the close code (several: whichever of two limits is met first); none: the link stays and works
//   says    the code that refused{} carries; resync: that the desk is asked to go on from where the office stands
//   notes   codes of the refusals that the office's journal keeps
//   result  of the entry that was sent: it is in the journal with it, and nothing else changed
import { randomBytes, sign } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Fault, brand, house, otherBrand, word } from './ground.mjs';
import { canonical } from './stranger/document.mjs';
import { Link, frame, secure, within } from './stranger/link.mjs';

const accepted = 'privity.interaction.accepted.v1', note = 'privity.note.saved.v1', future = 'privity.future.thing.v1';

// ---- entries and messages that are nearly right

const plain = (a, as) => a.desk.entry(accepted, { interaction: a.interaction, word }, { as, valid: false });
// The next entry with one more member, whose value is put in place in the text: it would change the journal if it were taken.
const spelled = json => a => a.link.send(spelledText(a, json));
const spelledText = (a, json) => a.desk.entry(accepted, { interaction: a.interaction, word, zz: '@@' }, { valid: false }).text.replace('"@@"', json);
const bytesIn = bytes => a => {
    const [before, after] = spelledText(a, '"@@"').split('@@');
    a.link.raw(frame(Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])));
};
const text = change => a => a.link.send(change(plain(a).text));
const changed = change => a => {
    const { frame: json } = plain(a);
    change(json, a);
    a.link.send(canonical(json));
};
const framed = options => a => a.link.raw(frame(plain(a).text, options));
const message = (type, data = {}) => a => a.link.send(canonical({ ...a.desk.ask('privity.context.open.v1', { interaction: a.interaction }), type, data: { ...data, word } }));
const helloWith = more => a => a.link.send(canonical(a.desk.hello(a.link, typeof more === 'function' ? more(a) : more)));
const helloChanged = change => a => {
    const hello = a.desk.hello(a.link);
    change(hello, a);
    a.link.send(canonical(hello));
};
const acknowledge = (feed, upTo) => a => a.link.send(canonical(
    a.desk.say('privity.sync.ack.v1', { 'feed.name': feed(a), upTo })));
const ownFeed = a => a.document.x.feeds.desk.replace('{desk}', a.desk.known.desk);
const keys = count => `{${Array.from({ length: count }, (_, i) => `"${String(i).padStart(5, '0')}":0`).join(',')}}`;

// Signed without the domain's name, or under another's.
const helloSignature = make => helloChanged((hello, a) => {
    const known = { ...a.desk.known, ...a.link.challenge, tlsKeyHash: a.link.keyHash, data: hello.data };
    const place = memberOf(a, hello.type, 'hello.signature');
    hello.data[place] = sign(null, make(a.document.make('hello.bytes', known), a), a.desk.known.secrets.deskKey).toString('base64url');
});
const unsaid = a => {
    const { frame: json, terms } = plain(a);
    json[attributeOf(a, 'entry.signature')] = sign(null, a.document.make('entry.link', terms), a.desk.known.secrets.deskKey).toString('base64url');
    a.link.send(canonical(json));
};
const memberOf = (a, type, term) => Object.entries(a.document.x.members[type]).find(([, one]) => one === term)[0];
const attributeOf = (a, term) => Object.entries(a.document.x.attributes.entry).find(([, one]) => one === term)[0];

// ---- before there is a link

const status = (expected, options) => async a => {
    const link = await Link.open(a.document, a.ground.port, options(a));
    if (link.status !== expected)
        throw new Fault(`the handshake was answered with ${link.status}`);
};
const tlsFails = options => async a => {
    const found = await secure(a.ground.port, options).then(({ socket }) => { socket.destroy(); return 'accepted'; }, error => error.message);
    if (!/^TLS: .*alert protocol version/.test(found)) // said by the office; no fault of our own library's
        throw new Fault(`the handshake was ${found}`);
};
const upgrade = (a, name) => `GET ${a.document.json.channels.desk.address} HTTP/1.1\r\nHost: office\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`
    + `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Protocol: ${name}\r\n`;
const answerTo = (socket, ask) => within(new Promise(resolve => {
    let said = '';
    socket.on('data', bytes => { said += bytes.toString('latin1'); if (said.includes('\r\n\r\n')) resolve(said); });
    socket.on('close', () => resolve(said));
    socket.on('error', () => resolve(said));
    socket.write(ask);
}), 'an answer or an end');
const subprotocolOf = a => a.document.json.channels.desk.bindings.ws.headers.properties['Sec-WebSocket-Protocol'].const;

const handshake = [
    ...['TLSv1', 'TLSv1.1', 'TLSv1.2'].map(version => ({ name: `${version} and nothing newer`,
        act: tlsFails({ minVersion: version, maxVersion: version, ciphers: 'ALL:@SECLEVEL=0' }) })),
    { name: 'ws:// without TLS', act: async a => {
        const socket = net.connect(a.ground.port, '127.0.0.1');
        const said = await answerTo(socket, `${upgrade(a, subprotocolOf(a))}\r\n`);
        socket.destroy();
        if (said.includes('HTTP/1.1 101'))
            throw new Fault('a link without TLS stands');
    } },
    { name: 'a handshake with an Origin', act: status(403, () => ({ headers: { Origin: 'https://shop.example' } })) },
    { name: 'a handshake with the Origin null', act: status(403, () => ({ headers: { Origin: 'null' } })) },
    { name: 'another subprotocol', act: status(400, () => ({ subprotocol: 'mqtt' })) },
    { name: 'no subprotocol', act: status(400, () => ({ subprotocol: '' })) },
    { name: 'an offer to compress is not taken', act: async a => {
        const { socket } = await secure(a.ground.port);
        const said = await answerTo(socket, `${upgrade(a, subprotocolOf(a))}Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n`);
        socket.destroy();
        if (!said.startsWith('HTTP/1.1 101') || /sec-websocket-extensions/i.test(said))
            throw new Fault(said.split('\r\n')[0]);
    } },
    { name: 'frames before the handshake is answered', act: async a => {
        const { socket } = await secure(a.ground.port);
        const said = await answerTo(socket, Buffer.concat([Buffer.from(`${upgrade(a, subprotocolOf(a))}\r\n`), frame('{}')]));
        socket.destroy();
        if (!said.startsWith('HTTP/1.1 400'))
            throw new Fault(said.split('\r\n')[0]);
    } },
];

const challenged = [
    { name: 'a hello whose signature is random', act: helloWith({ 'hello.signature': randomBytes(64) }), notes: ['not-proven'], ends: 4401 },
    { name: 'a hello that is bound to another TLS key', act: helloWith({ tlsKeyHash: randomBytes(32) }), ends: 4401 },
    { name: 'a hello that is bound to no TLS key', act: helloWith({ tlsKeyHash: Buffer.alloc(0) }), ends: 4401 },
    { name: 'a hello for another challenge', act: helloWith({ officeNonce: randomBytes(32) }), ends: 4401 },
    { name: 'a hello signed without its domain', act: helloSignature(bytes => bytes), ends: 4401 },
    { name: 'a hello signed in the domain of entries',
        act: helloSignature((bytes, a) => Buffer.concat([Buffer.from(`${a.document.x.structures['entry.signature'].domain}\0`), bytes])), ends: 4401 },
    { name: 'a hello of the sitting session, replayed here', act: a => a.link.send(a.replay), ends: 4401 },
    { name: 'a hello whose resume was changed after it was signed', act: helloChanged(({ data }) => { data.resume.ackedUpTo = '0'.padStart(20, '0'); }), ends: 4401 },
    { name: 'a hello whose context key was changed after it was signed', act: helloChanged(({ data }) => { data.contextKey = randomBytes(32).toString('base64url'); }), ends: 4401 },
    { name: 'a hello of a desk that is not known', act: helloWith({ desk: 'd:00000000-0000-4000-8000-000000000000' }), ends: 4401 },
    { name: 'a hello of this desk with the key of another', act: helloWith(a => ({ secrets: a.other.known.secrets })), ends: 4401 },
    { name: 'a hello of a revoked desk', act: a => a.link.send(canonical(a.revoked.hello(a.link))), notes: ['not-proven'], ends: 4401 },
    { name: 'a hello that speaks only later versions', act: helloWith({ protocol: 2 }), ends: 4406 },
    { name: 'a hello that speaks only an earlier version', act: helloWith({ protocol: 0 }), ends: 4406 },
    { name: 'a hello without its nonce', act: helloChanged(hello => { delete hello.data.nonce; }), ends: 4400 },
    { name: 'a hello whose record is shorter than what was accepted', act: helloWith({ sentUpTo: 0n, newestHash: Buffer.alloc(0) }), ends: 4410 },
    { name: 'a hello whose newest entry is another', act: helloWith({ newestHash: randomBytes(32) }), ends: 4410 },
    { name: 'an entry before hello', act: text(same => same), ends: 4401 },
    { name: 'a question before hello', act: message('privity.context.open.v1'), ends: 4401 },
    { name: 'an enrolment with a code that nobody made', act: enrol(() => randomBytes(10)), says: 'code-unknown', ends: 4401 },
    { name: 'an enrolment with a code that was used', act: enrol(a => a.usedCode), says: 'code-used', ends: 4401 },
    { name: 'an enrolment with a wrong proof', act: enrol(a => a.freshCode, { 'enrol.deskProof': randomBytes(32) }), says: 'not-proven', notes: ['not-proven'], ends: 4401 },
    { name: 'an enrolment that is bound to another TLS key', act: enrol(a => a.freshCode, { tlsKeyHash: randomBytes(32) }), says: 'not-proven', notes: ['not-proven'], ends: 4401 },
    { name: 'not JSON before hello', act: a => a.link.send(word), ends: 4400 },
    { name: 'a large message before hello', act: a => a.link.send('x'.repeat(a.limits.beforeHelloBytes + 1)), ends: 1009 },
    { name: 'too many messages before hello',
        act: a => a.link.raw(...Array.from({ length: a.limits.beforeHelloMessages + 1 }, () => frame('{}'))), ends: [4400, 4429] },
    { name: 'pings instead of a hello', act: a => a.link.raw(...Array.from({ length: a.limits.controlFramesPerPing + 1 }, () => frame('', { opcode: 9 }))), ends: 1006 },
];

function enrol(code, more = {}) {
    return a => a.link.send(canonical(a.stranger.say('privity.sync.enrol.v1',
        { ...a.link.challenge, tlsKeyHash: a.link.keyHash, deskNonce: randomBytes(32), 'enrol.code': code(a), ...more })));
}

const live = [
    { name: 'a hello again', act: helloWith({}), says: 'not-now', notes: ['not-now'] },
    { name: 'a type that nobody knows', act: message(future), says: 'unknown-type', notes: ['unknown-type'] },
    { name: 'what only the office says', act: message('privity.policy.published.v1', { brand, version: 99, pack: '{}' }), says: 'unknown-type', notes: ['unknown-type'] },
    { name: 'what only a source system says', act: message('privity.contact.ended.v1', { brand, contact: 'contact-1' }), says: 'unknown-type', notes: ['unknown-type'] },
    { name: 'one refused message too many', act: a => { for (let i = 0; i <= a.limits.refusalsAMinute; ++i) message(future)(a); }, ends: 4429, notes: Array(10).fill('unknown-type') },
    { name: 'a question about what is not there', act: message('privity.context.open.v1', { interaction: 'i:00000000-0000-4000-8000-000000000000' }), says: 'not-found', notes: ['not-found'] },
    { name: 'a question without what it asks for', act: message('privity.context.open.v1'), says: 'malformed', notes: ['malformed'] },

    { name: 'an entry after a hole', act: a => a.link.send(plain(a, { 'entry.n': a.desk.known.sentUpTo + 2n, 'event.sequence': a.desk.known.sentUpTo + 2n }).text), resync: true },
    { name: 'another entry under an old n', act: a => a.link.send(plain(a, { 'entry.n': 1n, 'event.sequence': 1n, 'entry.prev': Buffer.alloc(32) }).text), ends: 4410, notes: ['conflict'] },
    { name: 'the id of another entry under the next n: an entry is what stands at its place, whatever it calls itself',
        act: record(accepted, {}, a => ({ 'event.id': a.desk.entries[0].id })), result: 'accepted' },
    { name: 'an entry that does not follow', act: a => a.link.send(plain(a, { 'entry.prev': randomBytes(32) }).text), ends: 4410 },
    { name: 'an entry with the key of another desk', act: a => a.link.send(plain(a, { secrets: a.other.known.secrets }).text), ends: 4401 },
    { name: 'an entry whose signature is random', act: a => a.link.send(plain(a, { 'entry.signature': randomBytes(64) }).text), ends: 4401 },
    { name: 'an entry signed without its domain', act: unsaid, ends: 4401 },
    { name: 'an entry whose body was changed', act: changed(json => { json.data.interaction = json.data.interaction.replace(/.$/, last => last === '0' ? '1' : '0'); }), ends: 4401 },
    { name: 'an entry whose author is another desk', act: a => a.link.send(plain(a, { 'entry.author': a.other.known.desk }).text), ends: 4401 },
    { name: 'an entry without its salt', act: changed((json, a) => { delete json[attributeOf(a, 'entry.salt')]; }), ends: 4400 },
    { name: 'an entry with n = 0', act: a => a.link.send(plain(a, { 'entry.n': 0n, 'event.sequence': 0n }).text), ends: 4400 },
    { name: 'an entry from a foreign source', act: record(accepted, {}, a => ({ 'event.source': a.document.x.sources.desk + a.other.known.desk.slice(2) })), result: 'not-proven' },
    { name: 'an entry from the office itself', act: record(accepted, {}, a => ({ 'event.source': a.document.x.sources.office.replace('{brand}', brand) })), result: 'not-proven' },
    { name: 'an entry of a foreign brand', act: record(accepted, { brand: otherBrand }), result: 'wrong-brand' },
    { name: 'an entry that lacks a member', act: record('privity.topic.set.v1', {}), result: 'malformed' },
    { name: 'members and attributes that nobody knows', act: record(accepted, { later: { a: [1, true] } }, undefined, { novel: 'x' }), result: 'accepted' },
    { name: 'a note without a sealed part', act: record(note, {}), result: 'malformed' },

    { name: 'an acknowledgement of what was not fed', act: acknowledge(ownFeed, 999n), ends: 4400 },
    { name: 'an acknowledgement of the feed of another desk', act: acknowledge(a => a.document.x.feeds.desk.replace('{desk}', a.other.known.desk), 1n), ends: 4400 },
    { name: 'an acknowledgement of the policy of another brand', act: acknowledge(a => a.document.x.feeds.policy.replace('{brand}', otherBrand), 1n), ends: 4400 },
    { name: 'a resync to what was not fed', act: a => a.link.send(canonical(a.desk.say('privity.sync.resync.v1', { 'feed.name': ownFeed(a), after: 999n }))), ends: 4400 },

    { name: 'not JSON', act: a => a.link.send(`${word} is not JSON`), ends: 4400 },
    { name: 'nothing', act: a => a.link.send(''), ends: 4400 },
    { name: 'a list', act: text(same => `[${same}]`), ends: 4400 },
    { name: 'half an object', act: text(same => same.slice(0, -1)), ends: 4400 },
    { name: 'a comma too many', act: text(same => same.replace(/}$/, ',}')), ends: 4400 },
    { name: 'white space', act: text(same => same.replace(':', ': ')), ends: 4400 },
    { name: 'something after the object', act: text(same => `${same} `), ends: 4400 },
    { name: 'a byte order mark', act: text(same => `\uFEFF${same}`), ends: 4400 },
    { name: 'keys that are not in order', act: text(same => `{"type":${JSON.stringify(accepted)},${same.slice(1).replace(/,"type":"[^"]*"/, '')}`), ends: 4400 },
    { name: 'a key twice', act: spelled('1,"zz":1'), ends: 4400 },
    { name: 'a key twice, with other values', act: spelled('1,"zz":2'), ends: 4400 },
    { name: 'an attribute twice', act: text(same => same.replace('"specversion"', '"specversion":"1.0","specversion"')), ends: 4400 },
    { name: 'half a surrogate pair', act: spelled('"\\ud800"'), ends: 4400 },
    { name: 'surrogates in the wrong order', act: spelled('"\\udc00\\ud800"'), ends: 4400 },
    { name: 'an escape where none is needed', act: spelled('"\\u0041"'), ends: 4400 },
    { name: 'NUL, escaped', act: spelled('"\\u0000"'), ends: 4400 },
    { name: 'NUL, raw', act: spelled('"\0"'), ends: 4400 },
    { name: 'depth 17', act: spelled('['.repeat(15) + ']'.repeat(15)), ends: 4400 },
    { name: 'depth 100,000', act: spelled('['.repeat(1e5) + ']'.repeat(1e5)), ends: 4400 },
    { name: '2,001 keys', act: a => spelled(keys(2001 - Object.keys(plain(a).frame).length - 3))(a), ends: 4400 },
    { name: '1e999', act: spelled('1e999'), ends: 4400 },
    { name: '-0', act: spelled('-0'), ends: 4400 },
    { name: '1.0', act: spelled('1.0'), ends: 4400 },
    { name: '1.5', act: spelled('1.5'), ends: 4400 },
    { name: '2^53 + 1', act: spelled('9007199254740993'), ends: 4400 },
    { name: '2^63', act: spelled('9223372036854775808'), ends: 4400 },
    { name: 'another version of CloudEvents', act: changed(json => { json.specversion = '0.3'; }), ends: 4400 },
    { name: 'an event without data', act: changed(json => { delete json.data; }), ends: 4400 },
    { name: 'a sequence of five digits', act: changed(json => { json.sequence = '00002'; }), ends: 4400 },
    { name: 'a sequence beyond 64 bits', act: changed(json => { json.sequence = '9'.repeat(20); }), ends: 4400 },
    { name: 'an id of 129 characters', act: changed(json => { json.id = 'x'.repeat(129); }), ends: 4400 },

    { name: 'bytes that are not UTF-8', act: bytesIn([0xff, 0xfe]), ends: 1007 },
    { name: 'a surrogate in UTF-8', act: bytesIn([0xed, 0xa0, 0x80]), ends: 1007 },
    { name: 'an overlong spelling', act: bytesIn([0xc0, 0xaf]), ends: 1007 },
    { name: 'a binary frame', act: framed({ opcode: 2 }), ends: 1003 },
    { name: 'a frame without a mask', act: framed({ masked: false }), ends: 1002 },
    { name: 'a compressed frame (RSV1)', act: framed({ reserved: 4 }), ends: 1002 },
    { name: 'RSV2', act: framed({ reserved: 2 }), ends: 1002 },
    { name: 'an opcode that is reserved', act: framed({ opcode: 3 }), ends: 1002 },
    { name: 'a continuation of nothing', act: framed({ opcode: 0 }), ends: 1002 },
    { name: 'a message inside a message', act: a => a.link.raw(frame('{', { final: false }), frame(plain(a).text)), ends: 1002 },
    { name: 'a ping in pieces', act: framed({ opcode: 9, final: false }), ends: 1002 },
    { name: 'a ping of 126 bytes', act: a => a.link.raw(frame('x'.repeat(126), { opcode: 9 })), ends: 1002 },
    { name: 'a flood of pings', act: a => a.link.raw(...Array.from({ length: a.limits.controlFramesPerPing + 1 }, () => frame('?', { opcode: 9 }))), ends: 1006 },
    { name: 'a large message', act: a => a.link.send(' '.repeat(a.limits.messageBytes + 1)), ends: 1009 },
    { name: 'the announcement of 2 GiB', act: a => a.link.raw(frame(Buffer.alloc(65536)).subarray(0, 2), Buffer.from('0000000080000000', 'hex'), randomBytes(8)), ends: 1009 },
    { name: 'an entry after close', act: a => a.link.raw(frame(Buffer.from([0x03, 0xe8]), { opcode: 8 }), frame(plain(a).text)), ends: [1000, 1005, 1006] },
];

// An entry that is signed and in its place: it takes its n, whatever becomes of it.
function record(type, data, as, attributes) {
    return a => {
        const entry = a.desk.entry(type, { interaction: a.interaction, ...data },
            { valid: false, as: { ...as?.(a) }, attributes });
        a.desk.keep(entry);
        a.link.send(entry.text);
    };
}

// What fuzzers found or begin with, as it stands in its file.
const corpus = path.join(house, 'tests/fuzz/corpus/event');
const found = readdirSync(corpus).map(file => ({ name: `the file ${file} of the fuzzers`,
    act: a => a.link.raw(frame(readFileSync(path.join(corpus, file)))), ends: [4400, 4401] }));

const under = (at, rows) => rows.map(row => ({ at, ...row }));
export const attacks = [...under('handshake', handshake), ...under('challenged', challenged), ...under('live', live), ...under('live', found)];
