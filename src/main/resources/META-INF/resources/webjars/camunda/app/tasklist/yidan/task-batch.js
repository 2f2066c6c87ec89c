// Several tasks at once: choose them on their cards, then claim them, hand them on, or complete those whose form only confirms.
import { words } from './words.js';
import { el, token } from './matter-parts.js';
import { control } from './matter-asks.js';

const t = await words('list');
const ct = await words('card');
const root = document.querySelector('base')?.getAttribute('app-root')?.replace(/\/camunda$/, '') ?? '';
const chosen = new Map();
const said = new Set();
const changed = () => said.forEach(hear => hear());

function box(node, _, scope) {
  const input = el('input', { type: 'checkbox', onclick: event => event.stopPropagation(), onchange: () => {
    input.checked ? chosen.set(scope.task.id, scope.task) : chosen.delete(scope.task.id);
    changed();
  } });
  const show = task => {
    input.setAttribute('aria-label', t('several.choose', task?.name ?? ''));
    input.checked = chosen.has(task?.id);
  };
  node.append(el('span', { class: 'yidan-choose' }, input));
  scope.$watch('task', show);
  const hear = () => { input.checked = chosen.has(scope.task?.id); };
  said.add(hear);
  scope.$on('$destroy', () => said.delete(hear));
}

function several(node, _, scope) {
  const data = scope.tasklistData.newChild(scope);
  const page = document.documentElement.classList;
  const number = el('span', { role: 'status' });
  const act = (id, word, does) => el('button', { type: 'button', id, class: 'btn btn-default btn-sm', onclick: does }, t(word));
  const claim = act('yidan-several-claim', 'several.claim', () => send({ act: 'CLAIM' }));
  const handOn = act('yidan-several-hand-on', 'several.hand-on', () => common(({ colleagues }) => fill(t('several.hand-on'), [
    { name: 'to', type: 'CHOICE', label: t('several.to'), required: true, choices: colleagues },
    { name: 'reason', type: 'LINES', label: t('several.reason'), hint: t('several.reason-hint'), required: true, most: 200 }
  ], colleagues.length ? '' : t('several.nobody'), answers => send({ act: 'HAND_ON', ...answers }))));
  const complete = act('yidan-several-complete', 'several.complete', () => common(({ fields }) =>
    fill(t('several.complete'), fields, fields.length ? '' : t('several.singly'), answers => send({ act: 'COMPLETE', answers }))));
  const bar = el('div', { class: 'yidan-several-bar', hidden: true }, number, claim, handOn, complete);
  const toggle = el('button', { type: 'button', id: 'yidan-several', class: 'btn btn-link', 'aria-pressed': 'false', onclick: () => {
    const on = page.toggle('yidan-choosing');
    toggle.setAttribute('aria-pressed', `${on}`);
    bar.hidden = !on;
    if (!on) { chosen.clear(); changed(); }
  } }, t('several'));
  node.append(el('div', { class: 'yidan-several' }, toggle, bar));
  const hear = () => {
    number.textContent = t('several.chosen', chosen.size);
    [claim, handOn, complete].forEach(one => { one.disabled = chosen.size === 0; });
  };
  said.add(hear);
  hear();
  scope.$on('$destroy', () => { said.delete(hear); chosen.clear(); page.remove('yidan-choosing'); });

  const common = async then => {
    const answer = await fetch(`${root}/api/tasks/batch?ids=${[...chosen.keys()].join(',')}`, { headers: { Accept: 'application/json' } }).catch(() => null);
    answer?.ok ? then(await answer.json()) : report([], await problem(answer));
  };
  const send = async order => {
    const answer = await fetch(`${root}/api/tasks/batch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'X-YIDAN-XSRF': token() },
      body: JSON.stringify({ ...order, ids: [...chosen.keys()] })
    }).catch(() => null);
    if (!answer?.ok) { report([], await problem(answer)); return; }
    const results = await answer.json();
    results.filter(one => one.done).forEach(one => chosen.delete(one.id));
    changed();
    scope.$evalAsync(() => data.changed('taskList'));
    report(results);
  };
}

const problem = async answer => (await answer?.json().catch(() => null))?.detail ?? t('several.failed');

function dialog(title, ...content) {
  const made = el('dialog', { class: 'yidan-dialog', 'aria-labelledby': 'yidan-several-title', onkeydown: event => event.stopPropagation() },
    el('h3', { id: 'yidan-several-title' }, title), ...content);
  const before = document.activeElement;
  made.addEventListener('close', () => { made.remove(); before?.focus(); });
  document.body.append(made);
  made.showModal();
  return made;
}

const close = (label, kind = 'btn-default') =>
  el('button', { type: 'button', class: 'btn ' + kind, onclick: event => event.target.closest('dialog').close() }, label);

/** What is common to all of them, then it is sent. */
function fill(title, fields, impossible, sends) {
  if (impossible) {
    dialog(title, el('p', {}, impossible), el('div', { class: 'yidan-buttons' }, close(t('several.close'))));
    return;
  }
  const form = el('form', { class: 'yd-card', onsubmit: event => {
    event.preventDefault();
    const answers = Object.fromEntries(new FormData(form));
    form.closest('dialog').close();
    sends(answers);
  } }, fields.map(field => control(ct, 'several', field)),
    el('div', { class: 'yidan-buttons' }, el('button', { type: 'submit', id: 'yidan-several-send', class: 'btn btn-primary' }, title), close(t('take-over.cancel'))));
  dialog(title, form);
}

/** Which were done, and which not and why. */
function report(results, failed) {
  const done = results.filter(one => one.done).length;
  dialog(failed ? t('several.failed-title') : t('several.done', done, results.length - done),
    failed && el('p', { role: 'alert' }, failed),
    el('ul', { class: 'yidan-several-results' }, results.map(one => el('li', { class: one.done ? 'done' : 'not' },
      `${one.done ? '✓' : '✗'} ${[one.name, one.caseNo].filter(Boolean).join(' ')}${one.said ? t('several.why', one.said) : ''}`))),
    el('div', { class: 'yidan-buttons' }, close(t('several.close'), 'btn-primary')));
}

export default [
  { id: 'yidan-choose', pluginPoint: 'tasklist.card', priority: 2100, render: box },
  { id: 'yidan-several', pluginPoint: 'tasklist.list', priority: 1900, render: several }
];
