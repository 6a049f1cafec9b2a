import type { Frame, Page } from 'puppeteer-core';

/** The window of the speaker view, and the frames in it that show this slide and the next. */
export interface SpeakerWindow {
  readonly view: Page;
  readonly current: Frame;
  readonly upcoming: Frame;
}

/** Opens the speaker view of a deck on a slide with notes; waits until these and both slides are shown. */
export async function openSpeakerWindow(deck: Page): Promise<SpeakerWindow> {
  const opening = deck.browser().waitForTarget((target) => target.opener() === deck.target());
  const [target] = await Promise.all([opening, deck.keyboard.press('s')]).catch((error: unknown) => {
    throw new Error('The speaker view did not open.', { cause: error });
  });
  const view = await target.page();
  if (view === null) throw new Error('The speaker view is no page.');
  await view.waitForFunction(() => (document.querySelector('.value')?.textContent ?? '').length > 0);
  const current = await frameIn(view, '#current-slide iframe[title]');
  const upcoming = await frameIn(view, '#upcoming-slide iframe[title]');
  return { view, current, upcoming };
}

async function frameIn(view: Page, selector: string): Promise<Frame> {
  const frame = await (await view.waitForSelector(selector))?.contentFrame();
  if (frame === null || frame === undefined) throw new Error(`${selector} shows nothing.`);
  await frame.waitForSelector('.reveal.ready');
  return frame;
}
