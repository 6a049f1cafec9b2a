import type { FixedWords } from '../fixed-words.ts';
import { behind, namedParts } from './place-words.ts';

/** Korean; numbers stand before what they count. */
export const KOREAN: FixedWords = {
  via: '전달:',
  translatedBy: '번역: ',
  uncompared: {
    scare: '거리를 두는 따옴표, 인용 아님',
    own: '이 발표의 표현, 대조하지 않음',
    elsewhere: '다른 곳에서 한 말, 대조하지 않음',
    translation: '번역, 대조하지 않음',
  },
  continues: '다음에 계속',
  continued: '앞에서 이어짐',
  assertedBy: '주장: ',
  article: '기사',
  thisArticle: '이 기사',
  institution: '기관',
  name: '이름',
  role: '직책',
  part: '이 일에서의 역할',
  done: '완료',
  toDo: '할 일',
  source: '출처',
  sourceIs: '출처: ',
  noFigure: '수치 없음',
  sources: '출처',
  slide: '슬라이드',
  notes: '노트',
  handout: '유인물',
  quotations: '인용문',
  endnotes: '주',
  edition: '버전',
  inContext: '인용문을 앞뒤 문장과 함께 싣는다. 슬라이드에 나오는 부분은 굵은 글씨다.',
  withCarriers: '인용문과 그것을 전한 사람들.',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  fullStop: '.',
  and: ', ',
  textOf: '텍스트 ',
  places: {
    paragraph: behind('문단'),
    page: behind('쪽'),
    chapter: behind('장'),
    section: behind('절'),
    line: behind('행'),
    ...namedParts('ko'),
  },
  seal: {
    speakers: '화자: {list}.',
    verdicts: {
      stated: '발언 옆에 명시 {n}건',
      inferred: '문맥에서 추정 {n}건',
      author: '글쓴이 {n}건',
      none: '이름 없음 {n}건',
      unstated: '출처에 없음 {n}건',
      other: '의심됨 {n}건',
      unread: '대조하지 않음 {n}건',
    },
    reports: '보도문의 표현: {n}건.',
    ownWords: '출처 자체의 표현: {n}건.',
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: '저장된 기사와',
      lock: '저장된 기사의 대조 기록과',
      both: '저장된 기사 또는 그 대조 기록과',
    };
    return `인용문 ${total}건 중 ${matching}건이 ${witness[against]} 일치함.`;
  },
};
