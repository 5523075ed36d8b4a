/** `dossier find`: by code, people, numbers, phone or subject, accents or not. */
import { command } from '../../cli/command.ts';
import { many, required, textValue, whole, withDefault } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { readReceiptText } from '../../domain/receipt/receipt-text.ts';
import { foundDossiers } from '../access/found.ts';
import { phonesRevealed } from '../access/saw.ts';
import { findOrPhone } from '../phone-words.ts';
import { dossierTable } from './table.ts';
import { showDossierLines } from './lines.ts';
import { sightHere } from './shared.ts';
import { dossierLineFields, lineTeller } from './line-view.ts';

export default command({
  args: { words: required(many(textValue('words'))) },
  options: { limit: withDefault(whole(1, 500), 20), reveal: reasonText('purpose') },
  json: [{ dossiers: dossierLineFields }],
  run: async (input, ctx) => {
    const typed = input.words.join(' ');
    const store = await ctx.store();
    const wanted = readReceiptText(typed)?.code ?? typed;
    const sight = await sightHere(ctx);
    const find = (words: string) => store.dossiers.find(words, input.limit, sight);
    const lines = await findOrPhone(wanted, find);
    const { reveal } = input;
    await foundDossiers(wanted, lines, ctx);
    if (reveal !== null) await phonesRevealed(lines, reveal, ctx);
    return { dossiers: lines.map(await lineTeller(ctx, { whole: reveal !== null })) };
  },
  table: ({ dossiers }) => dossierTable(dossiers),
  show: ({ dossiers }, ui) => {
    showDossierLines(dossiers, ui);
    const [first] = dossiers;
    if (first) ui.next(`motcua dossier show ${first.code}`);
    else ui.next('motcua dossier list', 'motcua citizen find …');
  },
});
