import type { Gender } from '../words/first-names.ts';
import { genderOfFirstName } from '../words/first-names.ts';

/** What a title says: "Mr.", "Lady", "congresswoman". */
export function genderOfTitle(title: readonly string[]): Gender | null {
  for (const word of title) {
    const bare = word.toLowerCase().replace(/\.$/u, '');
    if (
      /^(?:mr|padre|father|hajji|señor|monsieur|herr|signor|sayyid|mullah|maulana|swami|sir|lord|king|prince|pope|cardinal|bishop|sheikh|emir|sultan|imam)$|(?:[a-z]man)$/u.test(
        bare,
      )
    )
      return 'male';
    if (
      /^(?:mrs|doña|señora|madame|mme|frau|signora|daw|ms|miss|lady|dame|queen|princess|sheikha|baroness)$|(?:[a-z]woman)$/u.test(
        bare,
      )
    )
      return 'female';
  }
  return null;
}

/** What the words beside a name say: "his wife", "a businesswoman from Lahore". */
export function genderOfRole(role: string | null): Gender | null {
  if (role === null) return null;
  const isMale = MALE_ROLE.test(role);
  return isMale === FEMALE_ROLE.test(role) ? null : isMale ? 'male' : 'female';
}

const MALE_ROLE =
  /\b(?:father|husband|son|brother|uncle|nephew|grandfather|widower|king|prince|actor|man|boy|[a-z]+sman|chairman|businessman)\b/u;
const FEMALE_ROLE =
  /\b(?:mother|wife|daughter|sister|aunt|niece|grandmother|widow|queen|princess|actress|girl|[a-z]*woman|first lady)\b/u;

/** The gender of a first name, for names of two words and more. */
export function genderOfName(name: string): Gender | null {
  const space = name.indexOf(' ');
  return space === -1 ? null : genderOfFirstName(name.slice(0, space));
}
