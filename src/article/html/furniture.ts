/** What a page calls the words of its readers, in the languages that the deck speaks and some of their neighbours. */
const READERS_WORDS = [
  'comments?|responses|replies|reader comments|readers’ comments|join the (?:conversation|discussion|debate)|leave a (?:reply|comment)',
  'kommentare?|leserkommentare|diskussion|schreiben sie einen kommentar|commentaires?|laisser un commentaire|comentarios?|deja un comentario',
  'commenti|lascia un commento|reacties|komentarze|комментарии|комментариев|评论|網友評論|网友评论|評論|发表评论|コメント|댓글',
].join('|');

/** Words that open what follows an article on a page: everything from there on is left out. */
const TAIL = new RegExp(
  `^(?:latest (?:articles|news|posts|stories)|related(?: (?:articles|posts|stories|reading|content))?|more from .{0,60}|recommended(?: (?:for you|reading))?|about the authors?|recent posts|discussion about this post|member discussion|you (?:may|might) also like|(?:\\d{1,5} ?)?(?:${READERS_WORDS})(?: ?[(（]\\d{0,5}[)）])?)\\s?:?$`,
  'iu',
);

/** Lines that systems put between the paragraphs of an article: buttons, how long ago it was, letters to be had, rights. */
const FURNITURE = new RegExp(
  [
    '^(?:(?:skip )?advertisement|share|save|print|listen|follow|read more|share this(?: (?:article|post|page|story|on .{0,20}))?:?|listen to this article|▪|·|•|\\|)$',
    '^(?:updated )?\\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago$|^\\d{1,3} min(?:ute)?s?(?: of)? read$',
    '^a version of this article (?:appears|appeared) in print\\b|^this article (?:first|originally) appeared in print\\b',
    '^(?:copyright )?(?:©|\\(c\\)) ?\\d{4}\\b.{0,150}$|^copyright \\d{4}\\b.{0,150}$|^all rights reserved\\b.{0,80}$',
    '^(?:get|receive|sign up|subscribe|join|want|like what|enjoy|never miss|don.t miss|stay)\\b[^“”"]{0,150}\\b(?:newsletters?|inbox|e-?mails?|subscri\\w+)\\b[^“”"]{0,80}$',
    '^(?:(?:sign up|subscribe)(?: [^“”".,;:]{0,80})?|(?:see more on|explore more on|follow us on)\\b[^“”"]{0,100})$',
    '^[（(]?(?:责任编辑|責任編輯)[:：].{0,20}$',
    "^you(?:[’']ve| have) (?:read|reached|used|viewed)\\b.{0,60}\\b(?:articles?|limit|stories)\\b.{0,180}$",
    '^(?:to|want to) (?:continue|keep) reading\\b.{0,150}$|^already (?:a subscriber|a member|have an account|registered)\\b.{0,80}$',
    '^this (?:article|story|content) is (?:only |reserved )?for (?:our )?(?:subscribers|members)\\b.{0,100}$',
    '^(?:tags?|keywords|filed under|schlagwörter|mots-clés|etiquetas|теги|标签|關鍵字|关键词)\\s?[:：].{0,150}$',
  ].join('|'),
  'iu',
);

const LONGEST_FURNITURE = 300;

/** What leads to another article, where a link follows. */
const ELSEWHERE = new RegExp(
  [
    "^(?:read more|also read|read also|read next|see also|related|more on this(?: story)?|watch|don[’']t miss|recommended",
    'lesen sie auch|mehr zum thema|lire aussi|à lire aussi|voir aussi|lea también|lea además|te puede interesar|читайте также',
    '相关阅读|相關閱讀|延伸阅读|延伸閱讀|推荐阅读)\\s?[:：]',
  ].join('|'),
  'iu',
);

/** Whether a paragraph is a line of the system rather than of the article; `linked` of its characters are a link. */
export const isFurniture = (words: string, linked: number): boolean =>
  words.length <= LONGEST_FURNITURE &&
  (FURNITURE.test(words) || (linked > words.length / 2 && ELSEWHERE.test(words)));

/** Whether a line opens what follows an article on its page. */
export const opensTail = (words: string): boolean => TAIL.test(words);
