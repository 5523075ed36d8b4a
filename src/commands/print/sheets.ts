/** From a dossier to the page of one of its papers: everything a form needs, gathered. */
import type { Context } from '../../cli/context.ts';
import { atRatesNow } from '../payment/ledger.ts';
import { loadCalendar } from '../../config/load.ts';
import { onwardOf } from '../../domain/calendar/onward.ts';
import { dueOfRun } from '../../domain/calendar/run.ts';
import { awaitedIn } from '../../domain/dossier/clock.ts';
import { slipOf } from '../../domain/dossier/control-slip.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { actToldBy, replacedPrint } from '../../domain/dossier/paper-act.ts';
import type { Paper } from '../../domain/dossier/paper.ts';
import type { KnownOffice } from '../../domain/office/office.ts';
import { noKeyId, receiptClaim, signedReceiptText } from '../../domain/receipt/receipt-text.ts';
import { dossierStream } from '../../domain/stream.ts';
import { localDate } from '../../domain/value/instant.ts';
import { loadTexts } from '../../locale/texts.ts';
import type { Forms } from '../../print/forms.ts';
import type { NoticeInput } from '../../print/model/notice.ts';
import type { DecidedElsewhere } from '../../print/model/elsewhere.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import { payByQr } from '../payment/pay-by.ts';
import type { Print } from './counted.ts';
import { formSources, headOf, pressFor, printedOf, setting, type Press } from './press.ts';

/** The page of one print of a paper. */
export async function paperSheet(press: Press, paper: Paper, print: Print): Promise<Sheet> {
  const { ctx } = press;
  const { dossier } = print;
  const forms = await formsOf(press, dossier);
  const { office, name } = await actedOf(ctx, paper, print);
  const input = await commonInput(press, paper, print, office);
  if (paper === 'receipt') {
    const { receiptSheet } = await import('../../print/model/receipt.ts');
    return receiptSheet({
      ...input,
      wording: forms.receipt,
      elsewhere: await elsewhereOf(ctx, dossier),
      provisional: await isProvisional(ctx, dossier),
      waived: (await (await ctx.store()).money.of(dossier.id)).reductions,
      payBy: await payByQr(ctx, dossier),
    });
  }
  if (paper === 'acknowledgement') {
    const { acknowledgementSheet } = await import('../../print/model/acknowledgement.ts');
    return acknowledgementSheet({ ...input, wording: forms.acknowledgement, staffName: name });
  }
  return noticeOf(press, paper, { ...input, signerName: name, signerTitle: null }, forms);
}

/**
 * The office and the person whose act the paper tells of, whoever prints it and wherever; nobody
 * where a list brought the dossier in as it is.
 */
async function actedOf(
  ctx: Context,
  paper: Paper,
  { dossier, session }: Print,
): Promise<{ office: KnownOffice; name: string }> {
  const store = await ctx.store();
  const officeOf = async (id: string): Promise<KnownOffice> =>
    (await store.offices.byId(id)) ?? session.office;
  if (paper === 'control-slip' || paper === 'leaflet') {
    return { office: session.office, name: session.staff.name };
  }
  if (paper === 'receipt') {
    return { office: await officeOf(dossier.office), name: dossier.receivedBy.name };
  }
  const act = actToldBy(paper, await store.history.of([dossierStream(dossier.id)]));
  if (act === null) return { office: await officeOf(dossier.office), name: '' };
  const actor = await store.offices.staff(act.actor);
  return { office: await officeOf(act.office), name: actor?.name ?? act.actor };
}

type Notice = Exclude<Paper, 'receipt' | 'acknowledgement'>;
type NoticeFacts = Omit<NoticeInput<never>, 'wording'>;

async function noticeOf(
  press: Press,
  paper: Notice,
  input: NoticeFacts,
  forms: Forms,
): Promise<Sheet> {
  const { ctx } = press;
  const signed = { ...input, ...leader(await pressFor(press, input.office)) };
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
  const { event: acts, corrected: fields } = (await loadTexts('vi')).screen.words;
  const printedAt = await ctx.now();
  const wording = forms['control-slip'];
  return controlSlipSheet({ ...input, wording, lines, acts, fields, people, offices, printedAt });
}

/** The wording in force when the dossier was received, with the office's own texts in it. */
export async function formsOf(press: Press, { receivedAt }: Dossier): Promise<Forms> {
  const { readForms } = await import('../../print/forms.ts');
  return readForms(await formSources(press), localDate(receivedAt));
}

/** What the papers of a dossier have in common; `office` is the one that acted. */
export async function commonInput(press: Press, paper: string, print: Print, office: KnownOffice) {
  const { size, copies } = print;
  const dossier = await atRatesNow(print.dossier, await press.ctx.store());
  const qrText = await receiptQrText(press, dossier);
  const events = await (await press.ctx.store()).history.of([dossierStream(dossier.id)]);
  const replaces = replacedPrint(paper, events);
  const printed = { ...(await printedOf(press, print)), replaces };
  return { ...(await headOf(press, office)), dossier, qrText, printed, size, copies };
}

/** Apologies and notices of stopping are a leader's: a blank to sign where no name is set. */
function leader(press: Press): { signerName: string; signerTitle: string | null } {
  return {
    signerName: setting(press, 'signer.name') ?? '',
    signerTitle: setting(press, 'signer.title'),
  };
}

function calendarOf(ctx: Context, dossier: Dossier) {
  const { env } = ctx.surroundings;
  return ctx.store().then((store) => loadCalendar(store, env, localDate(dossier.receivedAt)));
}

/** Who decides it, where that is another office; and until it is there, when it should be. */
export async function elsewhereOf(
  ctx: Context,
  dossier: Dossier,
): Promise<DecidedElsewhere | null> {
  if (dossier.competent === dossier.office) return null;
  const { offices } = await ctx.store();
  const office = (await offices.byId(dossier.competent))?.name ?? dossier.competent;
  const awaited = awaitedIn(dossier.clock)?.start === 'arrival' && dossier.dueAt !== null;
  if (!awaited) return { office, arrival: null };
  const { from } = dossier.clock.run;
  return { office, arrival: onwardOf(await calendarOf(ctx, dossier), from).at };
}

/** True when the date given rests on days off that nobody has announced yet. */
async function isProvisional(ctx: Context, dossier: Dossier): Promise<boolean> {
  const calendar = await calendarOf(ctx, dossier);
  return dossier.dueAt !== null && dueOfRun(calendar, dossier.clock.run).unconfirmed.length > 0;
}

/**
 * What the QR says: code, dates and a digest of whose it is, signed with the office's key. Where
 * this machine has not got it, the same without a signature: a counter prints all the same.
 */
export async function receiptQrText(press: Press, dossier: Dossier): Promise<string> {
  const { key, secret } = await press.signer();
  const { personDigest, sealText } = await import('../../store/seal.ts');
  const { name, number } = dossier.owner;
  const receipt = {
    code: dossier.code,
    receivedDate: localDate(dossier.receivedAt),
    dueDate: dossier.dueAt && localDate(dossier.dueAt),
    keyId: key?.id ?? noKeyId,
    person: personDigest(dossier.code, name, number),
  };
  const claim = receiptClaim(receipt);
  if (secret === null) return claim;
  return signedReceiptText(receipt, sealText(claim, secret));
}
