import { afterAll, beforeAll, expect, test } from 'vitest';

import { evaluateInPage } from '../support/measure-page.ts';
import { printPdf } from '../../src/browser/print-pdf.ts';
import { startCanaryServer, type CanaryServer } from '../support/canary-server.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
let canary: CanaryServer;

beforeAll(async () => {
  canary = await startCanaryServer();
});

afterAll(async () => {
  await canary.close();
});

/** Ways out of a page that need no script. */
function staticWays(origin: string): readonly string[] {
  return [
    `<img src="${origin}/img" alt="">`,
    `<img srcset="${origin}/srcset 2x" alt="">`,
    `<picture><source srcset="${origin}/source"><img alt="" src="${origin}/fallback"></picture>`,
    `<link rel="stylesheet" href="${origin}/stylesheet">`,
    `<link rel="icon" href="${origin}/icon">`,
    `<link rel="preload" as="image" href="${origin}/preload">`,
    `<link rel="prefetch" href="${origin}/prefetch">`,
    `<link rel="preconnect" href="${origin}">`,
    `<link rel="dns-prefetch" href="${origin}">`,
    `<link rel="modulepreload" href="${origin}/module">`,
    `<link rel="manifest" href="${origin}/manifest">`,
    `<script src="${origin}/script"></script>`,
    `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${origin}/speculation"]}]}</script>`,
    `<style>@import "${origin}/import"; p { background: url(${origin}/background) }</style>`,
    `<style>@font-face { font-family: f; src: url(${origin}/font) } p { font-family: f }</style>`,
    `<iframe src="${origin}/iframe"></iframe>`,
    `<iframe srcdoc="<img src='${origin}/srcdoc'>"></iframe>`,
    `<object data="${origin}/object"></object><embed src="${origin}/embed">`,
    `<video src="${origin}/video" poster="${origin}/poster" autoplay muted></video><audio src="${origin}/audio" autoplay></audio>`,
    `<svg><image href="${origin}/svg-image"/><use href="${origin}/svg-use#x"/></svg>`,
    `<input type="image" src="${origin}/input" alt="">`,
    `<meta http-equiv="refresh" content="0; url=${origin}/refresh">`,
  ];
}

/** Ways out that a script has. */
function scriptWays(origin: string): string {
  return `async () => {
    const ways = [
      () => fetch('${origin}/fetch'),
      () => navigator.sendBeacon('${origin}/beacon', 'x'),
      () => new WebSocket('${origin.replace('http', 'ws')}/socket'),
      () => new EventSource('${origin}/events'),
      () => window.open('${origin}/popup'),
      () => { new Image().src = '${origin}/image'; },
      () => new Worker('${origin}/worker'),
      () => import('${origin}/import'),
      () => { const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:1' }] });
              peer.createDataChannel('x'); return peer.createOffer().then((offer) => peer.setLocalDescription(offer)); },
      () => { location.href = '${origin}/location'; },
    ];
    await Promise.allSettled(ways.map(async (way) => way()));
    return document.querySelector('h1').textContent;
  }`;
}

test('no way out of a printed page reaches a server, and what was asked for is listed', async () => {
  const origin = `http://127.0.0.1:${canary.port}`;
  for (const way of staticWays(origin)) {
    const html = `<!doctype html><h1>Kept</h1>${way}<p>Text</p>`;
    await printPdf(browser(), { html, assets: new Map(), pageCount: 1 });
  }
  const html = `<!doctype html>${staticWays(origin).join('')}<p>Text</p>`;
  const { blocked } = await printPdf(browser(), { html, assets: new Map(), pageCount: 1 });
  expect(blocked.map((url) => url.replace(origin, ''))).toEqual(
    expect.arrayContaining([
      '/img',
      '/stylesheet',
      '/background',
      '/font',
      '/iframe',
      '/object',
      '/svg-image',
    ]),
  );
  expect(canary.connections()).toBe(0);
});

test('no way out that a script has reaches a server, and the document stays in place', async () => {
  const origin = `http://127.0.0.1:${canary.port}`;
  const { value, blocked } = await evaluateInPage(
    browser(),
    {
      html: '<!doctype html><h1>Kept</h1>',
      assets: new Map(),
      viewport: { width: 640, height: 360 },
      media: 'screen',
      limit: 25_000,
    },
    scriptWays(origin),
  );
  expect(value).toBe('Kept');
  expect(blocked).toEqual(expect.arrayContaining([`${origin}/fetch`]));
  expect(canary.connections()).toBe(0);
});

test('a knock at the door would have been counted', async () => {
  const before = canary.connections();
  await fetch(`http://127.0.0.1:${canary.port}/`);
  expect(canary.connections()).toBe(before + 1);
});

test('no file of the machine can be seen', async () => {
  const html = '<iframe src="file:///etc/hostname"></iframe><img src="file:///etc/hostname" alt="">';
  const { value } = await evaluateInPage(
    browser(),
    { html, assets: new Map(), viewport: { width: 640, height: 360 }, media: 'screen', limit: 25_000 },
    "() => { try { return document.querySelector('iframe').contentDocument?.body?.textContent ?? ''; } catch { return 'closed'; } }",
  );
  expect(value === '' || value === 'closed').toBe(true);
});

test('a page cannot send the printer elsewhere', async () => {
  const html = `<!doctype html><meta http-equiv="refresh" content="0; url=http://127.0.0.1:${canary.port}/"><title>Kept</title><p>Text`;
  const { bytes } = await printPdf(browser(), { html, assets: new Map(), pageCount: 1 });
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Title (Kept)');
});
