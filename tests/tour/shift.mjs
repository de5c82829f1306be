// SPDX-License-Identifier: Apache-2.0
// The steps of one shift, as data for tour.mjs: a name and what is done, seen and recorded. A step answers with the
// words of its line.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault, house } from './programs.mjs';

export const energy = 'norrland-energi', fashion = 'maison-lys', cars = 'velocar';
export const brands = [energy, fashion, cars];

const pack = brand => JSON.parse(readFileSync(path.join(house, 'resources/policies', `${brand}.json`), 'utf8'));
const packs = Object.fromEntries(brands.map(brand => [brand, pack(brand)]));

// The fields that these topics of a brand may open without a consent, by the packs as they are shipped.
function openedBy(brand, ...topics) {
    const asked = new Set(packs[brand].purposes.filter(one => one.consent).map(one => one.id));
    const purposes = packs[brand].topics.filter(one => topics.includes(one.id)).flatMap(one => one.purposes);
    const holds = id => purposes.includes(id) && !asked.has(id);
    return packs[brand].fields.filter(one => one.purposes.some(holds)).map(one => one.id);
}

// Who calls in this shift (resources/sample/truth.jsonl), and what may be seen of them in it.
export const people = {
    p0: openedBy(energy, 'bill', 'complaint'), // Annelies Meijer
    p1: [],                                    // her twin, who is offered too and never confirmed
    p2: openedBy(fashion, 'delivery'),         // Claire Dubois
    p4: [],                                    // Jonas Oberfeld, who hangs up
};

function wordingOf(brand, purpose, language) {
    const { consent } = packs[brand].purposes.find(one => one.id === purpose);
    const wording = packs[brand].wordings.find(one => one.id === consent.wording);
    return { id: wording.id, version: wording.version, text: wording.texts[language].text.replaceAll('*', '') };
}

// The chip of "May I…?" that a number goes to: they stand in the order of the topic.
const chip = (brand, topic, purpose) =>
    String(packs[brand].topics.find(one => one.id === topic).mayI.indexOf(purpose) + 1);

// A choice of a list is pressed by the number that stands at it.
export async function choose(s, words) {
    const tree = await s.sees(words);
    const number = tree.match(new RegExp(`"${words.replaceAll('.', '\\.')}[^"]*" description="(\\d)"`))?.[1];
    if (!number)
        throw new Fault(`no number stands at "${words}"`);
    await s.press(number);
}

export const annelies = { channel: 'call', direction: 'inbound', queue: 'Billing', phone: '+31600000017', language: 'nl',
    identityLevel: 2, identitySource: 'ivr' };
export const claire = { channel: 'chat', direction: 'inbound', queue: 'Delivery', email: 'claire.dubois@example.com',
    language: 'fr', identityLevel: 2, identitySource: 'app' };
export const jonas = { channel: 'call', direction: 'inbound', queue: 'Stations', phone: '+493023125044', language: 'de' };

const shownForBill = ['Promised 14 Nov', 'Open balance, € 184.20', 'Last invoice, NE-2026-10-88134'];
const hiddenWithoutBill = ['184.20', 'NL91 ABNA', 'NL91ABNA', 'NE-2026-10-88134'];

export async function enrol(s) {
    await s.sees('Pair this desk');
    await s.type(`wss://127.0.0.1:${s.wire.port}`);
    await s.press('Return');
    await s.type(await s.office.enrolCode('desk 1', brands));
    await s.press('Return');
    await s.sees('No one on the line.', 'Synced');
}

export async function acceptAnnelies(s) {
    await s.press('Alt+A');
    await choose(s, 'A. M.');
    await s.press('Alt+S', '1');
    await s.sees('Mevrouw Meijer', 'Customer speaks');
    await s.press('Return');
    await s.sees('Topic: Bill', ...shownForBill);
}

