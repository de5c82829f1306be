// SPDX-License-Identifier: Apache-2.0
// Plays one shift with the two real programs and no display. One line and one picture for each step; exit code 0 only
// if every step held, 1 with what failed, 2 for wrong arguments.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, house } from './programs.mjs';
import { looks } from './looks.mjs';
import { sabotages } from './sabotage.mjs';
import { brands, people, shift } from './shift.mjs';
import { Stage } from './stage.mjs';

const usage = `usage: tour.mjs [--programs folder] [--plugins folder] [--out folder] [--patience seconds]
               [--looks] [--sabotage ${Object.keys(sabotages).join('|')}]
  --looks      after the shift, pictures of the main screens in every look
  --sabotage   breaks one thing on purpose: the tour must fail`;

function options() {
    try {
        const { values } = parseArgs({ options: {
            programs: { type: 'string', default: path.join(house, 'build/bin') },
            plugins: { type: 'string', default: path.join(house, 'build/ci/tests/plugins') },
            out: { type: 'string', default: path.join(house, 'build/tour') },
            patience: { type: 'string', default: '30' },
            looks: { type: 'boolean', default: false },
            sabotage: { type: 'string' },
        } });
        const patience = Number(values.patience);
        if (!(patience > 0) || (values.sabotage && !sabotages[values.sabotage]))
            throw new Error('no such value');
        return { ...values, patience };
    } catch (error) {
        console.error(`${error.message}\n${usage}`);
        process.exit(2);
    }
}

async function play(chosen) {
    const sabotage = sabotages[chosen.sabotage] ?? {};
    const stage = new Stage({ ...chosen, people, brands, policies: sabotage.policies });
    const from = Date.now();
    let name = 'office and desk', number = 0;
    const tell = (sign, words) => console.log(`${String(number).padStart(2, '0')} ${name.padEnd(22)}${sign} ${words}`);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, async () => { await stage.strike(); process.exit(1); });
    try {
        const imported = await stage.open();
        sabotage.before?.(stage);
        await stage.desk.start(...stage.deskOptions);
        tell('✓', `started; ${imported}`);
        for (const [i, [step, act]] of [...shift.entries()]) {
            [name, number] = [step, i + 1];
            stage.step = `${String(number).padStart(2, '0')}-${step.replaceAll(' ', '-')}`;
            const last = i === shift.length - 1;
            if (last && chosen.looks)
                console.log(`   ${await looks(stage)} pictures of the main screens`);
            const words = await act(stage);
            if (!last)
                await stage.desk.shoot(stage.picture(stage.step));
            tell('✓', words);
            if (i === 0)
                sabotage.after?.(stage);
        }
        console.log(`The shift held in ${Math.round((Date.now() - from) / 1000)} s. Pictures: ${path.relative(process.cwd(), chosen.out) || '.'}`);
        return 0;
    } catch (error) {
        tell('✗', error instanceof Fault ? error.message : error.stack);
        await stage.leaves('failed');
        console.log(`The shift failed at step ${number}, ${name}. What was on the screen: ${path.join(chosen.out, 'failed.txt')}`);
        return 1;
    } finally {
        await stage.strike();
    }
}

const chosen = options();
process.exit(await play({ ...chosen, out: path.resolve(chosen.out) }));
