import { describe, expect, test } from 'vitest';
import { loadTexts, pickLanguage } from '../../src/locale/texts.ts';

const signs = (systemLanguage: string, variable?: string) => ({
  env: variable === undefined ? {} : { MOTCUA_LANG: variable },
  systemLanguage,
});

describe('the language', () => {
  test.each([
    ['the option comes before all', 'en', signs('vi_VN.UTF-8', 'vi'), 'en'],
    ['then the variable', null, signs('vi_VN.UTF-8', 'en'), 'en'],
    ['then the system', null, signs('en_US.UTF-8'), 'en'],
    ['then Vietnamese', null, signs('fr_FR.UTF-8'), 'vi'],
    ['an unknown option is passed over', 'fr', signs('fr', 'en'), 'en'],
    ['an unknown variable is passed over', null, signs('en-GB', 'fr'), 'en'],
    ['an empty system says nothing', null, signs(''), 'vi'],
    ['C is no language', null, signs('C.UTF-8'), 'vi'],
    ['capitals are as good', 'EN', signs('vi'), 'en'],
    ['a region is passed over', 'vi-VN', signs('en'), 'vi'],
  ] as const)('%s', (_rule, option, around, picked) => {
    expect(pickLanguage(option, around)).toBe(picked);
  });

  test('each is loaded by its name', async () => {
    expect((await loadTexts('vi')).screen.yes).toBe('Có');
    expect((await loadTexts('en')).screen.yes).toBe('Yes');
  });
});
