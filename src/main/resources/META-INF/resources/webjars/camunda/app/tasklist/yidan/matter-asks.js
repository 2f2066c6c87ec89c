// One place to ask: what may be asked for in this case now, by which rule, how long still, who decides; and the asking itself.
import { el, link, token } from './matter-parts.js';

/** What colleagues do about a task together; everything else is asked of those who decide. */
const COLLEAGUES = ['HAND_ON', 'GIVE_BACK', 'ADVICE', 'COPY', 'URGE'];

/** The folded place; what is offered is asked of the server when it is opened, at once where a return is possible. */
export function asks(t, answer) {
  return place(t, answer.taskId, 'ASKS', kind => !COLLEAGUES.includes(kind), answer.step === 'acceptDispatch');
}

/** Likewise, for colleagues. */
export function together(t, answer) {
  const fold = place(t, answer.taskId, 'TOGETHER', kind => COLLEAGUES.includes(kind), false);
  fold.classList.add('yd-card-together');
  fold.append(el('p', {}, link('/exchange', t('EXCHANGE'), t('NEW_WINDOW'))));
  return fold;
}

function place(t, taskId, title, shows, open) {
  const list = el('div', { class: 'yd-asks', 'aria-live': 'polite' });
  list.shows = shows;
  const fold = el('details', { class: 'yd-card-part yd-card-asks' }, el('summary', {}, el('h4', {}, t(title))), list);
  fold.addEventListener('toggle', () => fold.open && !list.childElementCount && load(t, taskId, list));
  fold.open = open;
  return fold;
}

async function load(t, taskId, list) {
  list.replaceChildren(el('p', { class: 'yd-card-note' }, t('LOADING')));
  const answer = await fetch(`/api/tasks/${taskId}/asks`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) {
    list.replaceChildren(el('p', { role: 'alert' }, t('CARD_FAILED')));
    return;
  }
  const offered = (await answer.json()).filter(one => list.shows(one.kind));
  list.replaceChildren(...(offered.length ? offered.map(one => offer(t, taskId, one, list)) : [el('p', {}, t('NO_ASKS'))]));
}

function offer(t, taskId, { kind, offer: it }, list) {
  const details = [
    it.window && el('p', { class: 'yd-ask-window' }, it.window),
    el('p', {}, el('strong', {}, t('DECIDES')), it.decision),
    el('p', { class: 'yd-card-note' }, it.rule)
  ];
  const impossible = it.impossible && el('p', { class: 'yd-ask-not' }, el('strong', {}, t('NOT_NOW')), it.impossible);
  const place = it.elsewhere && el('p', { class: 'yd-ask-where' }, el('strong', {}, t('WHERE')), it.elsewhere);
  const form = it.fields.length > 0 && askForm(t, taskId, kind, it, list);
  return el('details', { class: 'yd-ask' + (it.impossible ? ' impossible' : ''), 'data-kind': kind, open: it.elsewhere ? true : undefined },
    el('summary', {}, it.title, it.impossible && el('span', { class: 'yd-card-note' }, t('IMPOSSIBLE'))),
    impossible, place, details, form);
}

const draftKey = (taskId, kind) => `yidan-ask/${taskId}/${kind}`;

function askForm(t, taskId, kind, it, list) {
  const kept = JSON.parse(sessionStorage.getItem(draftKey(taskId, kind)) ?? '{}');
  const wrong = el('p', { class: 'yd-ask-wrong', role: 'alert' });
  const send = el('button', { type: 'submit', class: 'btn btn-primary' }, t('SEND_ASK', it.title));
  const form = el('form', { novalidate: true, 'aria-label': it.title, class: Object.keys(kept).length ? 'touched' : '' },
    it.fields.map(field => control(t, kind, field, kept[field.name])), wrong, send);
  form.addEventListener('input', () => {
    form.classList.add('touched');
    sessionStorage.setItem(draftKey(taskId, kind), JSON.stringify(Object.fromEntries(new FormData(form))));
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    event.stopPropagation();
    send.disabled = true;
    wrong.textContent = '';
    const said = await post(taskId, { kind, answers: Object.fromEntries(new FormData(form)) });
    send.disabled = false;
    if (said.problem !== undefined) {
      wrong.textContent = said.problem || t('ASK_FAILED');
      wrong.tabIndex = -1;
      wrong.focus();
      return;
    }
    sessionStorage.removeItem(draftKey(taskId, kind));
    const done = el('p', { class: 'yd-ask-done', role: 'status', tabindex: '-1' }, el('strong', {}, t('ASKED', it.title)), ' ', it.decision);
    document.dispatchEvent(new CustomEvent('yidan-asked', { detail: { taskId } }));
    await load(t, taskId, list);
    list.prepend(done);
    done.focus();
    if (kind === 'HAND_ON' || kind === 'GIVE_BACK') {
      window.dispatchEvent(new CustomEvent('yidan-task-moved'));
    }
  });
  return form;
}

/** One field as an ordinary control. */
export function control(t, kind, field, kept) {
  const id = `yd-ask-${kind}-${field.name}`;
  const common = { id, name: field.name, required: field.required || undefined, 'aria-describedby': field.hint ? id + '-hint' : undefined };
  const input = field.type === 'LINES' ? el('textarea', { ...common, rows: 3, maxlength: field.most || undefined })
    : field.type === 'CHOICE' ? el('select', common, el('option', { value: '' }, t('CHOOSE')), field.choices.map(one => el('option', { value: one.value }, one.label)))
      : el('input', { ...common, type: field.type === 'DAY' ? 'date' : 'text', min: field.first, max: field.last, maxlength: field.most || undefined });
  input.classList.add('form-control');
  if (kept) {
    input.value = kept;
  }
  return el('div', { class: 'yd-ask-field' },
    el('label', { for: id }, field.label, field.required && el('span', { class: 'yd-card-note' }, t('REQUIRED'))), input,
    field.hint && el('p', { id: id + '-hint', class: 'yd-card-note' }, field.hint));
}

/** Sends it; answers with the problem in words when it was refused. */
async function post(taskId, order) {
  try {
    const answer = await fetch(`/api/tasks/${taskId}/asks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'X-YIDAN-XSRF': token() },
      body: JSON.stringify(order)
    });
    const body = await answer.json().catch(() => ({}));
    return answer.ok ? body : { problem: body.detail ?? '' };
  } catch {
    return { problem: '' };
  }
}
