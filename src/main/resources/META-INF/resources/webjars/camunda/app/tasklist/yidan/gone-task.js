// A link to a task that is done, or has another's by now, leads here: who did it and when, and the way to its case, in the place
// of the engine's "no such task".
import { words } from './words.js';

const t = await words('frame');
const root = document.querySelector('base')?.getAttribute('app-root')?.replace(/\/camunda$/, '') ?? '';
const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');

const moment = at => new Date(at).toLocaleString(document.documentElement.lang || 'zh-CN', {
  timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false
});

const sentence = trace => {
  if (trace.state === 'DONE') return trace.by ? t('gone.done', trace.name, trace.by, moment(trace.at)) : t('gone.done-somehow', trace.name, moment(trace.at));
  if (trace.state === 'DROPPED') return t('gone.dropped', trace.name, moment(trace.at));
  return trace.by ? t('gone.with', trace.name, trace.by) : t('gone.others', trace.name);
};

let box = null;
let told = null;
const clear = () => {
  box?.remove();
  box = null;
};

const say = (id, trace) => {
  clear();
  told = id;
  const place = document.querySelector('.column-right > .content') ?? document.querySelector('.column-right');
  if (!place) return;
  box = document.createElement('div');
  box.className = 'yd-gone alert alert-info';
  box.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = trace ? sentence(trace) : t('gone.unknown');
  box.append(words);
  if (trace) {
    const link = document.createElement('a');
    link.href = `${root}/cases/${encodeURIComponent(trace.caseNo)}`;
    link.textContent = t('gone.case', trace.caseNo);
    box.append(link);
  }
  place.prepend(box);
  box.scrollIntoView({ block: 'nearest' });
};

const look = async id => {
  const answer = await fetch(`${root}/api/tasks/${encodeURIComponent(id)}/trace`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (asked() === id && answer?.ok) say(id, answer.status === 200 ? await answer.json() : null);
};

/** The stock notice comes when the task is asked for and not there. */
const watch = injector => {
  const notices = injector.get('Notifications');
  const add = notices.addError;
  notices.addError = function (notice) {
    const id = asked();
    const gone = id && /&lt;task&gt;|<task>|No matching task/.test(`${notice.status} ${notice.message}`);
    if (gone) return look(id);
    return add.call(this, notice);
  };
  injector.get('$rootScope').$on('$locationChangeSuccess', () => box && asked() !== told && clear());
};

export default [{
  id: 'yidan-gone-task',
  pluginPoint: 'tasklist.list',
  priority: 1,
  render: () => watch(window.angular.element(document.documentElement).injector())
}];
