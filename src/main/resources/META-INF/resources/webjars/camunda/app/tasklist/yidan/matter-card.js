// The matter beside the task: what the case is, what my duty is, until when and why, what happened, and what may be asked for.
// It stands beside the form for as long as the task is open and never touches it; see matter-drafts.js for typed input.
import { words } from './words.js';
import { keepDrafts } from './matter-drafts.js';
import { asks, together } from './matter-asks.js';
import { addPhotos } from './matter-photos.js';
import { el, link, moment, left } from './matter-parts.js';

const t = await words('card');

/** One section that can be folded; open to begin with where it matters at once. */
function section(title, open, ...content) {
  const shown = content.flat().filter(Boolean);
  return shown.length
    ? el('details', { class: 'yd-card-part', open: open || undefined }, el('summary', {}, el('h4', {}, title)), shown)
    : null;
}

function duty(card) {
  return el('section', { class: 'yd-card-duty' },
    el('h4', {}, t('MY_DUTY')),
    el('p', {}, el('span', { class: 'yd-card-role' }, card.duty.role), ' ', card.duty.sentence),
    card.duty.source && el('p', { class: 'yd-card-note' }, card.duty.source));
}

function limit(answer) {
  const own = answer.card.clocks.find(clock => clock.own);
  const due = answer.due ?? own?.due;
  const others = answer.card.clocks.filter(clock => clock !== own);
  const rest = due && left(due, answer.now);
  return el('section', { class: 'yd-card-limit' + (rest?.late && !answer.pausedBy ? ' late' : '') },
    el('h4', {}, t('UNTIL')),
    answer.pausedBy && el('p', { class: 'yd-card-paused' }, el('strong', {}, t('PAUSED')), ' ',
      link('/cases/' + answer.pausedBy, t('PAUSED_BY', answer.pausedBy), t('NEW_WINDOW'))),
    due ? el('p', {}, el('strong', {}, moment(due)), own?.provisional && provisional(), ' ',
      el('span', { class: 'yd-card-left' }, answer.pausedBy ? t('PAUSED_THEN') : t(rest.late ? 'LATE' : 'LEFT', t(rest.unit, rest.amount))))
      : el('p', {}, t('NO_LIMIT')),
    own && el('p', { class: 'yd-card-note' }, t('REMINDERS', moment(own.remindAt), moment(own.yellowAt), moment(own.due))),
    own?.provisional && el('p', { class: 'yd-card-note' }, t('PROVISIONAL_WHY')),
    own && why(own),
    others.length > 0 && el('details', { class: 'yd-card-more' }, el('summary', {}, t('OTHER_LIMITS', others.length)),
      el('ul', {}, others.map(clock => el('li', {}, clock.name, ' ', moment(clock.due), clock.provisional && provisional(), clock.overdue && late(), why(clock))))));
}

const provisional = () => el('span', { class: 'yd-card-note' }, ' ', t('PROVISIONAL'));
const late = () => el('strong', { class: 'yd-card-late' }, ' ', t('OVERDUE'));

/** Why then: the rule, the days one by one, and what moved it. */
function why(clock) {
  return el('details', { class: 'yd-card-more' }, el('summary', {}, t('WHY_THEN')),
    el('p', {}, t('WHY_RULE', moment(clock.startedAt), clock.limit, clock.rule)),
    clock.explanation.length > 0 && el('ol', {}, clock.explanation.map(day => el('li', {}, day))),
    clock.moves.length > 0 && el('ul', {}, clock.moves.map(move => el('li', {}, move))));
}

function matter(card) {
  const part = card.matter;
  return part && section(t('MATTER'), true,
    el('p', {}, link(part.page, part.code + ' ' + part.name, t('NEW_WINDOW'))),
    el('p', { class: 'yd-card-note' }, t('LIST_VERSION', part.version)),
    part.basis.length > 0 && el('div', {}, el('h5', {}, t('BASIS')),
      el('ul', {}, part.basis.map(one => el('li', {}, '《' + one.law + '》' + (one.article ?? ''))))));
}

