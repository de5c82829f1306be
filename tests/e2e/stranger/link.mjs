// SPDX-License-Identifier: Apache-2.0
// One connection to an office: TLS 1.3 with the key pinned, WebSocket from a library, and the socket below it in our own
// hands, so that a frame can also be one that no library would send.
import { createHash, randomBytes } from 'node:crypto';
import tls from 'node:tls';
import { Fault } from './document.mjs';

export const patience = { ms: 10_000 }; // for anything that must come

export function within(promise, what, ms = patience.ms) {
    let timer;
    const late = new Promise((resolve, reject) => { timer = setTimeout(() => reject(new Fault(`${what}: not within ${ms} ms`)), ms); });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// A frame of RFC 6455 as a client sends it; what is not said is as it must be.
export function frame(payload, { opcode = 1, final = true, reserved = 0, masked = true } = {}) {
    const body = Buffer.from(payload);
    const length = body.length < 126 ? Buffer.from([body.length]) : Buffer.alloc(body.length < 65536 ? 3 : 9);
    if (length.length === 3) {
        length[0] = 126;
        length.writeUInt16BE(body.length, 1);
    } else if (length.length === 9) {
        length[0] = 127;
        length.writeBigUInt64BE(BigInt(body.length), 1);
    }
    const head = Buffer.from([(final ? 0x80 : 0) | reserved << 4 | opcode]);
    if (!masked)
        return Buffer.concat([head, length, body]);
    length[0] |= 0x80;
    const mask = randomBytes(4);
    return Buffer.concat([head, length, mask, body.map((byte, i) => byte ^ mask[i % 4])]);
}

// TLS to the office. pins: hashes of keys that may be there; none: whatever is there (before enrolment).
export async function secure(port, { pins, ...options } = {}) {
    const socket = tls.connect({ host: '127.0.0.1', port, minVersion: 'TLSv1.3', rejectUnauthorized: false, ...options });
    await within(new Promise((resolve, reject) => {
        socket.once('secureConnect', resolve);
        socket.once('error', error => reject(new Fault(`TLS: ${error.message}`)));
    }), 'TLS');
    socket.on('error', () => {});
    const key = socket.getPeerX509Certificate().publicKey.export({ type: 'spki', format: 'der' });
    const keyHash = createHash('sha256').update(key).digest();
    if (pins && !pins.some(pin => keyHash.equals(pin))) {
        socket.destroy();
        throw new Fault('the office shows another TLS key than the pinned ones');
    }
    return { socket, keyHash };
}

export class Link {
    static async open(document, port, { pins, tls: tlsOptions, headers, subprotocol } = {}) {
        const { address, bindings } = document.json.channels.desk;
        const { socket, keyHash } = await secure(port, { pins, ...tlsOptions });
        const link = new Link();
        Object.assign(link, { document, socket, keyHash, waiting: [], inbox: [], status: 101 });
        const WebSocket = document.packages('ws');
        const name = subprotocol ?? bindings.ws.headers.properties['Sec-WebSocket-Protocol'].const;
        link.ws = new WebSocket(`wss://127.0.0.1:${port}${address}`, name === '' ? [] : [name],
            { createConnection: () => socket, perMessageDeflate: false, headers });
        link.closed = new Promise(resolve => link.ws.once('close', code => resolve(code)));
        link.closed.then(code => { link.ended = code; });
        link.closed.then(code => link.waiting.splice(0).forEach(({ reject }) => reject(new Fault(`closed with ${code}`))));
        link.ws.on('message', (bytes, binary) => link.#received(bytes, binary));
        link.ws.on('unexpected-response', (request, response) => { link.status = response.statusCode; link.ws.terminate(); });
        link.ws.on('error', () => {});
        await within(Promise.race([link.closed, new Promise(resolve => link.ws.once('open', resolve))]), 'WebSocket');
        return link;
    }
    #received(bytes, binary) {
        const json = JSON.parse(bytes.toString('utf8'));
        const said = { json, binary, bytes };
        if (this.hear?.(said))
            return;
        const first = this.waiting.findIndex(({ wanted }) => wanted(json));
        if (first >= 0)
            this.waiting.splice(first, 1)[0].resolve(json);
        else
            this.inbox.push(json);
    }
    send(text) { this.ws.send(text); }
    raw(...frames) { this.socket.write(Buffer.concat(frames)); }
    // The first message that is `wanted`, of those that came and those that will.
    next(wanted, what = 'a message') {
        const here = this.inbox.findIndex(wanted);
        if (here >= 0)
            return Promise.resolve(this.inbox.splice(here, 1)[0]);
        if (this.ws.readyState !== 1)
            return Promise.reject(new Fault(`${what}: the link is closed`));
        return within(new Promise((resolve, reject) => this.waiting.push({ wanted, resolve, reject })), what);
    }
    close() {
        this.ws.close(1000);
        return within(this.closed, 'close').catch(() => this.ws.terminate());
    }
}
