// SPDX-License-Identifier: Apache-2.0
// What the steps of a shift do and claim with: the two programs, what is seen, and what must be recorded.
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { canaries, firstIn, firstInFiles } from './canaries.mjs';
import { Desk, Fault, Office, Wire, house, until } from './programs.mjs';

// Counts who asks it for something: nobody should.
class Trap {
    asked = 0;
    server = http.createServer((request, answer) => { ++this.asked; answer.end(); });
    async open() {
        await new Promise(resolve => this.server.listen(0, '127.0.0.1', resolve));
        this.url = `http://127.0.0.1:${this.server.address().port}/x.png`;
    }
}

export class Stage {
    constructor({ programs, plugins, out, patience, people, brands, policies, offscreen = true }) {
        Object.assign(this, { out, patience, brands, people });
        this.folder = path.join(out, 'data');
        rmSync(out, { recursive: true, force: true });
        mkdirSync(this.folder, { recursive: true, mode: 0o700 });
        this.office = new Office({ programs, folder: this.folder, patience,
            policies: policies?.(this.folder) ?? path.join(house, 'resources/policies') });
        this.desk = new Desk({ programs, plugins, folder: this.folder, patience, offscreen });
        this.trap = new Trap();
        this.covered = canaries(people);
        this.noted = [];
        this.reveals = 0;   // what the desk must have recorded, in order
        this.offered = []; // what the office must have recorded
        this.deskOptions = ['--language', 'en', '--theme', 'light'];
    }
    async open() {
        await this.trap.open();
        await this.office.serve();
        const imported = await this.office.importSample();
        for (const brand of this.brands)
            await this.office.grantToken(brand);
        this.wire = new Wire(this.office.port);
        await this.wire.open();
        return imported.split('\n').at(-1);
    }
    // Ends everything that was started.
    async strike() {
        await this.desk.window?.signal('SIGKILL');
        await this.office.server?.signal('SIGKILL');
        this.desk.socket?.destroy();
        this.wire?.close();
        this.trap.server.close();
    }

    // ---- hands
    press(...chords) { return this.desk.press(...chords); }
    type(text) { return this.desk.type(text); }
    async arrives(brand, contact, data) {
        const { interaction } = await this.office.post(brand, 'arrived', { contact, ...data });
        this.offered.push(interaction);
        return interaction;
    }
    says(brand, contact, text) { return this.office.post(brand, 'said', { contact, text, fromCustomer: true }); }
    ends(brand, contact) { return this.office.post(brand, 'ended', { contact }); }

    // ---- eyes
    async tree() {
        const tree = this.lastTree = await this.desk.tree();
        const found = firstIn(tree, this.covered);
        if (found)
            throw new Fault(`${found.field} of ${found.brand} is covered in this shift and was shown: "${found.text}"`);
        return tree;
    }
    // All of these texts at once, on the accessible tree.
    async sees(...texts) {
        let missing = texts;
        return until(async () => {
            const tree = await this.tree();
            missing = texts.filter(text => !tree.includes(text));
            return missing.length === 0 && tree;
        }, { patience: this.patience, last: () => `: not on the screen: ${missing.map(text => `"${text}"`).join(', ')}` });
    }
    async misses(...texts) {
        let there = texts;
        return until(async () => {
            const tree = await this.tree();
            there = texts.filter(text => tree.includes(text));
            return there.length === 0 && tree;
        }, { patience: this.patience, last: () => `: still on the screen: ${there.map(text => `"${text}"`).join(', ')}` });
    }
    picture(name) { return path.join(this.out, `${name}.png`); }
    shoots(what) { return this.desk.shoot(this.picture(`${this.step}-${what}`)); }

    // ---- the record
    notes(brand, interaction, type, data = {}) {
        this.noted.push({ brand, interaction, type: `privity.${type}.v1`, data });
    }
    // The office's journal holds what the desk noted: all of it, once, in order, accepted; one offer for each call, and
    // that it showed something as often as it was asked to.
    async recorded() {
        let wrong = '';
        await until(async () => {
            const lines = await this.office.journal();
            wrong = this.differs(lines);
            return wrong === '';
        }, { patience: this.patience, last: () => `: ${wrong}` });
    }
    differs(lines) {
        const byDesk = lines.filter(line => !line.author.startsWith('office:'));
        const told = byDesk.map(line => line.type).join(' ');
        const wanted = this.noted.map(entry => entry.type).join(' ');
        if (told !== wanted)
            return `the office recorded [${told}], noted was [${wanted}]`;
        for (const [i, { brand, interaction, type, data }] of this.noted.entries()) {
            const line = byDesk[i];
            const is = { n: line.n, result: line.result, interaction: line.interaction, brand: line.brand, ...line.data,
                sealed: line.sealed };
            const must = { n: i + 1, result: 'accepted', interaction, brand, ...data };
            for (const [name, value] of Object.entries(must))
                if (is[name] !== value)
                    return `entry ${i + 1} ${type}: ${name} is ${JSON.stringify(is[name])}, not ${JSON.stringify(value)}`;
        }
        const offers = lines.filter(line => line.type === 'privity.interaction.offered.v1').map(line => line.interaction);
        const reveals = lines.filter(line => line.type === 'privity.field.revealed.v1').length;
        const others = lines.length - byDesk.length - offers.length - reveals;
        return offers.sort().join() === [...this.offered].sort().join() && reveals === this.reveals && others === 0 ? ''
            : `the office recorded ${offers.length} offers, ${reveals} shows and ${others} other acts of its own; ${this.offered.length} calls came in, ${this.reveals} were shown`;
    }

    // ---- the store
    isEncrypted() {
        const head = Buffer.alloc(16);
        const file = openSync(path.join(this.desk.data, 'desk.db'), 'r');
        readSync(file, head);
        closeSync(file);
        if (head.toString('latin1').startsWith('SQLite format 3'))
            throw new Fault('desk.db is a plain SQLite file');
    }
    // A value of one of these people in clear in any file, in words; else nothing.
    leak() {
        const everything = Object.fromEntries(Object.keys(this.people).map(person => [person, []]));
        const found = firstInFiles(this.folder, canaries(everything));
        return found && `${found[0]} holds ${found[1].field} of ${found[1].brand} in clear: "${found[1].text}"`;
    }
    // Both programs end well; the record is durable; no value stands in any file that they left, their debug logs
    // included. Returns how many entries there are.
    async closes() {
        for (const [name, ended] of [['privity', this.desk.quit()], ['privity-office', this.office.server.signal('SIGTERM')]])
            if (await ended !== 0)
                throw new Fault(`${name} ended with ${await ended}`);
        await this.recorded();
        const leak = this.leak();
        if (leak)
            throw new Fault(leak);
        if (this.trap.asked > 0)
            throw new Fault('somebody fetched a picture that a message named');
        return (await this.office.journal()).length;
    }
    // A run from its first act to the exit code; whatever happens, both programs end.
    async judge(run) {
        try {
            await run();
            return 0;
        } catch (error) {
            console.log(`✗ ${error instanceof Fault ? error.message : error.stack}`);
            await this.leaves('failed').catch(() => {});
            return 1;
        } finally {
            await this.strike();
        }
    }
    // For whoever looks for the cause.
    async leaves(name) {
        writeFileSync(path.join(this.out, `${name}.txt`), this.lastTree ?? '');
        await this.desk.shoot(this.picture(name)).catch(() => {});
    }
}
