/** `citizen find`: by words of the name, initials, a number or a phone. */
import { command } from '../../cli/command.ts';
import { many, required, textValue, whole, withDefault } from '../../cli/option.ts';
import { dateText } from '../../locale/format.ts';
import { revealed } from '../access/saw.ts';
import { peopleFor } from './shared.ts';
import {
  citizenFields,
  citizenView,
  listedRecord,
  listedView,
  mergedView,
  nextName,
} from './view.ts';
import { reasonText } from '../../cli/value-option.ts';

export default command({
  args: { words: required(many(textValue('words'))) },
  options: { limit: withDefault(whole(1, 500), 20), reveal: reasonText('purpose') },
  json: [{ citizens: [...citizenFields, 'merged'] }],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const found = await peopleFor(input.words.join(' '), input.limit, ctx);
    const collator = new Intl.Collator('vi');
    const given = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
    // By given name first, as every list of people in the country is.
    const sorted = found.sort(
      (a, b) => collator.compare(given(a.name), given(b.name)) || collator.compare(a.name, b.name),
    );
    const { reveal } = input;
    if (reveal !== null)
      await revealed(
        sorted.map(({ id }) => id),
        reveal,
        ctx,
      );
    const [view, part] = reveal === null ? [listedView, listedRecord] : [citizenView, mergedView];
    const views = sorted.map(async (citizen) => {
      const merged = await store.citizens.mergedInto(citizen.id);
      return { ...view(citizen), merged: merged.map(part) };
    });
    return { citizens: await Promise.all(views) };
  },
  table: ({ citizens }) => ({
    head: ['number', 'name', 'dob', 'phone', 'address'],
    rows: citizens.map((each) => [
      each.id ?? '',
      each.name,
      each.dob ?? '',
      each.phone ?? '',
      each.address ?? '',
    ]),
  }),
  show: ({ citizens }, ui) => {
    const { citizen } = ui.texts.screen;
    if (citizens.length === 0) {
      ui.line(citizen.noneFound);
      ui.next('motcua citizen register');
      return;
    }
    ui.table(
      [citizen.name, citizen.number, citizen.dob, citizen.phone, citizen.address],
      citizens.map((each) => [
        each.name,
        each.id ?? each.oldNumber ?? '',
        each.dob ? dateText(each.dob) : '',
        each.phone ?? '',
        each.address ?? '',
      ]),
    );
    for (const { name, merged } of citizens) {
      for (const each of merged) {
        const other = `${each.name} ${each.id ?? each.oldNumber ?? ''}`.trimEnd();
        ui.line(citizen.alsoRecord(name, other));
      }
    }
    const [only] = citizens;
    if (only && citizens.length === 1) ui.next(`motcua citizen show ${nextName(only)}`);
  },
});
