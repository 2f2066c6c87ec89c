// The list of tasks: what is due first and in words on every card, one search box, taking over a colleague's task, and
// nothing on the page that its user may not use.
import { words } from './words.js';

const t = await words('list');

const DUE_FIRST = JSON.stringify([
  { sortBy: 'dueDate', sortOrder: 'asc' },
  { sortBy: 'created', sortOrder: 'asc' }
]);

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(Boolean));
  return element;
};
const cookie = name =>
  decodeURIComponent(document.cookie.split('; ').find(one => one.startsWith(name + '='))?.slice(name.length + 1) ?? '');
const root = document.querySelector('base')?.getAttribute('app-root')?.replace(/\/camunda$/, '') ?? '';
const injector = () => window.angular.element(document.documentElement).injector();
const address = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

// ---- what the user may use; until it is known, as little as anybody may

document.documentElement.classList.add('yidan-plain');
const rights = (async () => {
  for (let wait = 500; ; wait = Math.min(wait * 2, 30000)) {
    const answer = await fetch(root + '/api/tasks/rights', { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer?.ok) return answer.json();
    await new Promise(again => setTimeout(again, wait));
  }
})();
rights.then(({ administers, applications }) => {
  const page = document.documentElement.classList;
  page.toggle('yidan-plain', !administers);
  ['cockpit', 'admin', 'welcome'].forEach(app => page.toggle('yidan-no-' + app, !applications.includes(app)));
});

// ---- due first, unless the user sorted otherwise

const sortDueFirst = () => {
  const [path, search = ''] = location.hash.split('?');
  const wanted = new URLSearchParams(search);
  if (!wanted.has('sorting')) {
    wanted.set('sorting', DUE_FIRST);
    history.replaceState(history.state, '', (path || '#/') + '?' + wanted);
  }
};
sortDueFirst();

// ---- one request for the cards of one page

const known = new Map();
let asked = null;
function lineOf(task) {
  const key = [task.id, task.assignee, task.due].join(' ');
  const fresh = known.get(key);
  if (fresh && Date.now() - fresh.at < 60000) return fresh.line;
  asked ??= { ids: [], answer: new Promise(later => setTimeout(() => {
    const batch = asked;
    asked = null;
    later(fetch(root + '/api/tasks/cards?ids=' + batch.ids.map(encodeURIComponent).join(','), {
      headers: { Accept: 'application/json' }
    }).then(answer => (answer.ok ? answer.json() : [])).catch(() => []));
  }, 20)) };
  asked.ids.push(task.id);
  const line = asked.answer.then(lines => lines.find(one => one.id === task.id));
  known.set(key, { at: Date.now(), line });
  if (known.size > 500) known.delete(known.keys().next().value);
  return line;
}

const ZONE = 'Asia/Shanghai';
const locale = document.documentElement.lang || 'zh-CN';
const clockTime = date => date.toLocaleTimeString(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
const dayOf = date => date.toLocaleDateString(locale, { timeZone: ZONE, month: 'long', day: 'numeric' });

function dueWords(line) {
  if (!line.due) return t('due.none');
  const due = new Date(line.due);
  const days = Math.abs(line.days);
  switch (line.state) {
    case 'OVERDUE': return days ? t('due.overdue', days) : t('due.overdue-today', clockTime(due));
    case 'TODAY': return t('due.today', clockTime(due));
    default: return days <= 1 ? t(days ? 'due.next' : 'due.before-work', dayOf(due), clockTime(due)) : t('due.later', days, dayOf(due), clockTime(due));
  }
}

const ICONS = { OVERDUE: 'exclamation-sign', TODAY: 'time', SOON: 'bell', LATER: 'calendar', NONE: 'minus' };
const icon = name => {
  const sign = make('span', { className: 'glyphicon glyphicon-' + name });
  sign.setAttribute('aria-hidden', 'true');
  return sign;
};

function variable(task, name) {
  const found = (task._embedded?.variable ?? []).find(one => one.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

function card(node, _, scope) {
  const box = make('div', { className: 'yidan-card' });
  node.append(box);
  const draw = async task => {
    if (!task) return;
    const urgency = variable(task, 'urgency');
    const due = make('span', { className: 'yidan-due' });
    const top = make('div', { className: 'yidan-card-top' },
      urgency && make('span', { className: 'yidan-urgency yidan-urgency-' + (t('urgency.critical') === urgency ? 'critical' : t('urgency.urgent') === urgency ? 'urgent' : 'usual'), textContent: urgency }),
      due);
    const number = variable(task, 'callNo') || variable(task, 'caseNo') || (task.description ?? '').split(' · ')[0];
    const waits = make('div', { className: 'yidan-waits' });
    const text = name => variable(task, name);
    box.replaceChildren(top,
      make('div', { className: 'yidan-matter', textContent: text('matterName') || text('title') }),
      text('place') && make('div', { className: 'yidan-place' }, icon('map-marker'), ' ' + text('place')),
      number && make('div', { className: 'yidan-number', textContent: number }),
      waits);
    const line = await lineOf(task);
    if (!line) return;
    due.classList.add('yidan-due-' + line.state.toLowerCase());
    const paused = /^⏳ .*(FB-[0-9-]+)/.exec(task.description ?? ''); // the office's own mark on an objected task
    due.replaceChildren(icon(paused ? 'pause' : ICONS[line.state]), ' ' + (paused ? t('due.paused', paused[1]) : dueWords(line) + (line.provisional ? t('due.provisional') : '')));
    node.closest('li.task')?.setAttribute('data-yidan-due', line.state);
    waits.replaceChildren(icon(line.holder ? 'user' : 'inbox'), ' ' + (line.mine ? t('waits.me')
      : line.holder ? t('waits.colleague', line.holder)
      : line.posts.length ? t('waits.post', line.posts.join(t('list.comma'))) : t('waits.nobody')));
  };
  scope.$watch('task', draw);
}

// ---- the search box

const escaped = word => word.replace(/[\\%_]/g, '\\$&');
const pattern = text => '%' + text.trim().split(/\s+/).slice(0, 8).map(escaped).join(' ') + '%';

function searchBox(node, _, scope) {
  const input = make('input', { type: 'search', id: 'yidan-search', className: 'form-control', maxLength: 100, autocomplete: 'off' });
  input.placeholder = t('search.placeholder');
  input.setAttribute('aria-label', t('search.label'));
  input.setAttribute('aria-describedby', 'yidan-search-said');
  input.setAttribute('aria-keyshortcuts', '/');
  const clear = make('button', { type: 'button', className: 'btn btn-link yidan-search-clear', title: t('search.clear') }, icon('remove'));
  clear.setAttribute('aria-label', t('search.clear'));
  const said = make('p', { id: 'yidan-search-said', className: 'yidan-search-said' });
  said.setAttribute('role', 'status');
  const everywhere = make('button', { type: 'button', id: 'yidan-search-everywhere', className: 'btn btn-link', textContent: t('search.everywhere') });
  const help = make('p', { className: 'yidan-search-help', textContent: t('search.help') });
  const form = make('form', { className: 'yidan-search' }, make('div', { className: 'yidan-search-line' }, input, clear), said, help, everywhere);
  form.setAttribute('role', 'search');
  node.append(form);

  const data = scope.tasklistData.newChild(scope);
  const search = injector().get('search');
  let words = address().get('words') ?? '';
  let query = null;
  let filters = [];
  let current = null;
  let found = null;
  input.value = words;

  const show = () => {
    const searching = words.trim() !== '';
    clear.hidden = input.value === '';
    const all = filters.find(one => one.name === t('filter.all'));
    everywhere.hidden = !searching || !all || !current || current.id === all.id;
    help.hidden = !searching || found !== 0;
    said.textContent = !searching || found === null ? '' : found ? t('search.found', found, current?.name ?? '') : t('search.nothing', words.trim());
    document.documentElement.classList.toggle('yidan-searching', searching);
  };
  const wanted = () => (words.trim() ? pattern(words) : undefined);
  const send = () => {
    const next = { ...(query ?? {}) };
    delete next.descriptionLike;
    if (wanted()) next.descriptionLike = wanted();
    data.set('searchQuery', next);
  };
  const apply = value => {
    if (value === words) return;
    words = value;
    found = null;
    search.updateSilently({ words: words.trim() ? words : null, page: 1 }, true);
    send();
    show();
  };

  data.observe('searchQuery', now => {
    query = now;
    if ((now?.descriptionLike ?? undefined) !== wanted()) scope.$evalAsync(send);
  });
  data.observe('filters', all => { filters = all ?? []; show(); });
  data.observe('currentFilter', filter => { current = filter; show(); });
  data.observe('taskList', list => { found = list?.count ?? null; show(); });

  let typed;
  const now = () => { clearTimeout(typed); scope.$evalAsync(() => apply(input.value)); };
  input.addEventListener('input', () => { clearTimeout(typed); typed = setTimeout(now, 350); clear.hidden = input.value === ''; });
  form.addEventListener('submit', event => { event.preventDefault(); now(); });
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape' && input.value) { event.preventDefault(); event.stopPropagation(); input.value = ''; now(); }
    if (event.key === 'ArrowDown') { document.querySelector('.tasks-list li.task a')?.focus(); event.preventDefault(); }
  });
  clear.addEventListener('click', () => { input.value = ''; now(); input.focus(); });
  everywhere.addEventListener('click', () => scope.$evalAsync(() => {
    const all = filters.find(one => one.name === t('filter.all'));
    search.updateSilently({ filter: all.id, page: 1 });
    data.changed('currentFilter');
  }));
  const slash = event => {
    const busy = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !busy && !event.ctrlKey && !event.altKey && !event.metaKey) { event.preventDefault(); input.focus(); input.select(); }
  };
  document.addEventListener('keydown', slash);
  // Back and forward, and links into the list, bring another address.
  const leave = [
    scope.$root.$on('$locationChangeSuccess', () => {
      const there = address().get('words') ?? '';
      if (there.trim() !== words.trim()) { words = there; input.value = there; found = null; send(); show(); }
    }),
    scope.$root.$on('$routeChanged', sortDueFirst)
  ];
  scope.$on('$destroy', () => { document.removeEventListener('keydown', slash); leave.forEach(off => off()); });
  show();
}

// ---- taking over

function takeOver(node, _, scope) {
  const button = make('button', { type: 'button', id: 'yidan-take-over', className: 'btn btn-default btn-sm', textContent: t('take-over.button'), hidden: true });
  node.append(button);
  const me = () => scope.$root.authentication?.name;
  const data = scope.taskData;
  const show = task => { button.hidden = !(task?.assignee && task.assignee !== me()); };
  scope.$watch('task', show);
  scope.$watch('task.assignee', () => show(scope.task));
  button.addEventListener('click', () => ask(scope.task, async reason => {
    const answer = await fetch(`${root}/api/tasks/${encodeURIComponent(scope.task.id)}/take-over`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-YIDAN-XSRF': cookie('YIDAN-XSRF') },
      body: JSON.stringify({ reason, from: scope.task.assignee })
    }).catch(() => null);
    if (answer?.ok || answer?.status === 409 || answer?.status === 404) {
      scope.$evalAsync(() => { data.changed('task'); data.changed('taskList'); });
    }
    if (answer?.ok) return '';
    const problem = await answer?.json().catch(() => null);
    return problem?.detail ?? t('take-over.failed');
  }, button));
}

