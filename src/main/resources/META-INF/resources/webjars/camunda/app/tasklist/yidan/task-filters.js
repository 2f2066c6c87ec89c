// The filters of the list with how many tasks each holds: a column of links, on a phone one drop-down control. Whoever comes
// without a choice lands where his work is. And on a phone the task that was tapped stands alone, with a way back to the list.
import { words } from './words.js';
import { el } from './matter-parts.js';

const t = await words('list');
const root = document.querySelector('base')?.getAttribute('app-root')?.replace(/\/camunda$/, '') ?? '';
const injector = () => window.angular.element(document.documentElement).injector();
const address = () => new URLSearchParams(location.hash.split('?')[1] ?? '');
const asked = address().get('task');
const landed = !address().has('filter');
/** Filters have Chinese names; where another language has words for one it is shown by these. */
const named = one => {
  const words = t(`name.${one.name}`);
  return words.startsWith('name.') ? one.name : words;
};
const narrow = window.matchMedia('(max-width: 842px)');

function filters(node, _, scope) {
  const data = scope.tasklistData.newChild(scope);
  const search = injector().get('search');
  let all = [];
  let current = null;
  let counts = {};
  let chosen = false;

  // The stock closes the task that is open when another filter is chosen, unless it is told to show it.
  const choose = (id, keepTask) => scope.$evalAsync(() => {
    search.updateSilently({ filter: id, page: 1, forceDisplayTask: keepTask ? true : null });
    data.changed('currentFilter');
  });
  const select = el('select', { id: 'yidan-filter', class: 'form-control', onchange: () => { chosen = true; choose(select.value); } });
  const list = el('ul', {});
  const place = el('nav', { id: 'yidan-filters', 'aria-label': t('filters') },
    el('label', { for: 'yidan-filter' }, t('filters')), select, list);
  document.querySelector('#yidan-filters')?.remove();
  document.querySelector('.task-filters')?.append(place);

  const counted = filter => (filter.id in counts ? `${counts[filter.id]}` : '');
  const follow = id => event => { event.preventDefault(); chosen = true; choose(id); };
  // The links stay while only counts change: nobody loses the place under the mouse or the focus.
  const build = () => {
    list.replaceChildren(...all.map(one => el('li', {}, el('a', {
      href: '#/?filter=' + one.id, title: one.properties?.description, 'data-filter': one.id, onclick: follow(one.id)
    }, named(one), el('span', { class: 'yidan-count' })))));
    select.replaceChildren(...all.map(one => el('option', { value: one.id }, named(one))));
    draw();
  };
  const draw = () => {
    all.forEach((one, index) => {
      const entry = list.children[index].firstChild;
      entry.toggleAttribute('aria-current', one.id === current?.id);
      if (one.id === current?.id) entry.setAttribute('aria-current', 'true');
      entry.lastChild.textContent = counted(one);
      entry.lastChild.className = 'yidan-count' + (counts[one.id] ? '' : ' none');
      select.options[index].textContent = named(one) + (counted(one) && t('filter.count', counted(one)));
    });
    select.value = current?.id ?? '';
  };
  const id = name => all.find(one => one.name === t(name))?.id;
  /** The list beside a task is one the task is in. */
  const standBeside = async task => {
    const answer = await fetch(`${root}/api/tasks/cards?ids=${encodeURIComponent(task)}`, { headers: { Accept: 'application/json' } }).catch(() => null);
    const line = answer?.ok ? (await answer.json())[0] : null;
    const place = line && id(line.mine ? 'filter.mine' : line.holder ? 'filter.all' : 'filter.unit');
    if (place && place !== current?.id && address().get('task') === task) choose(place, true);
  };
  /** A link to one task says no filter; and the task that was just claimed may have been the last one of its list. */
  const stay = () => {
    const task = address().get('task');
    if (task && current && counts[current.id] === 0) standBeside(task);
  };
  const land = () => {
    if (landed && asked && !chosen && all.length && current) {
      chosen = true;
      standBeside(asked);
      return;
    }
    const [mine, unit] = [id('filter.mine'), id('filter.unit')];
    if (landed && !chosen && mine && unit && current?.id === mine && mine in counts) {
      chosen = true;
      if (!counts[mine] && counts[unit]) choose(unit);
    }
  };
  let soon;
  const count = () => {
    clearTimeout(soon);
    soon = setTimeout(async () => {
      const answer = await fetch(root + '/api/tasks/counts', { headers: { Accept: 'application/json' } }).catch(() => null);
      if (answer?.ok) {
        counts = await answer.json();
        draw();
        land();
        stay();
      }
    }, 50);
  };

  data.observe('filters', found => {
    const before = all.map(one => one.id).join();
    all = [...(found ?? [])].sort((a, b) => (a.properties?.priority ?? 0) - (b.properties?.priority ?? 0));
    all.map(one => one.id).join() === before ? draw() : build();
    land();
  });
  data.observe('currentFilter', filter => { current = filter; draw(); land(); });
  data.observe('taskList', count);

  // ---- on a phone
  let shown = null;
  const back = el('button', { type: 'button', id: 'yidan-back', class: 'btn btn-default', onclick: () => scope.$evalAsync(() => {
    search.updateSilently({ task: null });
    data.set('taskId', { taskId: null });
  }) }, t('back'));
  document.querySelector('#yidan-back')?.remove();
  document.querySelector('.column-right')?.prepend(back);
  const stand = () => {
    const task = narrow.matches ? address().get('task') : null;
    document.documentElement.classList.toggle('yidan-on-task', task !== null);
    if (task && task !== shown) {
      window.scrollTo(0, 0);
      back.focus({ preventScroll: true });
    } else if (!task && shown) {
      document.querySelector(`.tasks-list a[href*="${CSS.escape(shown)}"]`)?.closest('li')?.scrollIntoView({ block: 'center' });
    }
    shown = task;
  };
  const leave = scope.$root.$on('$locationChangeSuccess', stand);
  narrow.addEventListener('change', stand);
  scope.$on('$destroy', () => { leave(); narrow.removeEventListener('change', stand); document.documentElement.classList.remove('yidan-on-task'); });
  stand();
}

export default [{ id: 'yidan-filters', pluginPoint: 'tasklist.list', priority: 2100, render: filters }];
