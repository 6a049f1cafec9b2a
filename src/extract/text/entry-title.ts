/** “10:15 ‘We are staying put’”: the line above an entry of a live blog quotes what the entry gives to somebody. */
export const isEntryTitle = (line: string): boolean => line.length <= LONGEST && TITLE.test(line);

const LONGEST = 100;
const TITLE =
  /^\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|BST|CET|CEST|ET|EST|EDT))?[:—–-]? .*[^.!?…][”"’'»]?$/u;
