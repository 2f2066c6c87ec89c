// What is typed into a form of our own pages and not sent yet is kept as a draft, as in the task list (drafts.js): a session that
// ends in the middle costs nothing. A form that the server took in is no draft any more.
import { PREFIX, draft, dropDraft, endDraftsOfOthers, isProtected, keepDraft, sentAgain } from './drafts.js';

const user = document.querySelector('.yd-bar')?.dataset.user;
const KEPT = 'textarea, select, input:not([type="hidden"], [type="file"], [type="password"], [type="submit"])';
const WAIT = 300;

const fields = form => [...form.querySelectorAll(KEPT)].filter(field => field.name && !isProtected(field.name));
const value = field => (/^(checkbox|radio)$/.test(field.type) ? field.checked : field.value);
const put = (field, kept) => {
  if (/^(checkbox|radio)$/.test(field.type)) field.checked = kept;
  else field.value = kept;
};

/** A person sees that the form was not empty by chance. */
const say = form => {
  const said = document.createElement('p');
  said.className = 'notice restored';
  said.setAttribute('role', 'status');
  said.textContent = document.body.dataset.restored;
  form.before(said);
};

const watch = (form, key) => {
  const before = fields(form).map(value);
  const names = fields(form).map((field, index) => `${field.name}/${index}`);
  const kept = draft(key);
  if (kept?.sent) dropDraft(key);
  else if (kept) {
    fields(form).forEach((field, index) => names[index] in kept.data && put(field, kept.data[names[index]]));
    if (fields(form).some((field, index) => value(field) !== before[index])) say(form);
  }
  const keep = sent => {
    const changed = fields(form).map((field, index) => [names[index], value(field), before[index]])
      .filter(([, now, then]) => now !== then).map(([name, now]) => [name, now]);
    if (changed.length === 0) dropDraft(key);
    else keepDraft(key, { at: Date.now(), sent, data: Object.fromEntries(changed) });
  };
  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT, false);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    keep(true);
  });
};

if (user) {
  endDraftsOfOthers(user);
  if (document.querySelector('main > .refused')) sentAgain();
  document.querySelectorAll('main form[method="post"]').forEach(form => {
    // What is said anonymously is left on no computer.
    if (!form.querySelector('input[type="password"]') && !form.hasAttribute('data-no-draft') && fields(form).length > 0) {
      // One form may speak of different things, which it then names: the draft of one is none of another.
      const about = form.dataset.draft ? `#${form.dataset.draft}` : '';
      watch(form, `${PREFIX}${user}/page${location.pathname}#${form.getAttribute('action')}${about}`);
    }
  });
}
