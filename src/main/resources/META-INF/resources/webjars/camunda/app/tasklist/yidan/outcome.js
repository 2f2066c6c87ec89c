// After a form was taken: what was done, who is next and until when, and the way to the case; where the form was, until it is
// closed or another task is opened.
import { words } from './words.js';
import { el, link, moment, taskIn } from './matter-parts.js';
import { on } from './submissions.js';

const t = await words('outcome');
const AGAIN = [400, 1200]; // the office itself may have a step between two people

/** The part of the task's column that scrolls. */
const place = () => document.querySelector('.task-details > .three-cols-layout-cell:not(header)') ?? document.querySelector('.task-details');
const openTask = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');

/** One step that waits; what is mine leads to its task. */
function step(one) {
  const until = one.due ? t('BEFORE', moment(one.due)) : t('NO_LIMIT');
  const part = one.part ? t('PART', one.part) : '';
  return one.mine && one.task
    ? [el('strong', {}, t('YOURS')), el('a', { href: taskIn(one.task), class: 'yd-outcome-mine' }, one.step + part), '，', until]
    : [one.step + part, one.who && t('BY', one.who), '，', until];
}

function next(found) {
  if (!found.open) {
    return el('p', { class: 'yd-outcome-next' }, found.outcome ? t('OVER_WITH', found.outcome) : t('OVER'));
  }
  const steps = found.steps;
  return steps.length === 0 ? el('p', {}, t('OFFICE'))
    : steps.length === 1 ? el('p', { class: 'yd-outcome-next' }, el('strong', {}, t('NEXT')), step(steps[0]), '。')
      : el('div', { class: 'yd-outcome-next' }, el('p', {}, el('strong', {}, t('NEXT_SEVERAL', steps.length))),
        el('ul', {}, steps.map(one => el('li', {}, step(one)))));
}

async function ask(caseNo) {
  for (const wait of [...AGAIN, 0]) {
    const answer = await fetch(`/api/cases/${encodeURIComponent(caseNo)}/next`, { headers: { Accept: 'application/json' } }).catch(() => null);
    const found = answer?.ok ? await answer.json() : null;
    if (!found || !found.open || found.steps.length > 0 || wait === 0) {
      return found;
    }
    await new Promise(again => setTimeout(again, wait));
  }
}

let shown = null;

export const close = () => {
  shown?.remove();
  shown = null;
};

/** Says what was sent, and what follows as soon as the server knows. */
async function show(done, caseNo, hint) {
  close();
  const said = el('div', { class: 'yd-outcome-said' }, el('p', {}, el('strong', {}, done)));
  const away = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: close }, t('CLOSE'));
  const box = el('section', { class: 'yd-outcome', role: 'status', 'aria-live': 'polite', 'aria-label': t('LABEL'), tabindex: '-1' }, said, away);
  shown = box;
  place()?.prepend(box);
  box.scrollIntoView({ block: 'nearest' });
  const found = caseNo && await ask(caseNo);
  if (shown !== box || !found) {
    return;
  }
  said.append(...[next(found), hint && el('p', {}, hint, ' ', link(found.page + '#attachments', t('FILES'), t('NEW_WINDOW'))),
    el('p', {}, link(found.page, t('SEE', found.no), t('NEW_WINDOW')))].filter(Boolean));
  box.scrollIntoView({ block: 'nearest' });
}

let before = { task: null };

on('sent', ({ task }) => {
  const card = document.querySelector('.yd-card')?.dataset ?? {};
  before = {
    task: openTask(),
    name: (task ? card.name : document.querySelector('.modal-title')?.textContent.split(/[:：]/).slice(1).join(':').trim()) ?? '',
    no: task && card.task === task ? card.no : null
  };
});

/** What the stock says of the same would be less, or other: who is next stands in our words, what is mine in the list. */
const STOCK = ['PROCESS_START_OK', 'COMPLETE_OK', 'ASSIGNED_OK', 'ASSIGN_NOTE_PROCESS', 'ASSIGN_NOTE_CASE'];

const quietStock = () => {
  const injector = window.angular.element(document.documentElement).injector();
  const [notifications, translate] = [injector.get('Notifications'), injector.get('$translate')];
  if (!notifications.ydMessage) {
    notifications.ydMessage = notifications.addMessage;
    notifications.addMessage = message => (STOCK.some(key => translate.instant(key) === message.status) ? null : notifications.ydMessage(message));
  }
};

on('taken', ({ task, process, answer }) => {
  const name = before.name;
  if (task) {
    show(name ? t('SENT', name) : t('SENT_PLAIN'), before.no);
  } else {
    const no = answer.businessKey;
    show(no ? t('BEGUN', name, no) : t('BEGUN_PLAIN', name), no, process === 'power-return' ? t('MINUTES') : null);
  }
  before.task = task ?? openTask();
});

// The next task that is opened takes the place; the address loses the task that was just completed by itself.
window.addEventListener('hashchange', () => {
  const now = openTask();
  if (shown && now && now !== before.task) {
    close();
  }
});

// ---- what may be begun, in words people know

const explain = () => document.querySelectorAll('ul.processes > li:not([data-yd])').forEach(item => {
  item.dataset.yd = '';
  const hint = t('start.' + item.querySelector('a')?.textContent.trim());
  if (!hint.startsWith('start.')) {
    item.append(el('p', { class: 'text-help' }, hint));
  }
});
new MutationObserver(explain).observe(document.body, { childList: true, subtree: true });

export default [{ id: 'yidan-outcome', pluginPoint: 'tasklist.list', priority: 1, render: quietStock }];
