import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

const RIVER =
  'One was a lawyer, who was polite. The other was a retired clerk who said he typed it. The market pays the town, and the state has paid for the pier. ' +
  'We lost the house in March after the flood. My brother lost his boat and his dog in the second week. It was hard for all of us back then. ' +
  'I was there all day with him. I saw everything he did. They stayed for weeks. The men saw some of it.';

test('the beginning of a clause isn’t completed by the end of one of another sentence', () => {
  expectVerdict(
    'spliced',
    RIVER,
    'One was a lawyer … who said he typed it',
    'We lost the house … lost his boat',
    'We lost the house … in the second week',
    'My brother lost … hard for all of us',
    'I was there all day … saw some of it',
  );
  expect(find(RIVER, 'We lost the house … lost his boat').obstacle?.kind).toBe('sentence');
  expectVerdict(
    'spliced',
    'On nous répond que le marché décidera. Le marché est lent. La ville est triste.',
    'On nous répond que le marché … est lent',
  );
  expectVerdict(
    'spliced',
    'Wir haben damals viel Geld verloren. Das Haus stand am Fluss bis zum Krieg.',
    'Wir haben damals viel Geld … am Fluss bis zum Krieg',
  );
});

test('a verb that needs another isn’t completed by what another sentence has in marks', () => {
  const dam =
    '“The dam has been safe for years,” Ann Lee said. She said that the cracks were “no wider than a nail” and old.';
  expectVerdict(
    'spliced',
    dam,
    'The dam has been … no wider than a nail',
    'The dam has … no wider than a nail',
  );
  expectVerdict('edited', dam, 'The dam has been … for years');
});

test('clauses that are cut at a mark or an “and”, begin anew or have one subject may be joined', () => {
  expectVerdict(
    'edited',
    RIVER,
    'One was a lawyer, who was polite … a retired clerk who said he typed it',
    'One was a lawyer … The other was a retired clerk',
    'The market pays the town … the state has paid for the pier',
    'The market pays … the state has paid',
    'We lost the house in March … My brother lost his boat',
    'We lost the house in March after the flood … hard for all of us',
    'My brother lost his boat … It was hard for all of us',
    'My brother lost his boat … in the second week',
    'I was there … saw everything he did',
    'I was there all day … he did',
  );
  expectVerdict(
    'edited',
    'On nous répond que le marché décidera. Le marché est lent. Hier encore il pleuvait.',
    'On nous répond que le marché … Le marché est lent',
    'Le marché … il pleuvait',
  );
  expectVerdict(
    'edited',
    'Wir haben damals viel Geld verloren. Damals stand das Haus am Fluss.',
    'Wir haben damals viel Geld … das Haus am Fluss',
  );
  expectVerdict('edited', '水价明年调整。居民已经收到通知。', '水价……居民已经收到', '水价明年……收到通知');
});
