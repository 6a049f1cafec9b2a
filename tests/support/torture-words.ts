/** Words to fill slides with, of one kind. */
export interface TortureWords {
  readonly name: string;
  readonly language: string;
  /** A number of sentences. */
  readonly say: (sentences: number) => string;
  /** A few words without a full stop. */
  readonly phrase: string;
}

/** Scripts, directions, unbreakable words, marks: what text on a slide may be made of. */
export const TORTURE_WORDS: readonly TortureWords[] = [
  words('english', 'en', 'Nobody asked the town', [
    'The reservoir stands lower than in any autumn since its gauge was set up.',
    'Nobody asked the town whether it wanted a second dam, and by the time somebody did the cranes stood on it.',
    'Dr. Wu of the U.S. office said no.',
  ]),
  words('chinese', 'zh', '没有人问过城镇', [
    '水库的水位比往年秋天都低。',
    '没有人问过城镇要不要第二座水坝，等到有人问的时候，起重机已经立在上面了。',
    '市长说不！',
  ]),
  words('arabic', 'ar', 'لم يسأل أحد المدينة', [
    'منسوب الخزان أدنى من أي خريف منذ نصب المقياس.',
    'لم يسأل أحد المدينة هل تريد سدا ثانيا، وحين سألها أحدهم كانت الرافعات قائمة عليه.',
    'قال العمدة لا.',
  ]),
  words('hebrew', 'he', 'איש לא שאל את העיירה', [
    'מפלס המאגר נמוך מבכל סתיו מאז שהוצב המד.',
    'איש לא שאל את העיירה אם היא רוצה סכר שני, וכשמישהו שאל כבר עמדו עליו המנופים.',
    'ראש העיר אמר לא.',
  ]),
  words('russian', 'ru', 'Никто не спросил город', [
    'Уровень водохранилища ниже, чем в любую осень с тех пор, как поставили водомер.',
    'Никто не спросил город, нужна ли ему вторая плотина, а когда спросили, на ней уже стояли краны.',
    'Мэр сказал нет.',
  ]),
  words('german', 'de', 'Wasserstandsmessgerätebeauftragte', [
    'Die Wasserstandsmessgerätebeauftragte bezweifelt die Talsperrenerweiterungsgenehmigung.',
    'Niemand fragte die Stadt, ob sie eine zweite Talsperre wolle, und als es jemand tat, standen die Kräne darauf.',
    'Nein.',
  ]),
  words('unbroken', 'en', 'x'.repeat(80), [
    'y'.repeat(80),
    `https://example.org/${'path/'.repeat(16)}end.`,
    'z'.repeat(40),
  ]),
  words('marked', 'en', '**Nobody** asked *the town*', [
    '**The reservoir** stands *lower than [in any autumn](https://example.org/autumn)* since its `gauge_of_the_town()` was set up.',
    'Nobody asked ~~the town~~ [镇]{lang=zh} whether it wanted 第二座水坝, and by then *the cranes stood on it*.',
    'He said “no”.',
  ]),
];

function words(name: string, language: string, phrase: string, sentences: readonly string[]): TortureWords {
  const space = language === 'zh' ? '' : ' ';
  const say = (count: number): string =>
    Array.from({ length: count }, (_, at) => sentences[at % sentences.length]).join(space);
  return { name, language, phrase, say };
}
