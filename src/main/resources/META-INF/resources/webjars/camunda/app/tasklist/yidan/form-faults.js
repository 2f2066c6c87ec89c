// What is wrong with a form, whether the form or the server finds it, said where it can be mended: each fault under its field, all
// of them on top of the form and above the button. It goes field by field as it is mended; nothing typed is touched, and no message lies over the button.
import { words } from './words.js';
import { el } from './matter-parts.js';
import { on } from './submissions.js';
import { formIn } from './matter-drafts.js';

const t = await words('outcome');
const stock = await words('forms');
const injector = () => window.angular.element(document.documentElement).injector();
const FIELD = '.fjs-form-field, .form-group, [data-field]';

/** The form that was sent: in the dialog of a start, or that of the open task. */
const formOf = task => document.querySelector(task ? '.task-details .form-container, .task-details form' : '.modal-body .form-container, .modal-body');

/** Everything the user can answer a field with; by the ids of form-js, or by name in a form of HTML. */
function inputsOf(form, field) {
  const own = [...form.querySelectorAll(`[id*="Field_${field}"]`)].filter(one => new RegExp(`Field_${field}(-|$)`).test(one.id) && one.matches('input, textarea, select, button, [tabindex]'));
  return own.length ? own : [...form.querySelectorAll(`[name="${field}"], [data-field="${field}"] input, [data-field="${field}"] select`)];
}

const boxOf = inputs => inputs[0]?.closest(FIELD) ?? null;
const usable = inputs => inputs.find(one => one.offsetParent !== null && !one.disabled && one.type !== 'hidden') ?? inputs[0];

function go(inputs) {
  const at = usable(inputs);
  boxOf(inputs)?.scrollIntoView({ block: 'center' });
  at?.focus({ preventScroll: true });
  at?._flatpickr?.close(); // a calendar would open over what is wrong with the fields beside it
}

/** An entry of a list is taken when the mouse goes down on it, and is gone before the click. */
const TOUCHES = ['input', 'change', 'click', 'mousedown', 'keydown'];
const CHOICES = '.fjs-dropdownlist-item, .flatpickr-day, .fjs-taglist-tag-remove, .fjs-select-cross, .yd-now';

let number = 0;

/** Writes the fault under its field; gives what takes it away again, or null where the form has no such field. */
function mark(form, fault, mended) {
  const inputs = inputsOf(form, fault.field);
  const box = boxOf(inputs);
  if (!box) {
    return null;
  }
  const id = `yd-fault-${++number}`;
  // What the form itself found wrong stands there already.
  const words = el('div', { class: 'fjs-form-field-error yd-fault', id, hidden: fault.said }, fault.message);
  // A list opens over what stands below its field as soon as it is entered.
  const label = box.querySelector('.fjs-select-anchor, .fjs-taglist-anchor') && box.querySelector('label');
  label ? label.after(words) : box.append(words);
  box.classList.add('yd-faulty');
  const told = inputs.map(one => [one, one.getAttribute('aria-describedby')]);
  told.forEach(([one, before]) => {
    one.setAttribute('aria-invalid', 'true');
    one.setAttribute('aria-describedby', before ? `${before} ${id}` : id);
  });
  const clear = () => {
    words.remove();
    box.classList.remove('yd-faulty');
    told.forEach(([one, before]) => {
      one.removeAttribute('aria-invalid');
      before ? one.setAttribute('aria-describedby', before) : one.removeAttribute('aria-describedby');
    });
    TOUCHES.forEach(event => box.removeEventListener(event, touched, true));
  };
  const touched = event => {
    const chosen = event.type === 'keydown' ? event.key === 'Enter' && box.querySelector('.fjs-dropdownlist') : event.target.closest(CHOICES);
    if (['input', 'change'].includes(event.type) || chosen) {
      clear();
      mended(fault);
    }
  };
  TOUCHES.forEach(event => box.addEventListener(event, touched, true));
  return { fault, inputs, clear };
}

let current = null;

export function clearFaults() {
  current?.marks.forEach(one => one.clear());
  current?.summaries.forEach(one => one.remove());
  current = null;
}

function say(summary, marks, rest) {
  summary.replaceChildren(...[
    rest.length > 0 && rest.map(words => el('p', {}, words)),
    marks.length > 0 && el('p', {}, el('strong', {}, t('FAULTS', marks.length))),
    marks.length > 0 && el('ul', {}, marks.map(one => el('li', {},
      el('button', { type: 'button', class: 'btn btn-link', onclick: () => go(one.inputs) }, one.fault.summary ?? one.fault.message))))
  ].flat().filter(Boolean));
}

/** On top, where one begins to read, and above the button, where one was; only that is read out. */
function place(form, task) {
  const top = el('div', { class: 'yd-faults' });
  const bottom = el('div', { class: 'yd-faults', role: 'alert', tabindex: '-1' });
  const fields = form.querySelector('.fjs-container') ?? form.querySelector('form');
  fields?.matches('form') ? fields.prepend(top) : fields?.before(top);
  const actions = task ? document.querySelector('.task-details .form-actions') : null;
  actions ? actions.before(bottom) : form.append(bottom);
  return [top, bottom];
}

