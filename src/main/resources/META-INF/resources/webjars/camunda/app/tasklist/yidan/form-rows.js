// Lists of a form that are kept as lines of text, one thing a line, its parts between bars: shown as rows with a field for each
// part, choices where there are any, and buttons to add and take away. The text area under them stays what is sent.
import { el } from './matter-parts.js';
import { formIn, put } from './matter-drafts.js';
import { words } from './words.js';

const t = await words('rows');
const BAR = '｜';

/** The words a part is chosen from: the property "choices" of the form's field, parted by the Chinese comma of lists. */
function choicesOf(form, field) {
  const find = parts => parts.flatMap(part => [part, ...find(part.components ?? [])]);
  const own = find(form._getState().schema?.components ?? []).find(part => part.key === field);
  return own?.properties?.choices?.split(/[\u3001,]/) ?? [];
}

/** Who may be named as checking an item: the lead and whom the form invites now. */
function units(data) {
  const invited = data.invitedUnits ?? [];
  const names = (data.invitableOptions ?? []).filter(unit => invited.includes(unit.value)).map(unit => unit.label);
  return [data.leadName, ...names].filter(Boolean);
}

/** The columns of each list, in the order of its parts; the rows of a fixed list are neither added nor taken away. */
const LISTS = {
  objectLines: { columns: [{ name: 'OBJECT' }, { name: 'ADDRESS' }, { name: 'PARTY', options: (data, own) => own }] },
  checkLines: { columns: [{ name: 'UNIT', options: units }, { name: 'ITEM' }, { name: 'BASIS' }] },
  checkResults: { columns: [{ name: 'NUMBER', fixed: true }, { name: 'RESULT', options: (data, own) => own }, { name: 'FOUND' }], fixed: true }
};

const linesOf = text => text.split('\n').filter(line => line.trim()).map(line => line.split(/[|｜]/).map(part => part.trim()));
const textOf = rows => rows.filter(row => row.some(Boolean)).map(row => row.join(BAR).replace(/｜$/, '')).join('\n');

function choices(select, options, value) {
  const all = value && !options.includes(value) ? [value, ...options] : options;
  select.replaceChildren(el('option', { value: '' }, t('CHOOSE')), ...all.map(one => el('option', { value: one }, one)));
  select.value = value;
}

function cell(column, value, label, data, own) {
  const common = { 'aria-label': label, class: 'form-control' };
  if (!column.options) {
    return Object.assign(el('input', { ...common, type: 'text', maxlength: 200, readonly: column.fixed || undefined }), { value });
  }
  const select = el('select', common);
  choices(select, column.options(data(), own), value);
  select.addEventListener('focus', () => choices(select, column.options(data(), own), select.value));
  return select;
}

/** Puts the rows over the text area and keeps both the same. */
function rows(area, list, form, own) {
  const body = el('tbody', {});
  const data = () => ({ ...form._getState().initialData, ...form._getState().data });
  const table = el('table', { class: 'yd-rows' },
    el('thead', {}, el('tr', {}, list.columns.map(column => el('th', { scope: 'col' }, t(column.name))), list.fixed ? null : el('th', {}))), body);
  const add = el('button', { type: 'button', class: 'btn btn-default', onclick: () => append([]).querySelector('input, select').focus() }, t('ADD'));
  const box = el('div', { class: 'yd-rows-box' }, table, list.fixed ? null : add);
  let written = null;

  const read = () => [...body.rows].map(row => list.columns.map((_, at) => row.cells[at].firstChild.value.replace(/[|｜\r\n]/g, ' ').trim()));
  const write = () => {
    written = textOf(read());
    put(form, area.id.slice(area.id.indexOf('Field_')), area, written);
  };
  function append(parts) {
    const no = body.rows.length + 1;
    const row = el('tr', {}, list.columns.map((column, at) =>
      el('td', { 'data-label': t(column.name) }, cell(column, parts[at] ?? '', t('CELL', t(column.name), no), data, own))),
      list.fixed ? null : el('td', {}, el('button', {
        type: 'button', class: 'btn btn-link', 'aria-label': t('REMOVE_ROW', no),
        onclick: () => { row.remove(); write(); add.focus(); }
      }, t('REMOVE'))));
    body.append(row);
    return row;
  }
  const draw = () => {
    const closed = area.disabled || area.readOnly;
    if (area.value !== written) {
      written = area.value;
      body.replaceChildren();
      linesOf(written).forEach(append);
      if (!list.fixed && !body.rows.length) append([]);
    }
    box.querySelectorAll('input, select, button').forEach(control => { control.disabled = closed; });
  };
  body.addEventListener('input', write);
  body.addEventListener('change', write);
  area.addEventListener('blur', draw);
  form.on('changed', () => {
    if (!box.contains(document.activeElement)) setTimeout(draw); // an answer would keep it from others
  });
  new MutationObserver(draw).observe(area, { attributes: true, attributeFilter: ['disabled', 'readonly'] });
  area.classList.add('yd-rows-text');
  area.tabIndex = -1;
  area.after(box);
  draw();
}

function look() {
  for (const [field, list] of Object.entries(LISTS)) {
    const area = document.querySelector(`.fjs-container textarea[id$="Field_${field}"]:not(.yd-rows-text)`);
    if (area) {
      const container = area.closest('.fjs-container');
      const form = formIn(container.__k) ?? formIn(container.parentNode.__k);
      if (form) rows(area, list, form, choicesOf(form, field));
    }
  }
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

export default [];
