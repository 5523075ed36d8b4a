/** From a dossier to the page of one of its papers: everything a form needs, gathered. */
import type { Context, Session } from '../../cli/context.ts';
import { loadCalendar } from '../../config/load.ts';
import { localNames } from '../../config/local.ts';
import { dueOfRun } from '../../domain/calendar/run.ts';
import { slipOf } from '../../domain/dossier/control-slip.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { receiptClaim, signedReceiptText } from '../../domain/receipt/receipt-text.ts';
import { dossierStream } from '../../domain/stream.ts';
import { localDate } from '../../domain/value/instant.ts';
import { loadTexts } from '../../locale/texts.ts';
import type { FormFolders, Forms } from '../../print/forms.ts';
import type { NoticeInput } from '../../print/model/notice.ts';
import type { PaperSize, Sheet } from '../../print/model/sheet.ts';
import { payByQr } from '../payment/pay-by.ts';
import type { Paper } from '../../domain/dossier/paper.ts';

export type Settings = Record<string, string>;

export interface WantedPaper {
  paper: Paper;
  size: PaperSize;
  copies: 1 | 2 | 3;
  /** Which print of this paper it is. */
  number: number;
}

/** A print as it is asked for: of what, which paper, by whom, and how this office prints. */
export interface PrintJob {
  dossier: Dossier;
  wanted: WantedPaper;
  session: Session;
  settings: Settings;
}

export async function sheetOf(ctx: Context, job: PrintJob): Promise<Sheet> {
  const { dossier, wanted, session, settings } = job;
  const forms = await formsOf(ctx, dossier, settings);
  const input = await commonInput(ctx, job);
  if (wanted.paper === 'receipt') {
    const { receiptSheet } = await import('../../print/model/receipt.ts');
    return receiptSheet({
      ...input,
      wording: forms.receipt,
      provisional: await isProvisional(ctx, dossier),
      payBy: await payByQr(ctx, dossier),
    });
  }
  if (wanted.paper === 'acknowledgement') {
    const { acknowledgementSheet } = await import('../../print/model/acknowledgement.ts');
    const staffName = session.staff.name;
    return acknowledgementSheet({ ...input, wording: forms.acknowledgement, staffName });
  }
  const told = { ...input, ...clerk(session) };
  return noticeOf(ctx, wanted.paper, { ...told, leader: leader(settings) }, forms);
}

type Notice = Exclude<Paper, 'receipt' | 'acknowledgement'>;
type NoticeFacts = Omit<NoticeInput<never>, 'wording'>;
type Signer = Pick<NoticeFacts, 'signerName' | 'signerTitle'>;

async function noticeOf(
  ctx: Context,
  paper: Notice,
  { leader: signer, ...input }: NoticeFacts & { leader: Signer },
  forms: Forms,
): Promise<Sheet> {
  const signed = { ...input, ...signer };
  switch (paper) {
    case 'supplement': {
      const { supplementSheet } = await import('../../print/model/supplement.ts');
      return supplementSheet({ ...input, wording: forms.supplement });
    }
    case 'refusal': {
      const { refusalSheet } = await import('../../print/model/closing.ts');
      return refusalSheet({ ...input, wording: forms.refusal });
    }
    case 'stop': {
      const { stopSheet } = await import('../../print/model/closing.ts');
      return stopSheet({ ...signed, wording: forms.stop });
    }
    case 'apology': {
      const { apologySheet } = await import('../../print/model/apology.ts');
      return apologySheet({ ...signed, wording: forms.apology });
    }
    case 'control-slip':
      return slipSheet(ctx, input, forms);
    case 'leaflet': {
      const { leafletSheet } = await import('../../print/model/leaflet.ts');
      const { hours, saturday } = await calendarOf(ctx, input.dossier);
      const printedAt = await ctx.now();
      return leafletSheet({ ...input, wording: forms.leaflet, hours, saturday, printedAt });
    }
  }
}

