/** What the tests use of a public IPP package, which has no types of its own. */
declare module '@sealsystems/ipp' {
  type Values = Record<string, unknown>;
  interface Message {
    version: string;
    id: number;
    operation?: string;
    statusCode?: string;
    data?: Buffer;
    'operation-attributes-tag': Values;
    'job-attributes-tag'?: Values;
    'printer-attributes-tag'?: Values | Values[];
  }
  const ipp: { parse(bytes: Buffer): Message; serialize(message: Message): Buffer };
  export default ipp;
}