function guide(card) {
  const steps = card.matter?.guide ?? [];
  const done = steps.filter(step => step.done).length;
  return steps.length > 0 && section(done > 0 ? t('GUIDE', done, steps.length) : t('GUIDE_AHEAD', steps.length), true,
    el('ol', { class: 'yd-card-guide' }, steps.map(step => el('li', { class: step.done ? 'done' : '' },
      step.done && el('span', { class: 'yd-card-done' }, '✓ ', t('DONE'), ' '), step.text,
      step.timeNode && el('span', { class: 'yd-card-node' }, step.timeNode)))));
}

function happened(card) {
  const more = card.allActs - card.acts.length;
  return section(t('HAPPENED', card.allActs), false,
    card.acts.length === 0 && el('p', {}, t('NOTHING_YET')),
    el('ol', { class: 'yd-card-acts', reversed: true, start: card.allActs }, card.acts.map(act => el('li', {},
      el('strong', {}, act.step), ' ', act.result, el('span', { class: 'yd-card-note' }, moment(act.at), ' ', act.who),
      act.note && el('p', { class: 'yd-card-note' }, act.note)))),
    more > 0 && el('p', {}, link(card.page, t('MORE_ACTS', more), t('NEW_WINDOW'))));
}

function photos(card, step, taken) {
  return section(t('PHOTOS', card.photos.length), true,
    addPhotos(t, card.page, step, taken),
    el('ul', { class: 'yd-card-photos' }, card.photos.map(photo => el('li', {},
      el('a', { href: photo.page, target: '_blank', rel: 'noopener', title: photo.step + ' ' + photo.name },
        el('img', { src: photo.preview, alt: t('PHOTO_OF', photo.step, photo.name), loading: 'lazy' }))))));
}

function others(card) {
  return card.others.length > 0 && section(t('OTHERS'), true, el('ul', {}, card.others.map(other => el('li', {},
    other.who, '：', other.part, ' ',
    other.done ? el('span', { class: 'yd-card-done' }, t('DONE')) : el('span', {}, t('OPEN')),
    other.due && !other.done && el('span', { class: 'yd-card-note' }, t('BEFORE', moment(other.due))),
    other.overdue && !other.done && late()))));
}

function links(card) {
  return card.links.length > 0 && section(t('LINKS'), true, el('ul', {}, card.links.map(one =>
    el('li', {}, one.relation, ' ', link(one.page, one.no, t('NEW_WINDOW'))))));
}

function facts(card) {
  return section(t('FACTS'), false, el('dl', {}, card.facts.map(fact => [el('dt', {}, fact.label), el('dd', {}, fact.text)])));
}

function head(card) {
  return el('header', {},
    el('h3', { id: 'yd-card-title' }, t('TITLE')),
    el('p', {}, link(card.page, card.no, t('NEW_WINDOW')), ' ',
      el('span', { class: 'yd-card-urgency' + (card.urgent ? ' urgent' : '') }, card.urgency)),
    el('p', { class: 'yd-card-what' }, card.title),
    card.place && el('p', { class: 'yd-card-note' }, card.place));
}

/** A free task's form is grey until it is claimed: said in words, as a new clerk wonders why. */
function whose(answer) {
  return answer.assignee ? null : el('p', { class: 'yd-card-claim' }, t('CLAIM_FIRST'));
}

function content(answer) {
  const card = answer.card;
  return [whose(answer), head(card), duty(card), limit(answer), asks(t, answer), together(t, answer), others(card), matter(card), guide(card), photos(card, answer.step, () => again(answer.taskId)),
    links(card), happened(card), facts(card),
    el('p', {}, link(card.page, t('WHOLE_CASE'), t('NEW_WINDOW')))].filter(Boolean);
}

/** Where form and card cannot stand side by side. */
const NARROW = 600;

