// SPDX-License-Identifier: Apache-2.0
// The two programs from outside: started, spoken to, ended. Nothing here knows what a step expects.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const house = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export class Fault extends Error {}

// Asks `look` again and again until it returns something true; a Fault with what `last` says when time is up.
export async function until(look, { patience = 30, last = () => '' } = {}) {
    const end = Date.now() + patience * 1000;
    for (;;) {
        const found = await look();
        if (found)
            return found;
        if (Date.now() > end)
            throw new Fault(`waited ${patience} s in vain${last()}`);
        await new Promise(resolve => setTimeout(resolve, 40));
    }
}

// The environment of a program that has its own places for whatever it writes beside its data, inside a folder.
export function homeIn(folder) {
    const home = path.join(folder, 'home');
    const places = Object.fromEntries(['CONFIG_HOME', 'CACHE_HOME', 'DATA_HOME', 'STATE_HOME', 'RUNTIME_DIR']
        .map(name => [`XDG_${name}`, path.join(home, name.toLowerCase())]));
    const all = { HOME: home, TMPDIR: path.join(home, 'tmp'), ...places };
    for (const place of Object.values(all))
        mkdirSync(place, { recursive: true, mode: 0o700 });
    return all;
}

// A program whose output goes into a file. It dies with us, whatever ends us (setpriv); its environment is ours but
// for what is named.
class Program {
    constructor(command, { log, env = {}, under = [], cwd }) { // under: what starts it
        this.name = path.basename(command[0]);
        this.log = log;
        const out = openSync(log, 'a');
        this.from = statSync(log).size;
        this.child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...under, ...command],
            { stdio: ['ignore', out, out], cwd, env: { ...process.env, QT_FORCE_STDERR_LOGGING: '1', ...env } });
        closeSync(out);
        this.ended = new Promise(resolve => {
            this.child.on('error', error => resolve(this.end = error.message));
            this.child.on('exit', (code, signal) => resolve(this.end = signal ?? code));
        });
    }
    said() { return readFileSync(this.log).subarray(this.from).toString(); }
    signal(name) { this.child.kill(name); return this.ended; }
    // What ended on its own is a fault of its own.
    check() {
        if (this.end === undefined)
            return true;
        const lines = this.said().trim().split('\n');
        const words = lines.filter(line => line.startsWith(`${this.name}: `));
        throw new Fault(`${this.name} ended (${this.end}): ${(words.length > 0 ? words : lines.slice(-3)).join(' | ')}`);
    }
}

// Runs to its end. Faults when the program does.
export async function run(command, about) {
    const program = new Program(command, about);
    if (await program.ended !== 0)
        throw new Fault(`${program.name} ${command[1]} ended (${program.end}): ${program.said().trim()}`);
    return program.said().trim();
}

export class Office {
    constructor({ programs, folder, policies, patience }) {
        Object.assign(this, { folder, policies, patience, program: path.join(programs, 'privity-office') });
        this.data = path.join(folder, 'office');
        this.env = { ...homeIn(folder), QT_LOGGING_RULES: '*.debug=true' };
        this.tokens = {};
        this.posted = 0;
    }
    command(name, ...rest) {
        return run([this.program, name, '--data', this.data, ...rest], { log: path.join(this.folder, `office-${name}.log`), env: this.env });
    }
    async serve() {
        const passphrase = path.join(this.folder, 'passphrase');
        writeFileSync(passphrase, 'only for this tour', { mode: 0o600 });
        this.server = new Program([this.program, 'serve', '--data', this.data, '--policies', this.policies,
            '--listen', '127.0.0.1:0', '--passphrase-file', passphrase],
            { log: path.join(this.folder, 'office-serve.log'), env: this.env });
        const line = await until(() => this.server.check() && this.server.said().match(/wss:\/\/127\.0\.0\.1:(\d+)/),
            { patience: this.patience });
        this.port = Number(line[1]);
        this.certificate = readFileSync(path.join(this.data, 'keys/tls.pem'));
    }
    // The sample's customers, with the truth about who is who.
    importSample() {
        const sample = path.join(house, 'resources/sample');
        const files = [];
        for (const brand of ['norrland-energi', 'maison-lys', 'velocar'])
            for (const [source, kind] of [['crm', 'csv'], ['ledger', 'csv'], ['shop', 'jsonl'], ['tickets', 'jsonl']])
                files.push(path.join(sample, brand, `mapping-${source}.json`), path.join(sample, brand, `${source}.${kind}`));
        return this.command('import', '--truth', path.join(sample, 'truth.jsonl'), ...files);
    }
    enrolCode(name, brands, role = 'agent') {
        return this.command('enrol', '--name', name, '--role', role, '--place', 'eea',
            ...brands.flatMap(brand => ['--brand', brand]));
    }
    async grantToken(brand) {
        this.tokens[brand] = await this.command('token', '--name', 'phone and chat', '--brand', brand, '--source', '/tour/');
    }
    // What a phone or chat system tells. Returns the answer; a Fault when it is refused.
    async post(brand, fact, data) {
        const { status, text } = await this.postEvent(brand, `privity.contact.${fact}.v1`, { brand, ...data });
        if (status >= 300)
            throw new Fault(`POST /events ${fact}: ${status} ${text}`);
        return JSON.parse(text);
    }
    // One CloudEvent over HTTPS with this brand's token, the office's own certificate pinned.
    postEvent(brand, type, data) {
        const body = JSON.stringify({ specversion: '1.0', id: `tour-${++this.posted}`, source: `/tour/${brand}`,
            type, time: new Date().toISOString(), data });
        const options = { host: '127.0.0.1', port: this.port, path: '/events', method: 'POST', agent: false,
            ca: this.certificate, timeout: this.patience * 1000,
            headers: { 'Content-Type': 'application/cloudevents+json', Authorization: `Bearer ${this.tokens[brand]}` } };
        return new Promise((resolve, reject) => {
            const request = https.request(options, answer => {
                let text = '';
                answer.on('data', piece => text += piece);
                answer.on('end', () => resolve({ status: answer.statusCode, text }));
            });
            request.on('timeout', () => request.destroy(new Fault('POST /events: no answer')));
            request.on('error', reject);
            request.end(body);
        });
    }
    // What the office recorded, read from its store by a process of its own.
    async journal() {
        const lines = await this.command('journal', '--json');
        return lines.split('\n').filter(line => line !== '').map(line => JSON.parse(line));
    }
}