/** Everything that the journal tells of a dossier, with the names of those who did it. */
async function slipSheet(ctx: Context, input: NoticeFacts, forms: Forms): Promise<Sheet> {
  const { controlSlipSheet } = await import('../../print/model/control-slip.ts');
  const store = await ctx.store();
  const lines = slipOf(await store.history.of([dossierStream(input.dossier.id)]));
  const people = new Map<string, string>();
  const offices = new Map<string, string>();
  for (const { actor, office, hop } of lines) {
    for (const login of [actor, hop?.giver ?? actor]) {
      if (people.has(login)) continue;
      people.set(login, (await store.offices.staff(login))?.name ?? login);
    }
    for (const id of [office, hop?.from ?? office, hop?.to ?? office]) {
      if (!offices.has(id)) offices.set(id, (await store.offices.byId(id))?.name ?? id);
    }
  }
  // The form is Vietnamese whatever language the clerk works in.
  const { event: acts } = (await loadTexts('vi')).screen.words;
  const printedAt = await ctx.now();
  const wording = forms['control-slip'];
  return controlSlipSheet({ ...input, wording, lines, acts, people, offices, printedAt });
}

/** Where the wording of papers lies: what is shipped, and the office's own over it. */
export function formFolders(ctx: Context, settings: Settings): FormFolders {
  return { data: ctx.surroundings.dataFolder, own: orNull(settings['forms.folder']) };
}

/** The wording in force when the dossier was received, with the office's own texts in it. */
export async function formsOf(ctx: Context, dossier: Dossier, settings: Settings): Promise<Forms> {
  const { readForms } = await import('../../print/forms.ts');
  return readForms(formFolders(ctx, settings), localDate(dossier.receivedAt));
}

export async function commonInput(ctx: Context, { dossier, wanted, session, settings }: PrintJob) {
  const store = await ctx.store();
  const office = (await store.offices.byId(dossier.office)) ?? session.office;
  const parent = office.parent === null ? null : await store.offices.byId(office.parent);
  return {
    dossier,
    office,
    parentOffice: parent?.name ?? orNull(settings['office.parent']),
    place: orNull(settings['office.place']),
    qrText: await receiptQrText(ctx, dossier),
    printNumber: wanted.number,
    size: wanted.size,
    copies: wanted.copies,
    training: await ctx.isTraining(),
  };
}

/** Whoever is signed in signs what a clerk signs. */
function clerk({ staff }: Session): Signer {
  return { signerName: staff.name, signerTitle: null };
}

/** Apologies and notices of stopping are a leader's: a blank to sign where no name is set. */
function leader(settings: Settings): Signer {
  return {
    signerName: settings['signer.name'] ?? '',
    signerTitle: orNull(settings['signer.title']),
  };
}

function calendarOf(ctx: Context, dossier: Dossier) {
  const { env } = ctx.surroundings;
  return ctx.store().then((store) => loadCalendar(store, env, localDate(dossier.receivedAt)));
}

/** True when the date given rests on days off that nobody has announced yet. */
async function isProvisional(ctx: Context, dossier: Dossier): Promise<boolean> {
  const calendar = await calendarOf(ctx, dossier);
  return dossier.dueAt !== null && dueOfRun(calendar, dossier.clock.run).unconfirmed.length > 0;
}

/** What the QR says: code and dates, signed with the store's own key. */
export async function receiptQrText(ctx: Context, dossier: Dossier): Promise<string> {
  const { sealIdOf, sealText } = await import('../../store/seal.ts');
  const { local } = await ctx.store();
  const secret = (await local.get(localNames.sealPrivate))!;
  const known = (await local.get(localNames.sealPublic))!;
  const receipt = {
    code: dossier.code,
    receivedDate: localDate(dossier.receivedAt),
    dueDate: dossier.dueAt && localDate(dossier.dueAt),
    keyId: sealIdOf(known)!,
  };
  return signedReceiptText(receipt, sealText(receiptClaim(receipt), secret));
}

export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
