// SPDX-License-Identifier: Apache-2.0
// What can be broken on purpose, and the step that must notice. Run by itself, it plays all of them and succeeds only
// if the tour fails each time, at that step and for that reason.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { house } from './programs.mjs';

export const sabotages = {
    // The wire takes everything and hands on nothing, once the desk is paired.
    link: {
        after: stage => { stage.wire.deaf = true; },
        step: 'call offered', why: /not on the screen: "Norrland Energi"/,
    },
    // The store is what plain SQLite would have left.
    store: {
        before: stage => {
            mkdirSync(stage.desk.data, { mode: 0o700 });
            writeFileSync(path.join(stage.desk.data, 'desk.key'), Buffer.alloc(32, 7), { mode: 0o600 });
            writeFileSync(path.join(stage.desk.data, 'desk.db'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)]));
        },
        step: 'office and desk', why: /privity ended \(3\).*not encrypted/,
    },
    // A pack that opens a confidential field for whatever topic is set.
    cover: {
        policies: folder => {
            const packs = path.join(folder, 'policies');
            cpSync(path.join(house, 'resources/policies'), packs, { recursive: true });
            const file = path.join(packs, 'norrland-energi.json');
            const pack = JSON.parse(readFileSync(file, 'utf8'));
            const field = pack.fields.find(one => one.id === 'birth_date');
            field.purposes = [...new Set(pack.topics.flatMap(topic => topic.purposes))]
                .filter(id => !pack.purposes.find(one => one.id === id).consent);
            writeFileSync(file, JSON.stringify(pack));
            return packs;
        },
        step: 'rest covered', why: /birth_date of norrland-energi is covered in this shift and was shown/,
    },
};

function tour(...options) {
    return new Promise(resolve => {
        const child = spawn(process.execPath, [path.join(house, 'tests/tour/tour.mjs'), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
        let said = '';
        child.stdout.on('data', piece => said += piece);
        child.on('exit', code => resolve({ code, said }));
        process.on('SIGTERM', () => child.kill('SIGTERM'));
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const options = process.argv.slice(2);
    const out = options.indexOf('--out') + 1 || options.push('--out', path.join(house, 'build/tour-sabotage')) - 1;
    let missed = 0;
    for (const [name, { step, why }] of Object.entries(sabotages)) {
        const mine = options.map((option, i) => i === out ? path.join(option, name) : option);
        const { code, said } = await tour(...mine, '--sabotage', name, ...(name === 'link' ? ['--patience', '10'] : []));
        const line = said.split('\n').find(each => each.includes('✗')) ?? '(no step failed)';
        const caught = code === 1 && line.slice(3).startsWith(step) && why.test(line);
        console.log(`${name}: ${caught ? 'caught' : 'NOT CAUGHT'}: ${line}`);
        missed += caught ? 0 : 1;
    }
    process.exit(missed === 0 ? 0 : 1);
}
