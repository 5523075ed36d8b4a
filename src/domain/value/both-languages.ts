/** What data says in each language. */
export interface BothLanguages {
  vi: string;
  en: string;
}
