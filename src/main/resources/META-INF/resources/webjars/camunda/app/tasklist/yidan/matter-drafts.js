// Typed but unsent input of a task's form, and of the form a process is started with, is kept as a draft of this user on this computer: whatever closes the form (another
// task, a filter, a reload, the end of the session), coming back brings it back. It is gone when the task is completed, when
// the user logs out, and after half a day; numbers and names of people are never kept (drafts.js).
import { el, moment } from './matter-parts.js';
import { on } from './submissions.js';
import { PREFIX, endDraftsOfOthers, isProtected, keepDraft, noStockCopies } from '../../../../yidan/drafts.js';

const WAIT = 300;

/** A start is kept by its process, a task by itself. */
const startOf = process => `start/${process}`;
const starting = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('processStart');
export const user = () => document.querySelector('.yd-bar')?.dataset.user;

const card = () => document.querySelector('.yd-card')?.dataset ?? {};
let words = key => key;
let watched = null;
let watching = false;

/** Begins to watch over the forms of tasks; once is enough. */
export function keepDrafts(t) {
  words = t;
  if (watching) {
    return;
  }
  watching = true;
  noStockCopies();
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  on('taken', ({ task, process }) => served(task ?? startOf(process)));
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
}

/** form-js keeps its services in the context of what it renders; the form is the one service with data and schema. */
export function formIn(node, depth = 0) {
  if (!node || depth > 12) {
    return null;
  }
  const service = node.props?.value?.getService;
  if (typeof service === 'function') {
    return service('form', false);
  }
  for (const child of node.__k ?? []) {
    const found = formIn(child, depth + 1);
    if (found) {
      return found;
    }
  }
  return null;
}

/**
 * Writes into a field and tells its form at once. What a form hears by an event it takes in a moment later, from the field as it
 * stands then; drawn anew meanwhile, because another field was left, the field stands empty again and what was written is lost.
 */
export function put(form, id, field, value) {
  const proto = field.matches('textarea') ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value').set.call(field, value);
  const fieldInstance = form.get('formFieldInstanceRegistry').getAll().find(one => one.id === id);
  form._update({ field: form.get('formFieldRegistry').get(id), fieldInstance, value });
}

function look() {
  const dialog = document.querySelector('.modal-body .fjs-container');
  const container = dialog ?? document.querySelector('.task-details .fjs-container');
  if (watched && watched.container !== container) {
    watched = null;
  }
  const { task, reader } = dialog ? { task: starting() && startOf(starting()), reader: user() } : card();
  if (!container || watched || !task || !reader || (container.dataset.ydTask ?? task) !== task) {
    return;
  }
  const form = formIn(container.__k) ?? formIn(container.parentNode.__k);
  if (form?._getState().schema) {
    endDraftsOfOthers(reader);
    watch(container, form, task, reader);
  }
}

/** The form was taken: its draft has served. */
function served(task) {
  if (watched?.taskId === task) {
    clearTimeout(watched.timer);
    watched.taken = true;
    localStorage.removeItem(watched.key);
  }
}

function watch(container, form, taskId, reader) {
  container.dataset.ydTask = taskId; // until the next task's form takes its place
  const before = plain(form);
  watched = { container, form, taskId, key: `${PREFIX}${reader}/${taskId}`, before, kept: {}, timer: 0, taken: false };
  const mine = watched;
  const kept = read(mine.key);
  if (kept) {
    mine.kept = kept.data;
    const state = form._getState();
    Promise.resolve(form.importSchema(state.schema, { ...state.data, ...kept.data })).then(() => told(mine, kept.at));
  }
  form.on('changed', () => {
    clearTimeout(mine.timer);
    mine.timer = setTimeout(() => keep(mine), WAIT);
  });
}

const plain = form => JSON.parse(JSON.stringify(form._getState().data ?? {}));

function keep(mine) {
  if (mine.taken) {
    return;
  }
  const now = plain(mine.form);
  for (const key of new Set([...Object.keys(now), ...Object.keys(mine.kept)])) {
    if (!isProtected(key) && JSON.stringify(now[key]) !== JSON.stringify(mine.before[key])) {
      mine.kept[key] = now[key] ?? null;
    } else {
      delete mine.kept[key];
    }
  }
  write(mine.key, mine.kept);
}

function save() {
  if (watched) {
    clearTimeout(watched.timer);
    keep(watched);
  }
}

/** Says that the input is an earlier one, and offers to begin anew. */
function told(mine, at) {
  mine.container.parentNode.querySelector('.yd-draft')?.remove();
  const note = el('p', { class: 'yd-draft', role: 'status' }, words('DRAFT_RESTORED', moment(at)), ' ',
    el('button', {
      type: 'button', class: 'btn btn-link', onclick: () => {
        mine.kept = {};
        localStorage.removeItem(mine.key);
        const state = mine.form._getState();
        mine.form.importSchema(state.schema, mine.before);
        note.remove();
      }
    }, words('DRAFT_DISCARD')));
  mine.container.before(note);
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, data) {
  if (Object.keys(data).length === 0) {
    localStorage.removeItem(key);
  } else {
    keepDraft(key, { at: Date.now(), data });
  }
}
