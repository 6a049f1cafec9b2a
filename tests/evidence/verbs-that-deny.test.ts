import { describe, expect, it } from 'vitest';

import { verbsThatDeny } from '../../src/evidence/words/negation.ts';

describe('verbs that deny', () => {
  it('are known in a text of their language', () => {
    const slovak = verbsThatDeny(
      'Mesto vraj neuzavrie most ani v zime, povedala v nedeľu hovorkyňa a chce to riešiť.',
    );
    expect(['neuzavrie', 'nedeľu', 'most'].map((word) => slovak?.(word))).toEqual([true, false, false]);
    const turkish = verbsThatDeny('Başkan dün köprüyü kapatmadı ve ağır yükler geçti');
    expect(['kapatmadı', 'geçti'].map((word) => turkish?.(word))).toEqual([true, false]);
  });

  it('are none in a text that only names somebody from there', () => {
    const text =
      'The orchestra needs a new hall, said Jana Dvořák, its director, when she met the press on the river bank next to the old one. ' +
      'The city must act immediately, she went on, and Mert Dağ, who drew the plans for it, agreed to all she had said before.';
    expect(verbsThatDeny(text)).toBeNull();
  });
});
