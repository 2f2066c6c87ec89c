// Fields that name a matter, a place, a case, a person or a clause of the list: what is typed is searched for, and what is found can
// be picked by its name. The property "picker" of the field in its form says what it names. The server checks what is sent as ever;
// without an answer the field stays what it is, a field to type into.
import { el } from './matter-parts.js';
import { formIn, put } from './matter-drafts.js';
import { words } from './words.js';

const t = await words('form-fields');

const WAIT = 200;
const MOST = 30;
let serial = 0;

const json = address => fetch(address, { headers: { Accept: 'application/json' } }).then(answer => (answer.ok ? answer.json() : []));
const query = typed => encodeURIComponent(typed);

/** The duty and the legal basis of the matter of the open task, as the card beside it has them. */
const clauses = async () => {
  const task = document.querySelector('.yd-card')?.dataset.task;
  const { card } = task ? await json(`/api/tasks/${task}/card`) : {};
  return !card?.matter ? [] : [
    `${card.matter.code} ${card.matter.name}`,
    card.duty.sentence && `${card.matter.code} ${card.duty.sentence}`,
    ...card.matter.basis.map(one => `${card.matter.code} ${one.law}${one.article ?? ''}`)
  ].filter(Boolean).map(one => [one, one]);
};

/** What each picker offers for what is typed: values with their names. */
const SOURCES = {
  matter: typed => json(`/api/catalog/matters/search?q=${query(typed)}`).then(found => found.map(one => [one.code, one.name])),
  place: () => json('/api/calls/places').then(found => found.map(one => [one.name, one.code])),
  case: (typed, kind) => json(`/api/picks/cases?kind=${kind}&q=${query(typed)}`).then(found => found.map(one => [one.value, one.label])),
  person: () => json('/api/picks/people').then(found => found.map(one => [one.value, one.label])),
  unit: typed => json(`/api/picks/units?q=${query(typed)}`).then(found => found.map(one => [one.value, one.label])),
  code: () => json('/api/picks/codes').then(found => found.map(one => [one.value, one.label])),
  clause: clauses
};

/** Searches while something is typed, and offers what is found. */
function offer(input, source, shown, found) {
  const list = el('datalist', { id: 'yd-picker-' + ++serial });
  input.after(list);
  input.setAttribute('list', list.id);
  input.setAttribute('autocomplete', 'off');
  let timer = 0;
  const search = async () => {
    const typed = input.value.trim();
    const all = (await source(typed).catch(() => [])).slice(0, MOST);
    if (typed === input.value.trim()) {
      list.replaceChildren(...all.map(([value, label]) => el('option', { value: shown(value, label), label: value === label ? undefined : `${value} ${label}` })));
      found?.(all);
    }
  };
  input.addEventListener('focus', search);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, WAIT);
  });
  return search;
}

/** An own field in the place of the form's shows the name of what is picked; the form's keeps the code that is sent. */
function byName(field, source, write) {
  const input = el('input', { type: 'text', class: 'fjs-input', id: `${field.id}-name`, 'aria-describedby': field.getAttribute('aria-describedby'), maxlength: 80 });
  const known = new Map();
  const fault = el('div', { class: 'fjs-form-field-error yd-not-picked', role: 'alert', hidden: true }, t('not-picked'));
  const shown = (code, name) => `${name}（${code}）`;
  const learn = all => all.forEach(([code, name]) => known.set(shown(code, name), code));
  const draw = async () => {
    if (document.activeElement === input || known.get(input.value) === field.value || input.dataset.typed === field.value) return;
    const code = field.value;
    const found = code ? await source(code).catch(() => null) : [];
    learn(found ?? []);
    if (document.activeElement === input || field.value !== code) return; // typed on, or written anew, while it was asked for
    const name = [...known].find(([, one]) => one === code)?.[0];
    input.value = name ?? code;
    fault.hidden = !code || Boolean(name) || !found; // without an answer nobody knows
    input.setAttribute('aria-invalid', String(!fault.hidden));
  };
  field.before(input);
  (field.closest('.fjs-input-group') ?? field).after(fault);
  field.classList.add('yd-picked');
  field.tabIndex = -1;
  document.querySelector(`label[for="${field.id}"]`)?.setAttribute('for', input.id);
  offer(input, source, shown, learn);
  input.addEventListener('input', event => {
    event.stopPropagation(); // the form hears of the code only
    fault.hidden = true;
    input.dataset.typed = known.get(input.value) ?? input.value.trim();
    write(input.dataset.typed);
  });
  input.addEventListener('blur', () => { // whoever knows the code is shown the name
    delete input.dataset.typed;
    setTimeout(draw);
  });
  const same = () => { input.disabled = field.disabled; input.readOnly = field.readOnly; draw(); };
  new MutationObserver(same).observe(field, { attributes: true });
  field.ydDraw = draw;
  same();
}

/** People are added one by one to a list with a line each. */
function byLine(area, source, write) {
  const input = el('input', { type: 'text', class: 'fjs-input yd-pick-line', id: `${area.id}-add`, 'aria-label': area.closest('.fjs-form-field')?.querySelector('label')?.textContent });
  area.before(input);
  offer(input, source, value => value, all => { input.ydKnown = all.map(([value]) => value); });
  const add = () => {
    const name = input.value.trim();
    const lines = area.value.split('\n').map(one => one.trim()).filter(Boolean);
    if (name) write([...lines, ...(lines.includes(name) ? [] : [name])].join('\n'));
    input.value = '';
  };
  input.addEventListener('input', event => {
    event.stopPropagation();
    if (input.ydKnown?.includes(input.value)) add();
  });
  input.addEventListener('keydown', event => event.key === 'Enter' && (event.preventDefault(), add()));
  input.addEventListener('blur', add);
}

const fieldsOf = node => (node?.components ?? []).flatMap(one => [one, ...fieldsOf(one)]);

function look() {
  document.querySelectorAll('.fjs-container').forEach(container => {
    const form = formIn(container.__k) ?? formIn(container.parentNode?.__k);
    fieldsOf(form?._getState().schema).filter(one => one.properties?.picker).forEach(one => {
      const [kind, more] = one.properties.picker.split(' ');
      const field = container.querySelector(`:is(input[type="text"], textarea)[id$="Field_${one.key}"]:not([data-yd-picker])`);
      if (!field || !SOURCES[kind]) return;
      field.dataset.ydPicker = '';
      const source = typed => SOURCES[kind](typed, more);
      const write = value => put(form, one.id, field, value);
      if (field.matches('textarea')) byLine(field, source, write);
      else if (kind === 'matter' || kind === 'unit') {
        byName(field, source, write);
        form.on('changed', () => { setTimeout(() => field.ydDraw()); }); // an answer would keep it from others
      } else offer(field, source, value => value);
    });
  });
}

let looking = 0;
new MutationObserver(() => {
  clearTimeout(looking);
  looking = setTimeout(look, 60);
}).observe(document.body, { childList: true, subtree: true });

export default [];
