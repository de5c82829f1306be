// SPDX-License-Identifier: Apache-2.0
// Sealed parts, as the document's `sealing` lays them out.
import { randomBytes } from 'node:crypto';
import { Fault, canonical } from './document.mjs';

export class Sealing {
    constructor(document) {
        this.document = document;
        this.rule = document.x.sealing;
        this.sodium = document.packages('libsodium-wrappers');
    }
    static async of(document) {
        const sealing = new Sealing(document);
        await sealing.sodium.ready;
        return sealing;
    }
    makeBox() {
        const { publicKey, privateKey } = this.sodium.crypto_box_keypair();
        return { publicKey: Buffer.from(publicKey), privateKey };
    }

    // The terms of the place to which a part is bound; kind: entry, feed or answer.
    #placed(kind, terms) {
        const { author, n } = this.rule.places[kind];
        const take = from => typeof from === 'string' ? terms[from] : from.const;
        return { 'event.subject': '', ...terms, 'part.author': take(author), 'part.n': BigInt(take(n)), sodium: this.sodium };
    }
    #keys(placed) {
        const keys = this.document.make('part.keys', placed);
        return { cipher: keys.subarray(...this.rule.cipherKey), commitment: keys.subarray(...this.rule.commitment) };
    }

    // {sealed, wrap}: the part, and its key sealed to the receiver.
    seal(kind, terms, personal, receiver) {
        const placed = { ...this.#placed(kind, terms), 'part.key': randomBytes(32), 'part.nonce': randomBytes(24) };
        const keys = this.#keys(placed);
        const plain = Buffer.from(canonical(personal), 'utf8');
        const padded = Buffer.alloc((Math.floor(plain.length / this.rule.padStep) + 1) * this.rule.padStep);
        plain.copy(padded);
        padded[plain.length] = this.rule.marker;
        const made = { ...placed, 'part.commitment': keys.commitment,
            'part.ciphertext': this.sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(padded,
                this.document.make('part.place', placed), null, placed['part.nonce'], keys.cipher) };
        return { sealed: Buffer.concat(this.rule.layout.map(part => made[part])),
            wrap: Buffer.from(this.sodium.crypto_box_seal(placed['part.key'], receiver)) };
    }

    open(kind, terms, sealed, wrap, box) {
        const placed = { ...this.#placed(kind, terms) };
        placed['part.key'] = this.sodium.crypto_box_seal_open(wrap, box.publicKey, box.privateKey);
        let at = 0;
        for (const part of this.rule.layout) {
            const size = this.document.x.terms[part].size ?? sealed.length - at;
            placed[part] = sealed.subarray(at, at += size);
        }
        const keys = this.#keys(placed);
        if (!keys.commitment.equals(placed['part.commitment']))
            throw new Fault('a sealed part does not commit to its key');
        const padded = Buffer.from(this.sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, placed['part.ciphertext'],
            this.document.make('part.place', placed), placed['part.nonce'], keys.cipher));
        const end = padded.lastIndexOf(this.rule.marker);
        if (padded.length % this.rule.padStep !== 0 || end < 0 || padded.subarray(end + 1).some(byte => byte !== 0))
            throw new Fault('a sealed part is not padded as it must be');
        return JSON.parse(padded.subarray(0, end).toString('utf8'));
    }
}
