import MiniSearch from 'minisearch';

import { SEARCH_OPTIONS } from '../search-options.ts';

const MOST = 8;
const form = document.querySelector('.search');
const field = form.querySelector('input');
const list = form.querySelector('ul');
const status = form.querySelector('[role=status]');
const root = form.dataset.root;
let loading = null;

/** The index comes as a script, for a page from a folder may fetch nothing. */
function index() {
  loading ??= new Promise((done) => {
    const script = document.createElement('script');
    script.src = `${root}assets/search-index.js`;
    script.addEventListener('load', () => {
      done(MiniSearch.loadJS(window.lecternSearchIndex, SEARCH_OPTIONS));
    });
    document.head.append(script);
  });
  return loading;
}

function item({ id, page, heading, start }) {
  const link = document.createElement('a');
  link.href = `${root}${id}`;
  const name = document.createElement('strong');
  name.textContent = heading === page ? page : `${heading} · ${page}`;
  const words = document.createElement('span');
  words.textContent = start;
  link.append(name, words);
  const element = document.createElement('li');
  element.append(link);
  return element;
}

async function look() {
  const asked = field.value.trim();
  const found = asked.length < 2 ? [] : (await index()).search(asked).slice(0, MOST);
  if (asked !== field.value.trim()) return;
  list.replaceChildren(...found.map(item));
  list.hidden = found.length === 0;
  status.textContent = asked.length < 2 ? '' : found.length === 0 ? 'Nothing found' : `${found.length} found`;
}

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});
field.addEventListener('focus', () => void index());
field.addEventListener('input', () => void look());
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && form.contains(document.activeElement)) {
    list.hidden = true;
    field.value = '';
    status.textContent = '';
    field.focus();
  }
  const isTyping = /^(?:INPUT|TEXTAREA)$/u.test(document.activeElement?.tagName ?? '');
  if (event.key === '/' && !isTyping) {
    event.preventDefault();
    field.focus();
  }
});