export class Desk {
    constructor({ programs, plugins, folder, patience, offscreen }) { // offscreen: at debug level, in a home of its own
        Object.assign(this, { folder, patience, program: path.resolve(programs, 'privity'), plugins: path.resolve(plugins) });
        this.data = path.join(folder, 'desk');
        this.key = ['--key-file', path.join(this.data, 'desk.key')]; // no keyring asks for a person in the middle of it
        this.platform = offscreen ? { ...homeIn(folder), QT_QPA_PLATFORM: 'offscreen', QT_LOGGING_RULES: '*.debug=true' } : {};
        this.starts = 0;
    }
    async start(...options) {
        const socket = path.join(os.tmpdir(), `privity-tour-${process.pid}-${++this.starts}`);
        // The plug-in comes by the environment, which the desk drops unless it is asked not to.
        this.window = new Program([this.program, '--data', this.data, ...this.key, '--keep-environment', ...options], {
            log: path.join(this.folder, 'desk.log'), under: this.under, cwd: this.cwd,
            env: { ...this.platform, QT_PLUGIN_PATH: this.plugins, QT_QPA_GENERIC_PLUGINS: 'privitytour',
                PRIVITY_TOUR_SOCKET: socket } });
        this.window.ended.then(() => rmSync(socket, { force: true }));
        this.answers = [];
        this.socket = await until(() => this.window.check() && new Promise(resolve => {
            const tried = net.connect(socket, () => resolve(tried));
            tried.on('error', () => resolve(null));
        }), { patience: this.patience });
        let rest = '';
        this.socket.setEncoding('utf8');
        this.socket.on('data', piece => {
            const lines = (rest + piece).split('\n');
            rest = lines.pop();
            for (const line of lines)
                this.answers.shift()?.(JSON.parse(line));
        });
        this.socket.on('error', () => {});
        this.socket.on('close', () => this.answers.splice(0).forEach(tell => tell({ gone: true })));
        await this.tree(); // it got as far as its window
    }
    async ask(command) {
        this.window.check();
        const answer = await new Promise((resolve, reject) => {
            const late = setTimeout(() => reject(new Fault(`no answer to ${JSON.stringify(command)}`)), this.patience * 1000);
            this.answers.push(said => { clearTimeout(late); resolve(said); });
            this.socket.write(JSON.stringify(command) + '\n');
        });
        if (answer.gone) {
            await this.window.ended;
            this.window.check();
        }
        if (answer.error !== undefined)
            throw new Fault(`${JSON.stringify(command)}: ${answer.error}`);
        return answer;
    }
    async press(...chords) {
        for (const key of chords)
            await this.ask({ key });
    }
    type(text) { return this.ask({ type: text }); }
    shoot(file) { return this.ask({ shot: file }); }
    async tree() { return (await this.ask({ tree: true })).tree; }
    kill() { return this.window.signal('SIGKILL'); }
    async quit() {
        await this.ask({ quit: true }).catch(() => {});
        return this.window.ended;
    }
}

// A wire between desk and office: TLS passes through untouched. It can be cut and healed; deaf: it takes everything
// and hands on nothing.
export class Wire {
    constructor(target) {
        this.target = target;
        this.ends = new Set();
        this.whole = true;
        this.deaf = false;
        this.server = net.createServer(near => {
            if (!this.whole)
                return near.destroy();
            const far = net.connect(this.target, '127.0.0.1');
            for (const [one, other] of [[near, far], [far, near]]) {
                this.ends.add(one);
                one.on('data', piece => this.deaf || other.write(piece));
                one.on('error', () => {});
                one.on('close', () => { this.ends.delete(one); other.destroy(); });
            }
        });
    }
    async open() {
        await new Promise(resolve => this.server.listen(0, '127.0.0.1', resolve));
        this.port = this.server.address().port;
    }
    cut() {
        this.whole = false;
        for (const end of this.ends)
            end.destroy();
    }
    heal() { this.whole = true; }
    close() { this.cut(); this.server.close(); }
}