function complain(form, task, faults, message) {
  quiet();
  clearFaults();
  /** Without what was mended, and what an other answer has taken off the form. */
  const left = fault => {
    current.marks = current.marks.filter(one => one.fault !== fault && one.inputs[0].isConnected);
    current.marks.length + rest.length ? summaries.forEach(one => say(one, current.marks, rest)) : clearFaults();
  };
  const mended = fault => current?.summaries === summaries && left(fault);
  const marks = faults.map(fault => mark(form, fault, mended));
  const rest = faults.length ? faults.filter((_, i) => !marks[i]).map(fault => fault.message) : [message];
  const summaries = place(form, task);
  current = { marks: marks.filter(Boolean), summaries };
  summaries.forEach(one => say(one, current.marks, rest));
  form.addEventListener('change', () => setTimeout(mended, 100));
  if (current.marks.length) {
    go(current.marks[0].inputs);
  } else {
    summaries[1].scrollIntoView({ block: 'center' });
    summaries[1].focus({ preventScroll: true });
  }
}

/** What a refusal is about: all that is wrong with the answers, or the answer that a rule of the office does not take. */
function faultsOf(form, problem) {
  const field = problem.field ?? problem.fields?.find(one => boxOf(inputsOf(form, one)));
  return problem.faults ?? (field ? [{ field, message: problem.message }] : []);
}

function refuse({ task, problem }) {
  const form = formOf(task);
  if (form && problem.message) {
    complain(form, task, faultsOf(form, problem), problem.message);
  }
}

/** The stock message would lie over the button and stay there: what it says stands at the form. */
function quiet() {
  const notifications = injector().get('Notifications');
  if (!notifications.ydOwn) {
    notifications.ydOwn = notifications.addError;
    notifications.addError = (...error) => (Date.now() - notifications.ydSaid < 2000 ? null : notifications.ydOwn(...error));
  }
  notifications.ydSaid = Date.now();
  injector().get('$rootScope').$evalAsync(() => notifications.clearAll()); // the page shows it gone at once
}

on('sent', () => {
  clearFaults();
  injector().get('Notifications').clearAll();
});
on('refused', refuse);
// A start form of HTML that checks itself has its faults shown in the same way.
document.addEventListener('yd-faults', event => refuse({ problem: event.detail }));

/** What the form itself finds wrong, in its order, each with the name of its field. */
function ownFaults(form) {
  const container = form.querySelector('.fjs-container');
  const errors = (container && (formIn(container.__k) ?? formIn(container.parentNode.__k)))?._getState().errors ?? {};
  return Object.keys(errors).filter(id => errors[id]?.length).flatMap(id => {
    const field = id.replace(/^Field_/, '');
    const box = boxOf(inputsOf(form, field));
    if (!box) {
      return [];
    }
    // Without the mark that a field must be answered, in brackets or as a star.
    const label = [...(box.querySelector('label')?.childNodes ?? [])].map(one => one.textContent).join('').replace(/\uff08\u5fc5\u586b[^\uff09]*\uff09|[*]/g, '').trim();
    const message = box.querySelector('.fjs-form-field-error:not(.yd-fault):not([hidden])')?.textContent.trim() || stock('required');
    const summary = message === stock('required') ? t('MISSING', label) : t('OF_FIELD', label, message);
    return [{ field, message, summary, said: true, at: box }];
  }).sort((a, b) => (a.at.compareDocumentPosition(b.at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** The form checks itself some moments after the press, later on a busy computer. */
const MOMENTS = [100, 350, 900];
const BUTTON = '.form-actions .btn-primary, .modal-footer .btn-primary';
let press = 0;
document.addEventListener('click', event => event.target.closest?.(BUTTON) && clearFaults(), true); // all is said anew
document.addEventListener('click', event => {
  const button = event.target.closest?.(BUTTON);
  if (button) {
    const mine = ++press;
    MOMENTS.forEach(moment => setTimeout(() => {
      const task = button.closest('.form-actions') !== null;
      const form = formOf(task);
      const faults = form && mine === press && !current ? ownFaults(form) : [];
      if (faults.length) {
        complain(form, task, faults);
      }
    }, moment));
  }
});

/** The stock button goes dead with the first fault, and nobody learns of the others: it stays, and pressing it says all of them. */
function keepButton() {
  document.querySelectorAll('.fjs-container:not([data-yd-button])').forEach(container => {
    const form = formIn(container.__k) ?? formIn(container.parentNode.__k);
    const tasklistForm = window.angular.element(container).controller('camTasklistForm');
    if (form?._getState().schema && tasklistForm) {
      container.dataset.ydButton = '';
      form.on('changed', 1, () => tasklistForm.notifyFormValidated(false));
    }
  });
}

new MutationObserver(keepButton).observe(document.body, { childList: true, subtree: true });

export default [];
