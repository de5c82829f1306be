// SPDX-License-Identifier: Apache-2.0
// The real desk is ended by SIGKILL once at each point of its path to the disk and to the network (tests/support/KillAt),
// started again, and what it showed as saved is compared with what the office holds (F01; with a thousand
// kills of each, and without a window: privity-kills).
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, house } from './programs.mjs';
import { acceptAnnelies, annelies, brands, energy, enrol, people } from './shift.mjs';
import { Stage } from './stage.mjs';

const { values } = parseArgs({ options: {
    programs: { type: 'string', default: path.join(house, 'build/bin') },
    plugins: { type: 'string', default: path.join(house, 'build/ci/tests/plugins') },
    preload: { type: 'string', default: path.join(house, 'build/ci/tests/libprivitykillat.so') },
    out: { type: 'string', default: path.join(house, 'build/tour-kills') },
} });
const points = ['before:log-write', 'half:log-write', 'after:log-write', 'before:log-sync', 'after:log-sync', 'before:send',
    'half:send', 'after:send', 'before:page-write', 'half:page-write', 'after:page-write', 'before:page-sync', 'after:page-sync'];

const stage = new Stage({ ...values, out: path.resolve(values.out), patience: 30, people, brands });
const note = 'privity.note.saved.v1';

async function start(at) {
    Object.assign(stage.desk.platform, { LD_PRELOAD: at ? path.resolve(values.preload) : '', PRIVITY_KILL_AT: at ?? '' });
    await stage.desk.start(...stage.deskOptions);
    await stage.sees('Mevrouw Meijer', 'Synced');
}

// A life with one note in it. What became of the desk, and whether it showed the note as saved.
async function life(at, words) {
    let shown = false;
    try {
        await start(at);
        await stage.press('Ctrl+N');
        await stage.type(words);
        await stage.press('Return');
        await stage.sees('Note: saved');
        shown = true;
        await stage.sees('Note: saved and synced');
        await stage.desk.quit();
    } catch (error) {
        const soon = new Promise(resolve => setTimeout(resolve, 5000));
        if (await Promise.race([stage.desk.window.ended, soon]) === undefined)
            throw error; // it lives, so it is no kill
    }
    return { ended: await stage.desk.window.ended, shown };
}

// The office's entries of the desk: each once, in order, with no hole. Returns how many there are.
async function held() {
    const rows = (await stage.office.journal()).filter(row => row.author.startsWith('d:'));
    const wrong = rows.findIndex((row, i) => row.n !== i + 1 || row.result !== 'accepted');
    if (wrong >= 0)
        throw new Fault(`entry ${wrong + 1} is ${rows[wrong].n}, ${rows[wrong].result}`);
    if (new Set(rows.map(row => row.id)).size !== rows.length)
        throw new Fault('one entry is there twice');
    return { all: rows.length, notes: rows.filter(row => row.type === note).length };
}

process.exit(await stage.judge(async () => {
    await stage.open();
    await stage.desk.start(...stage.deskOptions);
    await enrol(stage);
    await stage.arrives(energy, 'call-1', annelies);
    await stage.sees('Call rings');
    await acceptAnnelies(stage);
    await stage.sees('Synced');
    await stage.desk.quit();
    const counted = () => Object.fromEntries([...stage.desk.window.said().matchAll(/^count (\S+) (\d+)$/gm)].map(([, what, n]) => [what, Number(n)]));
    await start('count');
    await stage.desk.quit();
    const idle = counted();
    const calm = await life('count', 'a calm life');
    if (calm.ended !== 0 || !calm.shown)
        throw new Fault(`a calm life ended with ${calm.ended}`);
    const counts = counted();
    let last = await held();
    for (const point of points) {
        stage.step = point.replace(':', '-');
        const what = point.split(':')[1];
        if (!(counts[what] > 0))
            throw new Fault(`${point} is never reached`);
        // The first that the note brought, where it brought any.
        let ended, shown, notes = 0, k = counts[what] > idle[what] ? idle[what] + 1 : Math.ceil(0.7 * counts[what]);
        for (let tries = 0; ended !== 'SIGKILL' && tries < 8 && k > 0; ++tries, k = Math.floor(0.7 * k)) { // one life is shorter than another
            const one = await life(`${point}:${k}`, `note of ${point}`);
            ended = one.ended;
            shown = one.shown;
            notes += 1;
            if (ended !== 'SIGKILL' && (ended !== 0 || !shown))
                throw new Fault(`${point}: the desk ended with ${ended}`);
        }
        if (ended !== 'SIGKILL')
            throw new Fault(`${point} is hardly reached`);
        const from = Date.now();
        await start();
        const took = Date.now() - from;
        await stage.desk.quit();
        const now = await held();
        const came = now.notes - last.notes, least = notes - (shown ? 0 : 1);
        if (came < least || came > notes || now.all - last.all !== came)
            throw new Fault(`${point}: ${notes} notes were made, ${least} of them shown as saved or synced, and the office holds ${came} more`);
        last = now;
        console.log(`✓ ${point.padEnd(18)} ${shown ? 'was shown as saved' : 'was not shown yet '}, ${came} of ${notes} came; back in ${(took / 1000).toFixed(1)} s`);
    }
    console.log(`${points.length} kills of the desk, ${last.all} entries, 0 lost, 0 twice`);
}));
