/** `certify book close`: a volume is full, or the year is over. */
import { command } from '../../cli/command.ts';
import { required, whole } from '../../cli/option.ts';
import { closeBook } from '../../domain/certification/open-close.ts';
import { bookOptions } from './entry-named.ts';
import { volumeFields } from './view.ts';
import { writeVolume } from './volume-write.ts';

const [MOST_PAGES, MOST_VOLUMES] = [2000, 99];

export default command({
  args: {},
  options: {
    ...bookOptions,
    volume: whole(1, MOST_VOLUMES),
    pages: required(whole(1, MOST_PAGES)),
  },
  json: [...volumeFields, 'replayed'],
  run: async (input, ctx) => {
    await ctx.requireMay();
    const { pages, volume } = input;
    return writeVolume(input, ctx, (book, facts) => closeBook(book, facts, pages, volume));
  },
  show: ({ kind, year, book, last, pages }, ui) => {
    ui.done(ui.texts.screen.certification.closed(book, last, pages!));
    ui.next(`motcua print certification-book --kind ${kind} --year ${year}`);
  },
});
