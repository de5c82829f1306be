// SPDX-License-Identifier: Apache-2.0
// What the tests of this folder stand on: a real office with invented customers, strangers' desks, and a look at what
// the office holds, by a process of its own and by what a witness desk is told.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { canaries, firstInFiles } from '../tour/canaries.mjs';
import { Office, house } from '../tour/programs.mjs';
import { Desk } from './stranger/desk.mjs';
import { Document, Fault } from './stranger/document.mjs';
import { Sealing } from './stranger/sealing.mjs';

export { Fault, house };
export const brand = 'norrland-energi';
export const otherBrand = 'maison-lys';
export const author = row => row.author;
export const word = 'Zonnebloemlaan'; // stands where a person's words do, in what is sent and must not be told

// --programs <folder> --packages <folder with node_modules> --out <folder> [--protocol <folder>]
export function options() {
    const given = process.argv.slice(2);
    const option = (name, otherwise) => given.includes(name) ? path.resolve(given[given.indexOf(name) + 1]) : otherwise;
    const out = option('--out', path.join(house, 'build/e2e', path.basename(process.argv[1], '.mjs')));
    return { programs: option('--programs', path.join(house, 'build/bin')), packages: option('--packages', path.join(house, 'build/deps/stranger')),
        protocol: option('--protocol', path.join(house, 'resources/protocol')), out };
}

export class Ground {
    static async lay({ programs, packages, protocol, out }, { customers = true } = {}) {
        const ground = new Ground();
        rmSync(out, { recursive: true, force: true });
        mkdirSync(out, { recursive: true, mode: 0o700 });
        ground.office = new Office({ programs, folder: out, patience: 30, policies: path.join(house, 'resources/policies') });
        ground.document = new Document(protocol, packages);
        ground.sealing = await Sealing.of(ground.document);
        Object.assign(ground, { out, contacts: 0 });
        await ground.office.serve();
        if (customers)
            await ground.office.importSample();
        for (const one of [brand, otherBrand])
            await ground.office.grantToken(one);
        return ground;
    }
    get port() { return this.office.port; }
    async desk(name, { role = 'agent', brands = [brand] } = {}) {
        const code = await this.office.enrolCode(name, brands, role);
        return new Desk(this.document, this.sealing).enrol(this.port, code);
    }
    async onlineDesk(name, about) {
        const desk = await this.desk(name, about);
        await desk.comeOnline(this.port);
        return desk;
    }
    // A contact for that desk; the event of its feed that offers it.
    async offer(desk, one = brand, more = {}) {
        const { interaction } = await this.office.post(one, 'arrived',
            { contact: `contact-${++this.contacts}`, channel: 'call', direction: 'inbound', agent: desk.known.name, ...more });
        return desk.fedBy(({ data }) => data.interaction === interaction, 'the offer');
    }
    // All that a process apart sees in the office's store.
    journal() { return this.office.journal(); }
    // Ends the office. At debug level, whatever errors were forced on it: nothing that it or its commands said holds a
    // value of a customer or what was sent (F28).
    async strike(cases) {
        await this.office.server?.signal('SIGKILL');
        await cases.run('what was said and what is left hold nothing of a person', () => {
            const found = firstInFiles(this.out, [{ text: word }, ...canaries({ p0: [], p1: [], p2: [], p6: [] })]);
            if (found)
                throw new Fault(`${found[0]} holds "${found[1].text}"`);
        });
    }
}

// Runs named cases one after the other and tells of those that do not hold; the exit code says whether all did.
export class Cases {
    passed = 0;
    failed = 0;
    async run(name, work) {
        try {
            await work();
            ++this.passed;
        } catch (error) {
            ++this.failed;
            console.log(`✗ ${name}: ${error instanceof Fault ? error.message : error.stack}`);
        }
    }
    close() {
        console.log(`${this.passed} passed, ${this.failed} failed`);
        return this.failed === 0 && this.passed > 0 ? 0 : 1;
    }
}

export function same(what, found, expected) {
    const [a, b] = [found, expected].map(value => String(JSON.stringify(value, (key, one) => typeof one === 'bigint' ? `${one}` : one)));
    const from = Math.max(0, [...a].findIndex((letter, i) => letter !== b[i]) - 40);
    const part = text => `${from > 0 ? '…' : ''}${text.slice(from, from + 300)}`;
    if (a !== b)
        throw new Fault(`${what}: ${part(a)}, and should be ${part(b)}`);
}
