import { type OpenBriefing, packBriefing, unpackBriefing } from './briefing.ts';

/** The folder behind `lectern desk`. */
export interface Folder {
  /** `null` for a folder without an outline. */
  readonly load: () => Promise<OpenBriefing | null>;
  /** `false` where somebody else has changed the outline meanwhile. */
  readonly save: (briefing: OpenBriefing) => Promise<boolean>;
}

/** The folder of the server that the page comes from; `null` for a page from a disk or a site. */
export function folderOfServer(): Folder | null {
  if (!('server' in document.documentElement.dataset)) return null;
  const address = `/briefing${location.search}`;
  let last: Promise<boolean> = Promise.resolve(true);
  const put = async (briefing: OpenBriefing): Promise<boolean> => {
    const answer = await fetch(address, { method: 'PUT', body: packBriefing(briefing) });
    if (!answer.ok && answer.status !== CHANGED) throw new Error(await answer.text());
    return answer.ok;
  };
  return {
    load: async () => {
      const answer = await fetch(address);
      return answer.status === 200 ? unpackBriefing(new Uint8Array(await answer.arrayBuffer())) : null;
    },
    save: (briefing) => {
      // One behind the other, so that the older never comes last.
      last = last.catch(() => true).then(() => put(briefing));
      return last;
    },
  };
}

/** HTTP: conflict. */
const CHANGED = 409;
