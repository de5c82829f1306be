// SPDX-License-Identifier: Apache-2.0
// With a display: an office with invented customers, a desk in a window, paired, and calls and chats that come in until
// Ctrl+C or until the window is closed.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, house, until } from './programs.mjs';
import { annelies, brands, cars, claire, energy, enrol, fashion, jonas, people } from './shift.mjs';
import { Stage } from './stage.mjs';

// What comes in, again and again. `after`: seconds since the one before.
const contacts = [
    { after: 1, brand: energy, ...annelies },
    { after: 20, brand: fashion, ...claire, said: ['Bonjour, où est mon colis ?', 'Merci de votre aide.'] },
    { after: 30, brand: cars, ...jonas, queue: 'Stations', identityLevel: 2, identitySource: 'app' },
    { after: 40, brand: fashion, channel: 'chat', direction: 'inbound', queue: 'Returns', language: 'de',
        email: 'kaethe.weissenbach@example.net', identityLevel: 1, identitySource: 'bot',
        said: ['Guten Tag, ist meine Rücksendung angekommen?'] },
    { after: 40, brand: cars, channel: 'call', direction: 'inbound', queue: 'Billing', language: 'es', phone: '+34500000055',
        identityLevel: 2, identitySource: 'ivr' },
    { after: 40, brand: energy, channel: 'call', direction: 'inbound', queue: 'Outage', language: 'nl' },
];

const advice = `An office with invented customers runs, and a desk is open and paired with it. Try, by keys:
   Alt+A    accept the call             1        say which customer it is; 0: none of these
   Enter    confirm the guessed topic   Alt+S 1  the customer speaks herself
   Alt+T    another topic: another set of fields is shown, the rest is covered
   Alt+C    look at what is covered, and why
   Alt+M 3  ask for a consent; then 1, 2 or 3 for the answer. Alt+M 3 Enter takes it back
   Ctrl+2   the next tile at the left   Ctrl+N   a note, or an answer in a chat
   F8 1     wrap up                     Ctrl+,   look, size and language
The office's record, in another terminal:`;

async function play({ programs, plugins, out }) {
    const stage = new Stage({ programs, plugins, out, patience: 60, people, brands, offscreen: false });
    let over = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, () => { over = true; });
    try {
        console.log(await stage.open());
        await stage.desk.start();
        stage.covered = []; // whatever is tried here is right
        await enrol(stage);
        console.log(`${advice}\n   ${path.join(programs, 'privity-office')} journal --json --data ${stage.office.data}\nCtrl+C ends it all.`);
        const closed = () => over || stage.desk.window.end !== undefined;
        for (let n = 1; !closed(); ++n) {
            const { after, brand, said = [], ...contact } = contacts[(n - 1) % contacts.length];
            const due = Date.now() + after * 1000;
            await until(() => closed() || Date.now() > due, { patience: after + 5 });
            if (closed())
                break;
            const name = `${contact.channel}-${n}`;
            const came = await stage.office.post(brand, 'arrived', { contact: name, ...contact }).catch(error => error);
            if (came instanceof Error) {
                console.log(`   a ${contact.channel} for ${brand} found no desk: ${came.message}`);
                continue;
            }
            console.log(`   a ${contact.channel} for ${brand}`);
            for (const text of said)
                await stage.says(brand, name, text);
        }
        await stage.desk.quit();
        return 0;
    } catch (error) {
        console.error(error instanceof Fault ? error.message : error.stack);
        return over ? 0 : 1;
    } finally {
        await stage.strike();
    }
}

const { values } = parseArgs({ options: {
    programs: { type: 'string', default: path.join(house, 'build/bin') },
    plugins: { type: 'string', default: path.join(house, 'build/ci/tests/plugins') },
    out: { type: 'string', default: path.join(house, 'build/live') },
} });
process.exit(await play({ ...values, out: path.resolve(values.out) }));
