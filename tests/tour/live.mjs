// SPDX-License-Identifier: Apache-2.0
// With a display: an office with invented customers, a desk in a window, paired, and calls and chats that come in until
// Ctrl+C or until the window is closed.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, house } from './programs.mjs';
import { annelies, brands, cars, claire, energy, enrol, fashion, jonas, people } from './shift.mjs';
import { Stage } from './stage.mjs';

// Who comes in, again and again, in this order.
const contacts = [
    { brand: energy, ...annelies },
    { brand: fashion, ...claire, said: ['Bonjour, où est mon colis ?', 'Merci de votre aide.'] },
    { brand: cars, ...jonas, queue: 'Stations', identityLevel: 2, identitySource: 'app' },
    { brand: fashion, channel: 'chat', direction: 'inbound', queue: 'Returns', language: 'de',
        email: 'kaethe.weissenbach@example.net', identityLevel: 1, identitySource: 'bot',
        said: ['Guten Tag, ist meine Rücksendung angekommen?'] },
    { brand: cars, channel: 'call', direction: 'inbound', queue: 'Billing', language: 'es', phone: '+34500000055',
        identityLevel: 2, identitySource: 'ivr' },
    { brand: energy, channel: 'call', direction: 'inbound', queue: 'Outage', language: 'nl' },
];
const atOnce = 3;   // no more are there at the same time
const pause = 40;   // seconds from one to the next
const rings = 75;   // seconds until somebody whom nobody accepts gives up
const stays = 300;  // and until somebody who was accepted goes

const advice = `An office with invented customers runs, and a desk is open and paired with it. Try, by keys:
   Alt+A    accept who rings; then the number that stands at the customer (the first caller is A. M.), 0: none of these
   Enter    confirm the guessed topic   Alt+S 1  the customer speaks herself
   Alt+T    another topic: another set of fields is shown, the rest is covered
   Alt+C    look at what is covered, and why
   Alt+K    compare what they say with what is stored, without seeing it
   Alt+O    show a covered field for some seconds: its number, then the reason's; Esc covers it
   Alt+M    and the number of a purpose: ask for a consent; then 1, 2 or 3 for the answer. The same again takes it back
   Ctrl+2   the next tile at the left   Ctrl+N   a note, or an answer in a chat
   F8 1     wrap up                     Ctrl+,   look, size and language
At most ${atOnce} are there at once. Who is not accepted gives up after ${rings} seconds, who was goes after ${stays / 60} minutes.
The office's record, in another terminal:`;

// Was this interaction taken by the desk? As the office recorded it.
const isAccepted = async (stage, interaction) => (await stage.office.journal())
    .some(line => line.type === 'privity.interaction.accepted.v1' && line.interaction === interaction);

// Callers hang up: those whose time has come, and who were not accepted meanwhile.
async function hangUp(stage, there) {
    for (const [name, one] of there) {
        if (Date.now() < one.goes)
            continue;
        if (!one.accepted && await isAccepted(stage, one.interaction)) {
            Object.assign(one, { accepted: true, goes: one.came + stays * 1000 });
            continue;
        }
        there.delete(name);
        await stage.ends(one.brand, name).catch(() => {}); // wrapped up before: it is gone already
        console.log(`   the ${one.channel} for ${one.brand} ended${one.accepted ? '' : ': nobody answered'}`);
    }
}

async function comesIn(stage, there, n) {
    const { brand, said = [], ...contact } = contacts[n % contacts.length];
    const name = `${contact.channel}-${n + 1}`;
    const came = await stage.office.post(brand, 'arrived', { contact: name, ...contact }).catch(error => error);
    if (came instanceof Error)
        return console.log(`   a ${contact.channel} for ${brand} found no desk: ${came.message}`);
    there.set(name, { brand, channel: contact.channel, interaction: came.interaction, came: Date.now(),
        goes: Date.now() + rings * 1000 });
    console.log(`   a ${contact.channel} for ${brand}`);
    for (const text of said)
        await stage.says(brand, name, text);
}

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
        const there = new Map();
        for (let n = 0, next = Date.now() + 1000; !closed();) {
            await hangUp(stage, there);
            if (Date.now() >= next && there.size < atOnce) {
                await comesIn(stage, there, n++);
                next = Date.now() + pause * 1000;
            }
            await new Promise(resolve => setTimeout(resolve, 200));
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
