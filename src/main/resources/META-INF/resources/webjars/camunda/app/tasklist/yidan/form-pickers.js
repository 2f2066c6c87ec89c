// Fields of start forms that name a matter or a place: what is typed is searched for, and what is found can be picked with its
// name. The server checks what is sent as ever; without an answer the field stays what it is, a field to type into.
import { el } from './matter-parts.js';

const WAIT = 200;
let serial = 0;

const json = address => fetch(address, { headers: { Accept: 'application/json' } }).then(answer => (answer.ok ? answer.json() : []));

const matters = typed => json('/api/catalog/matters/search?q=' + encodeURIComponent(typed)).then(found => found.map(one => [one.code, one.name]));

const places = () => json('/api/calls/places').then(found => found.map(one => [one.name, one.code]));

/** By the field's key, in start forms only: the forms of tasks get their choices from the server. */
const SOURCES = { matterCode: matters, townshipName: places };

function picker(input, source) {
  const list = el('datalist', { id: 'yd-picker-' + ++serial });
  input.after(list);
  input.setAttribute('list', list.id);
  input.setAttribute('autocomplete', 'off');
  let timer = 0;
  const search = async () => {
    const typed = input.value.trim();
    const found = await source(typed).catch(() => []);
    if (typed === input.value.trim()) {
      list.replaceChildren(...found.slice(0, 30).map(([value, label]) => el('option', { value, label: `${value} ${label}` })));
    }
  };
  input.addEventListener('focus', search);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, WAIT);
  });
}

function look() {
  for (const [field, source] of Object.entries(SOURCES)) {
    document.querySelectorAll(`.modal .fjs-container input[type="text"][id$="Field_${field}"]:not([list])`)
      .forEach(input => picker(input, source));
  }
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

export default [];
