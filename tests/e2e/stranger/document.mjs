// SPDX-License-Identifier: Apache-2.0
// The document, read at run time, and nothing else: which names frames have, what bytes are covered, what is valid.
// No name of a member, an attribute or a domain stands in this folder; terms do, and the document says where they go.
import { createRequire } from 'node:module';
import { createHash, createHmac, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export class Fault extends Error {}

const present = value => value !== undefined && value !== '';
const prefixed = bytes => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
};

// The one spelling: keys by UTF-16 code units, no space. The rest JSON.stringify does as the document asks.
export function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (value !== null && typeof value === 'object')
        return `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
    return JSON.stringify(value);
}

export class Document {
    constructor(folder, packages) {
        const require = createRequire(path.join(path.resolve(packages), 'package.json'));
        const Ajv = require('ajv/dist/2020.js').default;
        this.packages = require;
        this.json = JSON.parse(readFileSync(path.join(folder, 'asyncapi.json'), 'utf8'));
        this.x = this.json['x-privity'];
        this.ajv = new Ajv({ strict: false, validateSchema: false });
        require('ajv-formats').default(this.ajv);
        this.schemas = {};
        for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
            this.schemas[file] = file === 'asyncapi.json' ? this.json : JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
            // A whole document is no schema; its components are.
            this.ajv.addSchema(file === 'asyncapi.json' ? { components: this.json.components } : this.schemas[file], file);
        }
        this.types = Object.keys(this.json.components.messages).filter(name => this.about(name)['x-privity'] !== undefined);
    }

    about(type) { return this.json.components.messages[type]; }
    schema(type) { return this.schemas[`${type}.json`]; }
    // The types that the office takes from a desk, or says to one.
    operations(action) {
        return Object.values(this.json.operations).filter(one => one.action === action)
            .flatMap(one => one.messages.map(({ $ref }) => $ref.split('/').at(-1)));
    }
    // What answers `type`, refusal included.
    answers(type) {
        return (this.json.operations[`receive.${type}`]?.reply?.messages ?? []).map(({ $ref }) => $ref.split('/').at(-1));
    }

    check(what, reference, value) {
        const validate = this.ajv.getSchema(reference) ?? this.ajv.compile({ $ref: reference });
        if (!validate(value))
            throw new Fault(`${what} is not as its schema says: ${this.ajv.errorsText(validate.errors)}`);
    }
    checkFrame(type, frame) {
        if (!this.about(type))
            throw new Fault(`${type} is not in the document`);
        this.check(type, `asyncapi.json#/components/messages/${type}/payload`, frame);
    }
    checkSealed(type, personal) {
        this.check(`${type}, sealed`, `asyncapi.json#/components/messages/${type}/x-privity/sealed`, personal);
    }

    // ---- forms

    form(term) {
        const form = this.x.terms[term]?.form ?? (this.x.structures[term] ? 'bytes' : undefined);
        if (form === undefined)
            throw new Fault(`the document does not say what ${term} is`);
        return form;
    }
    toJson(term, value) {
        switch (this.form(term)) {
        case 'bytes': return Buffer.from(value).toString('base64url');
        case 'counter': return String(value).padStart(20, '0');
        default: return value;
        }
    }
    fromJson(term, json) {
        switch (this.form(term)) {
        case 'bytes': return Buffer.from(json, 'base64url');
        case 'counter': return BigInt(json);
        default: return json;
        }
    }
    toBytes(term, value) {
        const form = this.form(term);
        if (form === 'bytes')
            return Buffer.from(value);
        return Buffer.from(form === 'object' ? canonical(value) : this.toJson(term, value), 'utf8');
    }

    // ---- structures

    // A term that is known, one that is always the same, or what the document makes of others.
    value(term, known) {
        const constant = this.x.terms[term]?.const;
        return known[term] ?? constant ?? (this.x.structures[term] ? this.make(term, known) : undefined);
    }
    bytes(part, known) {
        if (typeof part === 'string') {
            const value = this.value(part, known);
            if (value === undefined)
                throw new Fault(`${part} is needed and not known`);
            return this.toBytes(part, value);
        }
        const object = { ...known[part.canonical], ...part.but };
        for (const name of part.without ?? [])
            delete object[name];
        return Buffer.from(canonical(object), 'utf8');
    }
    covered({ domain, parts, prefixed: each }, known) {
        const all = parts.map(part => this.bytes(part, known)).map(bytes => each ? prefixed(bytes) : bytes);
        return Buffer.concat(domain === undefined ? all : [Buffer.from(`${domain}\0`, 'latin1'), ...all]);
    }
    make(name, known) {
        const how = this.x.structures[name];
        const made = this.how(how, known);
        return how.first === undefined ? made : made.subarray(0, how.first);
    }
    how(how, known) {
        switch (how.does) {
        case 'join': return Buffer.from(known[how.list].join(how.by), 'utf8');
        case 'bytes': return this.covered(how, known);
        case 'sha256': return createHash('sha256').update(this.covered(how, known)).digest();
        case 'hmac-sha256': return createHmac('sha256', this.value(how.key, known)).update(this.covered(how, known)).digest();
        case 'blake2b-512': return Buffer.from(known.sodium.crypto_generichash(64, this.covered(how, known), known[how.key]));
        case 'ed25519': return sign(null, this.covered(how, known), known.secrets[how.key]);
        default: throw new Fault(`${how.does} is not known to this client`);
        }
    }
    // Whether what was received under that name is what must stand there.
    holds(name, known, received) {
        const how = this.x.structures[name];
        if (how.does !== 'ed25519')
            return this.make(name, known).equals(received);
        const key = createPublicKey({ format: 'jwk',
            key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(known[how.key]).toString('base64url') } });
        return verify(null, this.covered(how, known), key, received);
    }

    // ---- members

    // A message's data by the document: each member of the schema with the term that stands there. What the office
    // signs or proves last (it covers the rest) is made when the rest is there.
    fill(type, known) {
        const data = {};
        const later = [];
        const place = (shape, schema, into, terms, at) => {
            for (const name of Object.keys(shape ?? {}).filter(name => name !== '' && !(name in schema.properties)))
                throw new Fault(`${at} has no ${name}`);
            for (const [name, own] of Object.entries(schema.properties)) {
                const what = shape?.[name];
                if (own.properties && typeof what === 'object') {
                    if (schema.required?.includes(name) || Object.values(what).some(term => terms[term] !== undefined))
                        place(what, own, into[name] = {}, terms, `${at}.${name}`);
                } else if (own.type === 'array') {
                    const [list, item] = what ?? [];
                    into[name] = (terms[list] ?? []).map(one => typeof item === 'string' ? this.toJson(item, one)
                        : this.#item(item, own.items, one, place, `${at}.${name}`));
                } else if (what !== undefined && this.x.structures[what] && terms[what] === undefined) {
                    later.push(() => { into[name] = this.toJson(what, this.make(what, { ...known, data })); });
                } else {
                    const value = what === undefined ? undefined : this.value(what, terms);
                    if (value !== undefined)
                        into[name] = this.toJson(what, value);
                    else if (schema.required?.includes(name))
                        throw new Fault(`${at}.${name} is needed, and nothing says what stands there`);
                }
            }
        };
        place(this.x.members[type], this.schema(type), data, known, type);
        later.forEach(finish => finish());
        return data;
    }
    #item(shape, schema, terms, place, at) {
        const into = {};
        place(shape, schema, into, terms, at);
        return into;
    }
    // The terms that a received message's data holds.
    take(type, data) {
        const from = (shape, json) => {
            const terms = {};
            for (const [name, what] of Object.entries(shape)) {
                const value = name === '' ? json : json?.[name];
                if (value === undefined)
                    continue;
                if (typeof what === 'string')
                    terms[what] = this.fromJson(what, value);
                else if (Array.isArray(what))
                    terms[what[0]] = value.map(one => typeof what[1] === 'string' ? this.fromJson(what[1], one) : from(what[1], one));
                else
                    Object.assign(terms, from(what, value));
            }
            return terms;
        };
        return { ...from(this.x.members[type] ?? {}, data), data };
    }

    // ---- frames

    // An envelope of these terms, and the attributes that `more` adds (entry, feed, answer).
    envelope(terms, ...more) {
        const frame = {};
        for (const name of ['envelope', ...more])
            for (const [attribute, term] of Object.entries(this.x.attributes[name])) {
                if (name === 'about')
                    continue;
                const value = this.value(term, terms);
                if (present(value))
                    frame[attribute] = this.toJson(term, value);
            }
        return frame;
    }
    terms(frame, ...more) {
        const terms = {};
        for (const name of ['envelope', ...more])
            for (const [attribute, term] of Object.entries(this.x.attributes[name]))
                if (frame[attribute] !== undefined)
                    terms[term] = this.fromJson(term, frame[attribute]);
        return terms;
    }
}