/** The card's place: a column of its own beside the form; on a phone above it, folded. */
function place(taskId) {
  const room = document.querySelector('.task-details .task-card > .tabbed-content');
  if (!room) {
    return null;
  }
  const narrow = (room.clientWidth || window.innerWidth) < NARROW; // no width yet while the task is loading
  let aside = room.querySelector(':scope > .yd-card');
  if (!aside) {
    aside = el('aside', { class: 'yd-card', 'aria-labelledby': 'yd-card-fold' },
      el('details', { class: 'yd-card-fold', open: !narrow || undefined },
        el('summary', { id: 'yd-card-fold' }, t('CARD')), el('div', { class: 'yd-card-body', 'aria-live': 'polite' })));
    narrow ? room.prepend(aside) : room.append(aside); // read in the order it is seen
  }
  if (aside.dataset.task !== taskId) {
    aside.dataset.task = taskId;
    delete aside.dataset.reader;
    aside.querySelector('.yd-card-body').replaceChildren(el('p', { class: 'yd-card-note' }, t('LOADING')));
  }
  return aside;
}

async function show(taskId, version) {
  const aside = place(taskId);
  if (!aside || aside.dataset.version === version) {
    return;
  }
  aside.dataset.version = version;
  const body = aside.querySelector('.yd-card-body');
  const answer = await fetch(`/api/tasks/${taskId}/card`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (aside.dataset.version !== version) {
    return;
  }
  if (!answer?.ok) {
    body.replaceChildren(el('p', { role: 'alert' }, t(answer?.status === 404 ? 'NO_CARD' : 'CARD_FAILED')));
    return;
  }
  const shown = await answer.json();
  Object.assign(aside.dataset, { reader: shown.reader, no: shown.card.no, name: shown.name, skew: new Date(shown.now) - Date.now() });
  const typing = body.querySelector('.yd-ask form.touched'); // a request half written is kept until it is sent
  if (aside.dataset.version === version && !typing) {
    body.replaceChildren(...content(shown));
    aside.querySelector('summary').textContent = t('CARD_OF', shown.card.duty.role);
    aside.querySelector(':scope > .yd-card-claim')?.remove();
    aside.prepend(body.querySelector('.yd-card-claim') ?? ''); // above the fold, which is shut on a telephone and where the page is enlarged
  }
}

/** Photos were added: their part of the card is read again, the rest and the list of what was sent stay. */
async function again(taskId) {
  const answer = await fetch(`/api/tasks/${taskId}/card`, { headers: { Accept: 'application/json' } }).catch(() => null);
  const part = document.querySelector('.yd-card .yd-card-photos')?.closest('.yd-card-part');
  if (!answer?.ok || !part || document.querySelector('.yd-card').dataset.task !== taskId) {
    return;
  }
  const fresh = photos((await answer.json()).card, '', () => {});
  part.querySelector('summary').replaceWith(fresh.querySelector('summary'));
  part.querySelector('.yd-card-photos').replaceWith(fresh.querySelector('.yd-card-photos'));
}

/** The stock tabs destroy the form when they are switched: the form stays, the rest is in the card and on the case page. */
function stayWithForm() {
  if (/[?&]detailsTab=/.test(location.hash)) {
    history.replaceState(null, '', location.hash.replace(/([?&])detailsTab=[^&]*&?/, '$1').replace(/[?&]$/, ''));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}
stayWithForm();

const patiently = (attempt, tries = 40) => {
  if (!attempt() && tries > 0) {
    setTimeout(() => patiently(attempt, tries - 1), 100);
  }
};

// What was asked for may have changed the case: an objection stops the clock.
document.addEventListener('yidan-asked', async ({ detail }) => {
  const answer = await fetch(`/api/tasks/${detail.taskId}/card`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (answer?.ok) {
    document.querySelector(`.yd-card[data-task="${detail.taskId}"] .yd-card-limit`)?.replaceWith(limit(await answer.json()));
  }
});

keepDrafts(t);

export default [{
  id: 'yidan-matter-card',
  pluginPoint: 'tasklist.task.action',
  priority: 1,
  render: (node, args, scope) => {
    const moved = () => scope.$evalAsync(() => { scope.taskData.changed('task'); scope.taskData.changed('taskList'); });
    window.addEventListener('yidan-task-moved', moved);
    scope.$on('$destroy', () => window.removeEventListener('yidan-task-moved', moved));
    scope.taskData.newChild(scope).observe('task', task => {
      if (task?.id) {
        const version = `${task.id} ${task.assignee ?? ''} ${task.due ?? ''}`;
        patiently(() => place(task.id) && (show(task.id, version), true));
      }
    });
  }
}];
