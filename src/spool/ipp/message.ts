/**
 * Messages of the Internet Printing Protocol as bytes (RFC 8010): what we say, and what of an
 * answer is told. Pure: no connection, no printer.
 */

/** How a value is written, by the tag of its kind. */
const TAGS = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const;
type ValueKind = keyof typeof TAGS;

/** Groups of attributes, by their delimiter. */
const GROUPS = { operation: 0x01, job: 0x02, printer: 0x04 } as const;
const END = 0x03;
/** Kinds from here on are values, below they begin a group. */
const FIRST_VALUE = 0x10;
const [TEXT_WITH_LANGUAGE, NAME_WITH_LANGUAGE] = [0x35, 0x36];
const [COLLECTION, COLLECTION_END] = [0x34, 0x37];
/** The version whose operations every spooler of the last 20 years knows. */
const VERSION = [1, 1] as const;

/** An attribute: its kind, its name, and one or several values. */
export type Attribute = readonly [
  kind: ValueKind,
  name: string,
  ...values: (string | number | boolean)[],
];

export interface IppRequest {
  operation: number;
  id: number;
  /** What is said of the operation itself; the character set and the language go ahead of it. */
  about: readonly Attribute[];
  /** How a job is to be printed. */
  job?: readonly Attribute[];
}

export type IppValue = string | number | boolean;

export interface IppGroup {
  kind: 'operation' | 'job' | 'printer' | 'other';
  attributes: ReadonlyMap<string, readonly IppValue[]>;
}

export interface IppAnswer {
  status: number;
  /** Of the request that it answers. */
  id: number;
  groups: IppGroup[];
}

/** A message to a spooler, without the document behind it. */
export function encodeRequest({ operation, id, about, job = [] }: IppRequest): Buffer {
  const head = Buffer.alloc(8);
  head.set(VERSION);
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(id, 4);
  const always: Attribute[] = [
    ['charset', 'attributes-charset', 'utf-8'],
    ['language', 'attributes-natural-language', 'en'],
  ];
  return Buffer.concat([
    head,
    ...groupBytes(GROUPS.operation, [...always, ...about]),
    ...(job.length === 0 ? [] : groupBytes(GROUPS.job, job)),
    Buffer.of(END),
  ]);
}

function groupBytes(tag: number, attributes: readonly Attribute[]): Buffer[] {
  const written = attributes.flatMap(([kind, name, ...values]) =>
    values.flatMap((value, at) => [
      Buffer.of(TAGS[kind]),
      // Behind the first value of an attribute the others have no name.
      counted(Buffer.from(at === 0 ? name : '')),
      counted(valueBytes(kind, value)),
    ]),
  );
  return [Buffer.of(tag), ...written];
}

function valueBytes(kind: ValueKind, value: IppValue): Buffer {
  if (kind === 'boolean') return Buffer.of(value === true ? 1 : 0);
  if (kind !== 'integer' && kind !== 'enum') return Buffer.from(String(value));
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Number(value));
  return bytes;
}

function counted(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/**
 * What a spooler answered. Of collections nothing is told; a group of the same kind may come
 * several times, one for each printer or job. Throws `RangeError` for what is no such message, or cut off.
 */
export function decodeAnswer(bytes: Buffer): IppAnswer {
  const [major, status, id] = [bytes.readUInt8(0), bytes.readUInt16BE(2), bytes.readUInt32BE(4)];
  if (major !== 1 && major !== 2) throw new RangeError(`IPP ${major}`);
  const groups: IppGroup[] = [];
  const kinds = new Map<number, IppGroup['kind']>(
    Object.entries(GROUPS).map(([kind, tag]) => [tag, kind as IppGroup['kind']]),
  );
  let attributes = new Map<string, IppValue[]>();
  let [at, depth, current] = [8, 0, [] as IppValue[]];
  const next = (): Buffer => {
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) throw new RangeError('an IPP answer is cut off');
    const piece = bytes.subarray(at + 2, end);
    at = end;
    return piece;
  };
  for (let tag = bytes.readUInt8(at++); tag !== END; tag = bytes.readUInt8(at++)) {
    if (tag < FIRST_VALUE) {
      attributes = new Map();
      groups.push({ kind: kinds.get(tag) ?? 'other', attributes });
      continue;
    }
    const [name, value] = [next().toString(), next()];
    if (tag === COLLECTION_END) depth -= 1;
    if (depth < 0) throw new RangeError('an IPP collection ends that did not begin');
    if (depth === 0 && name !== '') attributes.set(name, (current = []));
    if (tag === COLLECTION) depth += 1;
    else if (depth === 0 && tag !== COLLECTION_END) current.push(...valueOf(tag, value));
  }
  return { status, id, groups };
}

/** Nothing for what is told out of band, as that nothing is known. */
function valueOf(tag: number, bytes: Buffer): IppValue[] {
  if (tag < 0x20) return [];
  if (tag === TAGS.integer || tag === TAGS.enum) return [bytes.readInt32BE()];
  if (tag === TAGS.boolean) return [bytes.readUInt8() === 1];
  if (tag !== TEXT_WITH_LANGUAGE && tag !== NAME_WITH_LANGUAGE) return [bytes.toString()];
  const from = 2 + bytes.readUInt16BE();
  return [bytes.toString('utf8', from + 2, from + 2 + bytes.readUInt16BE(from))];
}
