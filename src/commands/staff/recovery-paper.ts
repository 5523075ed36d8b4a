/** `staff recovery-paper`: a code on paper, for the day on which no administrator can sign in. */
import { createHash } from 'node:crypto';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { newFile } from '../../cli/option.ts';
import { stage } from '../../cli/out-file.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { issuePaper, recoveryCode, type RecoveryPaper } from '../../domain/staff/recovery.ts';
import { localDate } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';
import { recoveryPaperSheet } from '../../print/model/recovery-paper.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import { pdfOf, placeFor, pressOf, type FilePaper } from '../print/press.ts';
import { hashedPin } from './pins.ts';

export default command({
  args: {},
  options: { out: newFile('pdf') },
  json: ['paper file bytes'],
  run: ({ out }, ctx) => issueRecoveryPaper(ctx, out ?? ''),
  show: ({ paper, file }, ui) => {
    const { staff } = ui.texts.screen;
    ui.done(staff.recoveryMade(paper));
    if (file !== null) ui.warn(staff.recoveryKept(file));
  },
});

/** What was made: which paper, and where it lies. */
interface IssuedPaper extends FilePaper {
  paper: number;
}

/**
 * Laid out and written beside its place, then recorded, and only then put there: a code that no
 * paper bears opens nothing. The code itself is kept nowhere, so that it is never printed again.
 */
export async function issueRecoveryPaper(
  ctx: Context,
  wanted: string,
): Promise<Outcome<IssuedPaper>> {
  await ctx.requireMay('staff.manage');
  const last = await (await ctx.store()).offices.recoveryPaper();
  const paper = (last?.paper ?? 0) + 1;
  const code = newCode(ctx);
  const pdf = await pdfOf(ctx, await sheetOf(ctx, paper, code));
  const staged = await stage(placeFor(await pressOf(ctx), wanted, `khoi-phuc-${paper}`), pdf);
  try {
    // Nobody guesses ninety-five bits, however quickly each try is told.
    if (await recorded(ctx, last, await hashedPin(code, { guarded: false }, ctx))) {
      return staged.put().map((file) => ({ paper, file, bytes: pdf.length }));
    }
  } finally {
    staged.drop();
  }
  return issueRecoveryPaper(ctx, wanted);
}

function newCode({ surroundings: { entropy } }: Context): string {
  const drawn = createHash('sha256').update(`${entropy.salt()}/${entropy.salt()}`).digest();
  return recoveryCode(drawn);
}

async function sheetOf(ctx: Context, paper: number, code: string): Promise<Sheet> {
  const { staff, office } = await ctx.session();
  const { staff: words, status } = ctx.texts.screen;
  const date = await ctx.now();
  return recoveryPaperSheet({
    ...{ paper, code, date, wording: words.paper },
    office: `${office.name} (${office.agencyId})`,
    by: staff.name,
    made: `${staff.name} (${staff.login}), ${dateText(localDate(date))}`,
    watermark: (await ctx.isTraining()) ? status.training : null,
  });
}

/** `false` where somebody else made one meanwhile. Never under the command's own key: see above. */
async function recorded(ctx: Context, last: RecoveryPaper | null, hash: string): Promise<boolean> {
  const { value } = await ctx.write(
    async (writer) => {
      const now = await writer.offices.recoveryPaper();
      if (now?.paper !== last?.paper) return false;
      await writer.append([issuePaper(now, hash)]);
      return true;
    },
    { act: 'staff.manage', key: null },
  );
  return value;
}
