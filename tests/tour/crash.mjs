// SPDX-License-Identifier: Apache-2.0
// What is left when the desk crashes with values on its screen, started by somebody who allows cores of any size: no
// core, and in what it said neither a value nor its environment. Beside it a program that is not guarded, which must
// leave its core in the same folder, or this would show nothing.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { Fault, house } from './programs.mjs';
import { acceptAnnelies, annelies, brands, energy, enrol, people } from './shift.mjs';
import { Stage } from './stage.mjs';

const { values } = parseArgs({ options: {
    programs: { type: 'string', default: path.join(house, 'build/bin') },
    plugins: { type: 'string', default: path.join(house, 'build/ci/tests/plugins') },
    out: { type: 'string', default: path.join(house, 'build/tour-crash') },
} });
const word = 'a-word-of-the-environment';

const stage = new Stage({ ...values, out: path.resolve(values.out), patience: 30, people, brands });
const place = path.join(stage.folder, 'started-here');
mkdirSync(place);
Object.assign(stage.desk, { under: ['prlimit', '--core=unlimited', '--'], cwd: place });
stage.desk.platform.PRIVITY_TOUR_WORD = word;
stage.step = 'crash';
process.exit(await stage.judge(async () => {
    await stage.open();
    for (const signal of ['SIGSEGV', 'SIGABRT']) {
        await stage.desk.start(...stage.deskOptions);
        if (stage.call === undefined) {
            await enrol(stage);
            stage.call = await stage.arrives(energy, 'call-1', annelies);
            await stage.sees('Call rings');
            await acceptAnnelies(stage);
        }
        await stage.sees('Mevrouw Meijer', '184.20', 'NE-2026-10-88134');
        const ended = await stage.desk.window.signal(signal);
        if (ended !== signal)
            throw new Fault(`after ${signal} the desk ended with ${ended}`);
        if (readdirSync(place).length > 0)
            throw new Fault(`after ${signal} the desk left ${readdirSync(place)}`);
        const leak = stage.leak();
        if (leak)
            throw new Fault(`after ${signal}: ${leak}`);
        if (readFileSync(stage.desk.window.log).includes(word))
            throw new Fault(`after ${signal} the environment stands in what the desk said`);
        console.log(`✓ ${signal}`);
    }
    spawnSync('prlimit', ['--core=unlimited', '--', 'sh', '-c', 'kill -SEGV $$'], { cwd: place });
    if (readdirSync(place).length === 0)
        throw new Fault('an unguarded program left no core in its folder either, so nothing is shown: see /proc/sys/kernel/core_pattern');
}));