async function ask(task, send, origin) {
  const line = await lineOf(task);
  const reason = make('textarea', { id: 'yidan-take-over-reason', className: 'form-control', rows: 3, required: true, minLength: 5, maxLength: 200 });
  const wrong = make('p', { className: 'yidan-wrong', hidden: true });
  wrong.setAttribute('role', 'alert');
  const ok = make('button', { type: 'submit', id: 'yidan-take-over-send', className: 'btn btn-primary', textContent: t('take-over.send') });
  const cancel = make('button', { type: 'button', className: 'btn btn-default', textContent: t('take-over.cancel') });
  const label = make('label', { htmlFor: reason.id, textContent: t('take-over.reason') });
  const form = make('form', { noValidate: true },
    make('h3', { id: 'yidan-take-over-title', textContent: t('take-over.title', task.name) }),
    make('p', { textContent: t('take-over.text', line?.holder ?? task.assignee) }),
    label, reason, wrong, make('div', { className: 'yidan-buttons' }, ok, cancel));
  const dialog = make('dialog', { className: 'yidan-dialog' }, form);
  dialog.setAttribute('aria-labelledby', 'yidan-take-over-title');
  const say = text => { wrong.textContent = text; wrong.hidden = !text; };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const why = reason.value.trim();
    if ([...why].length < 5) { say(t('take-over.too-short')); reason.focus(); return; }
    ok.disabled = true;
    const problem = await send(why);
    ok.disabled = false;
    if (problem) say(problem);
    else dialog.close();
  });
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => { dialog.remove(); origin.focus(); });
  // Keys pressed here are meant for the dialog, not for the shortcuts of the list.
  dialog.addEventListener('keydown', event => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  reason.focus();
}

export default [
  { id: 'yidan-card', pluginPoint: 'tasklist.card', priority: 2000, render: card },
  { id: 'yidan-search', pluginPoint: 'tasklist.list', priority: 2000, render: searchBox },
  { id: 'yidan-take-over', pluginPoint: 'tasklist.task.action', priority: 2000, render: takeOver }
];
