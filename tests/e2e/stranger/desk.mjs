// SPDX-License-Identifier: Apache-2.0
// A desk made from the document alone: it enrols, proves itself, keeps a chain of entries until they are acknowledged,
// applies feeds and opens what is sealed to it. Every frame is held against its schema, whichever way it goes.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Fault, canonical } from './document.mjs';
import { Link, patience } from './link.mjs';

const raw = key => Buffer.from(key.export({ format: 'jwk' }).x, 'base64url');

function timedUuid() {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(Date.now(), 0, 6);
    bytes[6] = 0x70 | bytes[6] & 0x0f;
    bytes[8] = 0x80 | bytes[8] & 0x3f;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function fromBase32(text) {
    let bits = '';
    for (const letter of text.toUpperCase().replaceAll('-', ''))
        bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
    return Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)));
}

export class Desk {
    constructor(document, sealing) {
        const { publicKey, privateKey } = generateKeyPairSync('ed25519');
        Object.assign(this, { document, sealing, entries: [], results: new Map(), fed: [], frames: [], pages: new Map(), watchers: [], box: sealing.makeBox() });
        this.known = { secrets: { deskKey: privateKey }, deskKey: raw(publicKey), bootId: timedUuid(), contextKey: this.box.publicKey,
            epoch: 0n, cursors: [], sentUpTo: 0n, ackedUpTo: 0n, newestHash: Buffer.alloc(0) };
    }

    // ---- frames

