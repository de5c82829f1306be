// SPDX-License-Identifier: Apache-2.0
// The main screens in every look, for eyes: the desk is started again on the same store for each.
import { acceptAnnelies, annelies, cars, choose, claire, energy, fashion, jonas } from './shift.mjs';

// Returns how many pictures were saved.
export async function looks(stage) {
    await stage.arrives(energy, 'call-8', annelies);
    await stage.sees('Call rings');
    await acceptAnnelies(stage);
    await stage.arrives(fashion, 'chat-8', claire);
    await stage.says(fashion, 'chat-8', 'Bonjour, où est mon colis ?');
    await stage.arrives(cars, 'call-9', jonas);
    await stage.sees('Velocar');
    await stage.press('Alt+A');
    await choose(stage, 'C. D.');
    await stage.sees('Madame Dubois');
    await stage.press('Alt+S', '1', 'Return');
    await stage.sees('Topic: Delivery');
    let pictures = 0;
    for (const language of ['en', 'de'])
        for (const theme of ['light', 'dark', 'highcontrast'])
            for (const scale of ['100', '200']) {
                await stage.desk.quit();
                await stage.desk.start('--language', language, '--theme', theme, '--scale', scale);
                const shoot = async what => {
                    await stage.desk.shoot(stage.picture(`look-${what}-${language}-${theme}-${scale}`));
                    ++pictures;
                };
                await stage.sees('Mevrouw Meijer', '184.20');
                await shoot('panel');
                await stage.press('Alt+C');
                await shoot('covered');
                await stage.press('Alt+C', 'Alt+M', '4');
                await stage.sees('Mag Norrland Energi');
                await shoot('consent');
                await stage.press('Esc', 'Ctrl+2');
                await stage.sees('où est mon colis');
                await shoot('chat');
                await stage.press('Ctrl+3');
                await stage.sees('Velocar');
                await shoot('offer');
                await stage.press('Ctrl+1');
            }
    await stage.ends(cars, 'call-9');
    await stage.misses('Velocar');
    for (const open of ['Mevrouw Meijer', 'Madame Dubois']) {
        await stage.sees(open);
        await stage.press('F8', '1');
        await stage.misses(open);
    }
    // The last step compares the record of the shift itself.
    stage.noted = (await stage.office.journal()).filter(line => !line.author.startsWith('office:'))
        .map(line => ({ brand: line.brand, interaction: line.interaction, type: line.type, data: {} }));
    return pictures;
}