export const shift = [
    ['desk enrolled', async s => {
        await enrol(s);
        s.isEncrypted();
        return 'paired by a code over TLS; its store is encrypted';
    }],
    ['call offered', async s => {
        s.call = await s.arrives(energy, 'call-1', annelies);
        await s.sees('Norrland Energi', 'Call rings', 'Accept');
        await s.misses('Meijer', 'A. M.');
        await s.recorded();
        return 'brand, channel and queue; nobody is named';
    }],
    ['neutral candidates', async s => {
        await s.press('Alt+A');
        await s.sees('New caller', 'Who is it?', 'A. M.', 'M. M.', 'None of these');
        await s.misses('Meijer', 'covered until');
        s.notes(energy, s.call, 'interaction.accepted');
        await s.recorded();
        return 'two share the phone: initials only, none is picked';
    }],
    ['panel covered', async s => {
        await choose(s, 'A. M.');
        await s.sees('Mevrouw Meijer', 'Identified by the phone menu', 'covered until a topic is set');
        await s.press('Alt+C');
        await s.sees('IBAN, covered, ends 4300, no topic is set', 'Open balance, covered, no topic is set',
            'Date of birth, covered, no topic is set');
        await s.misses(...hiddenWithoutBill, 'speaks slowly');
        s.notes(energy, s.call, 'subject.confirmed');
        await s.recorded();
        return 'customer confirmed; without a topic every field is covered';
    }],
    ['speaker set', async s => {
        await s.press('Alt+C', 'Alt+S');
        await s.sees('Who speaks?');
        await s.press('1');
        await s.sees('Customer speaks');
        await s.misses(...hiddenWithoutBill);
        s.notes(energy, s.call, 'speaker.set', { speaker: 'self' });
        await s.recorded();
        return 'two keys; it opens nothing by itself';
    }],
    ['topic set', async s => {
        await s.sees('Topic Bill? Guessed from Billing. Enter confirms.');
        await s.press('Return');
        await s.sees('Topic: Bill', ...shownForBill);
        s.notes(energy, s.call, 'topic.set', { topic: 'bill' });
        await s.recorded();
        return 'a guess needs Enter only; balance and invoice are shown';
    }],
    ['rest covered', async s => {
        await s.press('Alt+C');
        await s.sees('Contract number, covered, ends 20, not needed for Bill', 'Date of birth, covered, not needed for Bill',
            'Street, covered, not needed for Bill');
        return 'what the topic does not need stays covered, and says why';
    }],
    ['covered field shown', async s => {
        await s.press('Alt+O');
        await choose(s, 'Date of birth');
        await s.sees('Show: Date of birth', 'Not needed for Bill. It is noted for a team lead.');
        await choose(s, 'It must be read back');
        await s.sees('Date of birth is shown for 30 s', 'Cover it');
        await s.shoots('shown');
        s.reveals += 1;
        await s.press('Esc');
        await s.misses('Date of birth is shown');
        s.notes(energy, s.call, 'field.hidden', { field: 'birth_date', end: 'hidden' });
        await s.recorded();
        return 'three keys with a reason; painted, and in none of the texts of the window';
    }],
    ['field shown by topic', async s => {
        await s.press('Alt+C', 'Alt+T');
        await choose(s, 'Complaint');
        await s.sees('Topic: Complaint', 'Case, Estimated reading on the October bill', 'Case status, open');
        await s.misses(...hiddenWithoutBill);
        await s.shoots('complaint');
        await s.press('Alt+T');
        await choose(s, 'Bill');
        await s.sees('Topic: Bill', ...shownForBill);
        await s.misses('Estimated reading');
        s.notes(energy, s.call, 'topic.set', { topic: 'complaint' });
        s.notes(energy, s.call, 'topic.set', { topic: 'bill' });
        await s.recorded();
        return 'another topic, another set: the case for the balance and back';
    }],
    ['consent asked', async s => {
        const wording = wordingOf(energy, 'saving-tips', 'nl');
        await s.press('Alt+M', chip(energy, 'bill', 'saving-tips'));
        await s.sees('Ask: saving tips', 'Read this, then wait', wording.text, 'Yes, clearly', 'Not clear, or not now',
            `Proof: wording ${wording.version}, Dutch, this call's recording`);
        return 'an English desk reads out the Dutch wording';
    }],
    ['consent taken', async s => {
        const wording = wordingOf(energy, 'saving-tips', 'nl');
        await s.press('1');
        await s.sees('saving tips, allowed, agreed', 'Saving tips: saved and synced', 'Synced');
        s.notes(energy, s.call, 'consent.given', { purpose: 'saving-tips', language: 'nl', wording: wording.id,
            wordingVersion: wording.version, evidence: 'recording-offset', sealed: true });
        await s.recorded();
        return 'three keys; saved, sent, acknowledged once, with its evidence sealed';
    }],
    ['consent taken back', async s => {
        await s.press('Alt+M', chip(energy, 'bill', 'saving-tips'), 'Return');
        await s.sees('saving tips, not allowed, took back');
        s.notes(energy, s.call, 'consent.withdrawn', { purpose: 'saving-tips' });
        await s.recorded();
        return 'three keys too';
    }],
    ['chat alongside', async s => {
        s.chat = await s.arrives(fashion, 'chat-7', claire);
        await s.says(fashion, 'chat-7', 'Bonjour, où est mon colis ?');
        await s.says(fashion, 'chat-7', `<b>Vite</b> <img src="${s.trap.url}"> \u202eruojnob`);
        await s.sees('Maison Lys, Chat, offered, 2 unread', 'Mevrouw Meijer', 'Topic: Bill');
        await s.misses('Dubois', 'colis');
        await s.recorded();
        return 'a tile at the rail; the open page stays';
    }],
    ['chat answered', async s => {
        await s.press('Ctrl+2', 'Alt+A');
        await choose(s, 'C. D.');
        await s.press('Alt+S', '1');
        await s.sees('Madame Dubois');
        await s.press('Return');
        await s.sees('où est mon colis', '<b>Vite</b> <img src=', '‹202E›ruojnob', 'Send as Maison Lys, French');
        await s.press('Ctrl+N');
        await s.type('Bonjour Madame Dubois, votre colis arrive le 24.');
        await s.press('Return');
        await s.sees('votre colis arrive le 24.');
        await s.shoots('messages');
        await s.press('Alt+D');
        await s.sees('votre colis arrive le 24.', 'Delivery status, On its way');
        await s.misses('Mevrouw Meijer', ...hiddenWithoutBill);
        for (const [type, data] of [['interaction.accepted'], ['subject.confirmed'], ['speaker.set', { speaker: 'self' }],
            ['topic.set', { topic: 'delivery' }], ['interaction.answered', { sealed: true }]])
            s.notes(fashion, s.chat, type, data);
        await s.recorded();
        if (s.trap.asked > 0)
            throw new Fault('the markup of a message made a request');
        return 'in French, as Maison Lys; markup in a message is text, and nothing was fetched';
    }],
    ['offer hangs up', async s => {
        await s.arrives(cars, 'call-2', jonas);
        await s.sees('Velocar, Call, offered');
        await s.shoots('offer');
        await s.ends(cars, 'call-2');
        await s.misses('Velocar');
        await s.press('Ctrl+1');
        await s.sees('Mevrouw Meijer', ...shownForBill);
        await s.recorded();
        return 'its tile comes and goes; back to the call';
    }],
    ['network cut', async s => {
        s.wire.cut();
        await s.sees('Office not reachable.', 'Trying again in', 'Consents, notes and answers are kept here.');
        return 'said in words; the call goes on';
    }],
    ['consent offline', async s => {
        await s.press('Alt+M', chip(energy, 'bill', 'offers'));
        await s.sees('Ask: offers', wordingOf(energy, 'offers', 'nl').text);
        await s.press('1');
        await s.sees('offers, allowed, agreed', 'Offers: saved on this desk', 'Saved on this desk: 1');
        await s.recorded();
        return 'saved on this desk; the office has nothing of it yet';
    }],
    ['process killed', async s => {
        await s.desk.kill();
        s.isEncrypted();
        await s.desk.start(...s.deskOptions);
        await s.sees('Saved on this desk: 1', 'offers, allowed, agreed', 'Topic: Bill');
        await s.misses(...hiddenWithoutBill);
        await s.recorded();
        return 'SIGKILL and started again: the consent is there, values are not';
    }],
    ['drained', async s => {
        s.wire.heal();
        await s.sees('Synced', 'Mevrouw Meijer', ...shownForBill);
        const wording = wordingOf(energy, 'offers', 'nl');
        s.notes(energy, s.call, 'consent.given', { purpose: 'offers', language: 'nl', wording: wording.id,
            wordingVersion: wording.version, sealed: true });
        await s.recorded();
        return 'the office has it exactly once, in its place';
    }],
    ['wrapped up', async s => {
        await s.press('Ctrl+N');
        await s.type('Explained the estimate; she sends the reading.');
        await s.press('F8');
        await s.sees('Wrap up: what was it?');
        await s.shoots('codes');
        await s.press('1');
        await s.sees('Madame Dubois');
        await s.misses('Mevrouw Meijer', ...hiddenWithoutBill);
        s.notes(energy, s.call, 'note.saved', { sealed: true });
        s.notes(energy, s.call, 'interaction.wrapped');
        await s.recorded();
        await s.press('F8', '1');
        await s.sees('No one on the line.', 'Synced');
        s.notes(fashion, s.chat, 'interaction.wrapped');
        await s.recorded();
        return 'two keys each; the note went with it';
    }],
    ['nothing left behind', async s => {
        const entries = await s.closes();
        return `${entries} entries, each once and in order; no covered value in a file, a log or on the screen`;
    }],
];