    #event(type, more = {}) {
        const { sources } = this.document.x;
        const { desk } = this.known;
        const correlation = more['event.data']?.[this.document.x.terms['event.correlation'].from];
        return { 'event.id': timedUuid(), 'event.correlation': correlation, 'event.type': type, 'event.time': new Date().toISOString(),
            'event.source': desk === undefined ? sources.unenrolled : sources.desk + desk.slice(2),
            'event.classification': this.document.about(type)?.['x-privity'].classification, ...more };
    }
    // A message of the link's own: its data is what the document says stands there.
    say(type, more = {}) {
        const data = this.document.fill(type, { ...this.known, ...more });
        return this.#whole(type, this.document.envelope(this.#event(type, { 'event.data': data })));
    }
    ask(type, data, { personal, brand } = {}) {
        const terms = this.#event(type, { 'event.data': { ...data } });
        if (personal) {
            this.document.checkSealed(type, personal);
            const { sealed, wrap } = this.sealing.seal('question', { ...terms, desk: this.known.desk }, personal, this.#intake(brand));
            terms['event.data'][this.document.x.attributes.sealed] = sealed.toString('base64url');
            terms['part.wrap'] = wrap;
        }
        return this.#whole(type, this.document.envelope(terms, 'question'));
    }
    #intake(brand) { return this.known.intakeKeys.find(one => one.brand === (brand ?? this.known.brands[0])).brandKey; }
    #whole(type, frame) {
        this.document.checkFrame(type, frame);
        for (const name of Object.keys(this.document.terms(frame)['event.data']))
            if (!(name in this.document.schema(type).properties))
                throw new Fault(`${type} has no member ${name}`);
        return frame;
    }

    // The next entry of the chain. It is kept until it is acknowledged; whoever asks for it sends it.
    record(type, data, { personal, brand } = {}) {
        return this.keep(this.entry(type, data, { personal, brand }));
    }
    keep(entry) {
        this.entries.push(entry);
        this.known.sentUpTo = entry.n;
        this.known.newestHash = entry.hash;
        return entry;
    }
    // One that might be the next; `as` replaces terms of it (n, prev, source …) before it is signed; `attributes` are
    // ones that no document names.
    entry(type, data, { personal, brand, as = {}, valid = true, attributes = {} } = {}) {
        const n = as['entry.n'] ?? this.known.sentUpTo + 1n;
        const placed = { 'entry.author': this.known.desk, 'entry.n': n,
            'entry.prev': this.entries.length > 0 ? this.known.newestHash : Buffer.alloc(32), 'entry.salt': randomBytes(32) };
        const terms = this.#event(type, { 'event.sequence': n, 'event.data': { ...data } });
        Object.assign(terms, placed, as);
        if (personal) {
            this.document.checkSealed(type, personal);
            const { sealed, wrap } = this.sealing.seal('entry', terms, personal, this.#intake(brand));
            terms['event.data'][this.document.x.attributes.sealed] = sealed.toString('base64url');
            terms['entry.wrap'] = wrap;
        }
        terms['entry.body'] = { ...this.document.envelope(terms), ...attributes };
        terms.secrets = as.secrets ?? this.known.secrets;
        const frame = { ...this.document.envelope(terms, 'entry'), ...attributes };
        if (valid)
            this.#whole(type, frame);
        return { n, type, id: terms['event.id'], terms, frame, text: canonical(frame), hash: this.document.make('entry.hash', terms) };
    }

    // ---- the link

    // As far as the challenge.
    async connect(port, options = {}) {
        const link = await Link.open(this.document, port, { pins: this.known.tlsHashes, ...options });
        if (link.status !== 101)
            throw new Fault(`the handshake was answered with ${link.status}`);
        link.challenge = await link.next(() => true, 'the challenge').then(json => this.#taken(json));
        return link;
    }
    #answers(type, json) { return this.document.answers(type).includes(this.document.terms(json)['event.type']); }
    // What a message says, as terms, once its schema holds.
    #taken(json) {
        const { 'event.type': type, 'event.data': data } = this.document.terms(json);
        this.document.checkFrame(type, json);
        return this.document.take(type, data);
    }

    async enrol(port, code) {
        const link = await this.connect(port);
        const known = { ...this.known, ...link.challenge, tlsKeyHash: link.keyHash, deskNonce: randomBytes(32), 'enrol.code': fromBase32(code) };
        this.known = { ...this.known, ...known };
        const question = this.say('privity.sync.enrol.v1');
        const answered = link.next(json => this.#answers('privity.sync.enrol.v1', json), 'the answer to enrol');
        link.send(canonical(question));
        const json = await answered;
        const answer = this.#taken(json);
        if (answer.code !== undefined)
            throw new Fault(`enrol was refused: ${answer.code}`);
        for (const [name, received] of Object.entries(answer))
            if (this.document.x.structures[name] && !this.document.holds(name, { ...known, ...answer }, received))
                throw new Fault(`${name} does not hold`);
        if (!answer.tlsHashes.some(hash => hash.equals(link.keyHash)))
            throw new Fault('the office vouches for another TLS key');
        const { data, ...terms } = answer;
        Object.assign(this.known, terms);
        delete this.known['enrol.code'];
        await link.closed;
        return this;
    }

    // The hello for this link; `more` replaces terms before it is signed.
    hello(link, more = {}) {
        return this.say('privity.sync.hello.v1', { ...link.challenge, tlsKeyHash: link.keyHash, deskNonce: randomBytes(32), ...more });
    }
    async comeOnline(port, options) {
        const link = await this.connect(port, options);
        const hello = this.hello(link);
        const welcomed = link.next(json => this.#answers('privity.sync.hello.v1', json), 'the welcome');
        link.hear = said => this.#heard(link, said);
        link.send(link.hello = canonical(hello));
        link.welcome = this.#taken(await welcomed);
        this.known.epoch = link.welcome.epoch;
        this.link = link;
        link.closed.then(() => this.look());
        return link;
    }

    // True: nobody else needs to see it.
    #heard(link, { json, binary, bytes }) {
        try {
            if (binary || canonical(json) !== bytes.toString('utf8'))
                throw new Fault('the office does not keep to the one spelling');
            const { 'event.type': type, 'event.data': data } = this.document.terms(json);
            this.document.checkFrame(type, json);
            const { 'feed.name': feed } = this.document.terms(json, 'feed');
            this.frames.push(json);
            if (feed !== undefined)
                this.#fed(link, json, feed);
            else if (this.document.about(type)['x-privity'].carriage === 'session')
                this.#told(link, this.document.take(type, data));
        } catch (error) {
            this.broken = error;
        }
        setImmediate(() => this.look());
        return this.document.terms(json, 'feed')['feed.name'] !== undefined;
    }
    personalOf(kind, frame) {
        const terms = this.document.terms(frame, kind);
        const sealed = terms['event.data'][this.document.x.attributes.sealed];
        if (sealed === undefined)
            return undefined;
        const personal = this.sealing.open(kind, terms, Buffer.from(sealed, 'base64url'), terms['part.wrap'], this.box);
        this.document.checkSealed(terms['event.type'], personal);
        return personal;
    }
    #fed(link, frame, feed) {
        const { 'event.sequence': place, 'event.type': type, 'event.data': data } = this.document.terms(frame);
        const cursor = this.known.cursors.find(one => one['feed.name'] === feed)
            ?? this.known.cursors[this.known.cursors.push({ 'feed.name': feed, 'feed.seq': 0n }) - 1];
        if (place <= cursor['feed.seq'])
            return;
        if (place !== cursor['feed.seq'] + 1n)
            throw new Fault(`${feed} goes from ${cursor['feed.seq']} to ${place}`);
        this.fed.push({ feed, place, type, data, personal: this.personalOf('feed', frame) });
        cursor['feed.seq'] = place;
        if (!this.deaf)
            link.send(canonical(this.say('privity.sync.ack.v1', { upTo: place, 'feed.name': feed })));
    }
    #told(link, said) {
        said['snapshot.bytes'] === undefined ? this.#acknowledged(said) : this.#paged(link, said);
    }
    // A feed anew: nothing of it before all of it is as it was told.
    #paged(link, page) {
        const feed = page['feed.name'];
        const all = page['snapshot.page'] === 1n ? { bytes: Buffer.alloc(0), hash: Buffer.alloc(0) } : this.pages.get(feed);
        this.pages.set(feed, all);
        all.bytes = Buffer.concat([all.bytes, page['snapshot.bytes']]);
        all.hash = this.document.make('snapshot.pages', { ...page, 'snapshot.before': all.hash });
        const { 'feed.seq': after } = this.known.cursors.find(one => one['feed.name'] === feed) ?? { 'feed.seq': 0n };
        if (page['snapshot.hash'] === undefined)
            return link.send(canonical(this.say('privity.sync.resync.v1', { after, 'feed.name': feed, 'snapshot.page': page['snapshot.page'] })));
        if (!this.document.holds('snapshot.hash', { ...page, 'snapshot.pages': all.hash }, page['snapshot.hash']))
            throw new Fault(`the snapshot of ${feed} is not what was told`);
        const frames = all.bytes.toString('utf8').split('\n').slice(0, -1).map(line => JSON.parse(line));
        if (BigInt(frames.length) !== page['snapshot.count'])
            throw new Fault(`the snapshot of ${feed} has ${frames.length} rows of ${page['snapshot.count']}`);
        this.known.cursors = this.known.cursors.filter(one => one['feed.name'] !== feed);
        for (const frame of frames) {
            const { 'event.sequence': place, 'event.type': type, 'event.data': data } = this.document.terms(frame);
            this.document.checkFrame(type, frame);
            this.fed.push({ feed, place, type, data, anew: true, personal: this.personalOf('feed', frame) });
        }
        this.known.cursors.push({ 'feed.name': feed, 'feed.seq': page['snapshot.head'] });
        link.send(canonical(this.say('privity.sync.ack.v1', { upTo: page['snapshot.head'], 'feed.name': feed })));
    }
    #acknowledged({ upTo, results, 'feed.name': feed }) {
        if (upTo === undefined || feed !== undefined)
            return;
        for (let n = this.known.ackedUpTo + 1n; n <= upTo; ++n)
            this.results.set(n, 'accepted');
        for (const result of results)
            this.results.set(result['result.n'], result.code);
        if (upTo > this.known.ackedUpTo)
            this.known.ackedUpTo = upTo;
    }

    look() { this.watchers = this.watchers.filter(look => !look()); }
    // Waits until it is so; faults of what was received come to whoever waits.
    until(so, what) {
        return new Promise((resolve, reject) => {
            const late = setTimeout(() => reject(new Fault(`${what}: not within ${patience.ms} ms`)), patience.ms);
            const end = (done, value) => { clearTimeout(late); done(value); return true; };
            const look = () => {
                if (this.broken)
                    return end(reject, this.broken);
                const found = so();
                if (!found && this.link?.ended !== undefined)
                    return end(reject, new Fault(`${what}: the link was closed with ${this.link.ended}`));
                return found ? end(resolve, found) : false;
            };
            if (!look())
                this.watchers.push(look);
        });
    }
    acknowledged() { return this.until(() => this.known.ackedUpTo === this.known.sentUpTo, 'the acknowledgement'); }
    // Sends entries and waits until the office has said what became of each.
    async deliver(...entries) {
        for (const { text } of entries)
            this.link.send(text);
        await this.acknowledged();
        return entries.map(({ n }) => this.results.get(n));
    }
    // The office answers on this link: the first entry again is acknowledged again.
    async roundTrip() {
        const seen = this.frames.length;
        this.link.send(this.entries[0].text);
        await this.until(() => this.frames.slice(seen).some(json => this.document.terms(json)['event.type'] === 'privity.sync.ack.v1'), 'an answer on the link');
    }
    fedBy(test, what) { return this.until(() => this.fed.find(test), what); }
}
