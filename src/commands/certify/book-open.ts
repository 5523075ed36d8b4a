/** `certify book open`: the next volume of a year's book, or the first of one begun on paper. */
import { command } from '../../cli/command.ts';
import { openBook } from '../../domain/certification/open-close.ts';
import { bookOptions, entryNumber } from './entry-named.ts';
import { volumeFields } from './view.ts';
import { writeVolume } from './volume-write.ts';

export default command({
  args: {},
  options: { ...bookOptions, fromNumber: entryNumber() },
  json: [...volumeFields, 'replayed'],
  run: async (input, ctx) => {
    await ctx.requireMay();
    return writeVolume(input, ctx, (book, facts) => openBook(book, facts, input.fromNumber));
  },
  show: ({ book, first }, ui) => {
    ui.done(ui.texts.screen.certification.opened(book, first));
    ui.next('motcua certify book list');
  },
});
