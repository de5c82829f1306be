// SPDX-License-Identifier: Apache-2.0
// The door of the real desk, from its first start: without a keyring (a passphrase, the lock, a crash while locked, a
// disk that lost its key), or with the session's own (--keyring; tests/support/with-keyring makes one).
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, house } from './programs.mjs';
import { acceptAnnelies, annelies, brands, energy, enrol, people } from './shift.mjs';
import { Stage } from './stage.mjs';

const { values } = parseArgs({ options: {
    programs: { type: 'string', default: path.join(house, 'build/bin') },
    plugins: { type: 'string', default: path.join(house, 'build/ci/tests/plugins') },
    out: { type: 'string', default: path.join(house, 'build/tour-door') },
    keyring: { type: 'boolean', default: false },
} });

const passphrase = 'four words of mine';

async function give(stage, ...words) {
    for (const word of words) {
        await stage.type(word);
        await stage.press('Return');
    }
}
function claims(holds, words) {
    if (!holds)
        throw new Fault(words);
}
const inData = (stage, name) => path.join(stage.desk.data, name);

// A desk that is open and paired, with a call under its topic, and what was noted on it.
async function works(stage) {
    await enrol(stage);
    stage.isEncrypted();
    stage.call = await stage.arrives(energy, 'call-1', annelies);
    await stage.sees('Call rings');
    await acceptAnnelies(stage);
}

const steps = {
    passphrase: [
        ['no keyring', async stage => {
            await stage.sees('Choose a passphrase', 'This session has no keyring');
            await stage.shoots('choose');
            claims(readdirSync(stage.desk.data).every(name => name === 'window.json'), 'something was kept before a passphrase was chosen');
            await give(stage, passphrase, passphrase);
            await stage.sees('Pair this desk');
            claims(existsSync(inData(stage, 'keys.json')) && !existsSync(inData(stage, 'desk.key')), 'the key is not where it belongs');
            await works(stage);
        }],
        ['locked', async stage => {
            await stage.press('Ctrl+L');
            await stage.sees('Locked. The call goes on.', 'Passphrase of this desk');
            await stage.misses('Meijer', '184.20', 'Norrland');
            await give(stage, 'four words of his');
            await stage.sees('That was not it.');
            await stage.shoots('wrong');
            await give(stage, passphrase);
            await stage.sees('Mevrouw Meijer', 'Open balance, € 184.20'); // asked for again: the lock had dropped it
        }],
        ['killed while locked', async stage => {
            await stage.press('Ctrl+L');
            await stage.sees('Locked. The call goes on.');
            await stage.desk.kill();
            await stage.desk.start(...stage.deskOptions);
            await stage.sees('Open this desk');
            await stage.misses('Meijer');
            await give(stage, passphrase); // once: it has shown who sits there
            await stage.sees('Mevrouw Meijer', 'Open balance, € 184.20');
        }],
        ['one key file damaged', async stage => {
            await stage.desk.quit();
            writeFileSync(inData(stage, 'keys.json'), '{"version":1,"pass');
            await stage.desk.start(...stage.deskOptions);
            await stage.sees('Open this desk');
            await give(stage, passphrase);
            await stage.sees('Mevrouw Meijer', 'was set aside and kept');
        }],
        ['key files gone', async stage => {
            await stage.desk.quit();
            for (const name of ['keys.json', 'keys.json.copy'])
                renameSync(inData(stage, name), path.join(stage.folder, name));
            const store = readFileSync(inData(stage, 'desk.db'));
            await stage.desk.start(...stage.deskOptions);
            await stage.sees('The key of this desk is gone', 'Set it aside and begin again');
            await stage.shoots('lost');
            claims(store.equals(readFileSync(inData(stage, 'desk.db'))), 'the store was touched');
            renameSync(path.join(stage.folder, 'keys.json'), inData(stage, 'keys.json'));
            await stage.press('Return'); // Try again
            await stage.sees('Open this desk');
            await give(stage, passphrase);
            await stage.sees('Mevrouw Meijer');
        }],
    ],
    keyring: [
        ['first start', async stage => {
            await stage.sees('Pair this desk');
            claims(existsSync(inData(stage, 'keys.json')) && !existsSync(inData(stage, 'desk.key')), 'the key is not where it belongs');
            await works(stage);
        }],
        ['second start', async stage => {
            await stage.desk.quit();
            await stage.desk.start(...stage.deskOptions);
            await stage.sees('Mevrouw Meijer');
        }],
        ['locked', async stage => {
            await stage.press('Ctrl+L');
            await stage.sees('Locked. The call goes on.', 'Your password of this computer');
            await stage.desk.kill();
            await stage.desk.start(...stage.deskOptions);
            await stage.sees('Locked'); // the keyring is open, and opens no locked desk
            await stage.misses('Meijer', '184.20');
        }],
        ['disk emptied', async stage => {
            await stage.desk.quit();
            rmSync(stage.desk.data, { recursive: true });
            await stage.desk.start(...stage.deskOptions);
            await stage.sees("This desk's disk is empty");
            claims(!existsSync(inData(stage, 'desk.db')), 'a new store was made unasked');
        }],
    ],
};

const stage = new Stage({ ...values, out: path.resolve(values.out), patience: 30, people, brands });
stage.desk.key = [];
if (!values.keyring)
    stage.desk.platform.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nowhere';
let code = 0;
try {
    await stage.open();
    await stage.desk.start(...stage.deskOptions);
    for (const [name, act] of steps[values.keyring ? 'keyring' : 'passphrase']) {
        stage.step = name.replaceAll(' ', '-');
        await act(stage).catch(async error => {
            await stage.leaves('failed');
            throw new Fault(`${name}: ${error instanceof Fault ? error.message : error.stack}`);
        });
        console.log(`✓ ${name}`);
    }
} catch (error) {
    console.log(`✗ ${error.message}`);
    code = 1;
} finally {
    await stage.strike();
}
process.exit(code);
