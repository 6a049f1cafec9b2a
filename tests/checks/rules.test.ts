import { test } from 'vitest';

import { check, titled } from '../support/check-outline.ts';

test('a picture without a description is reported wherever it stands', () => {
  check({
    outline: titled('## A\n\n![](a.png)\n\n- b ![ ](c.png)\n\nNote: ![](d.png)\n'),
    reports: [
      'picture/no-alt at 6:1, hint: ![what it shows](a.png)',
      'picture/no-alt at 8:5',
      'picture/no-alt at 10:7',
    ],
  });
});

test('a picture with a description is fine', () => {
  check({ outline: titled('## A\n\n![The gate](a.png)\n'), reports: [] });
});
