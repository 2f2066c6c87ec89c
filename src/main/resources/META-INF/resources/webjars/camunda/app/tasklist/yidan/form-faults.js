// What is wrong with a form that was refused, said where it can be mended: each fault under its field, all of them above the
// button. It goes field by field as it is mended; nothing typed is touched, and no message lies over the button.
import { words } from './words.js';
import { el } from './matter-parts.js';
import { on } from './submissions.js';
import { formIn } from './matter-drafts.js';

const t = await words('outcome');
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
  const words = el('div', { class: 'fjs-form-field-error yd-fault', id }, fault.message);
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
  current?.summary.remove();
  current = null;
}

function say(form, summary, marks, rest) {
  summary.replaceChildren(...[
    rest.length > 0 && rest.map(words => el('p', {}, words)),
    marks.length > 0 && el('p', {}, el('strong', {}, t('FAULTS', marks.length))),
    marks.length > 0 && el('ul', {}, marks.map(one => el('li', {},
      el('button', { type: 'button', class: 'btn btn-link', onclick: () => go(one.inputs) }, one.fault.message))))
  ].flat().filter(Boolean));
}

function refuse({ task, problem }) {
  const form = formOf(task);
  const faults = problem.faults ?? (problem.field ? [{ field: problem.field, message: problem.message }] : []);
  if (!form || !problem.message) {
    return;
  }
  quiet();
  clearFaults();
  const summary = el('div', { class: 'yd-faults', role: 'alert', tabindex: '-1' });
  /** Without what was mended, and what an other answer has taken off the form. */
  const left = fault => {
    current.marks = current.marks.filter(one => one.fault !== fault && one.inputs[0].isConnected);
    current.marks.length + rest.length ? say(form, summary, current.marks, rest) : clearFaults();
  };
  const mended = fault => current?.summary === summary && left(fault);
  const marks = faults.map(fault => mark(form, fault, mended));
  const rest = faults.length ? faults.filter((_, i) => !marks[i]).map(fault => fault.message) : [problem.message];
  current = { marks: marks.filter(Boolean), summary };
  say(form, summary, current.marks, rest);
  const actions = task ? document.querySelector('.task-details .form-actions') : null;
  actions ? actions.before(summary) : form.append(summary);
  form.addEventListener('change', () => setTimeout(mended, 100));
  if (current.marks.length) {
    go(current.marks[0].inputs);
  } else {
    summary.scrollIntoView({ block: 'center' });
    summary.focus({ preventScroll: true });
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
  notifications.clearAll();
}

on('sent', () => {
  clearFaults();
  injector().get('Notifications').clearAll();
});
on('refused', refuse);
// A start form of HTML that checks itself has its faults shown in the same way.
document.addEventListener('yd-faults', event => refuse({ problem: event.detail }));

// What the form itself finds wrong stands at its fields; pressing the button leads to the first of them.
document.addEventListener('click', event => {
  if (event.target.closest?.('.form-actions .btn-primary, .modal-footer .btn-primary')) {
    setTimeout(() => {
      const wrong = [...document.querySelectorAll('.fjs-form-field-error:not(.yd-fault)')].find(one => one.offsetParent !== null)?.closest('.fjs-form-field');
      if (wrong) {
        injector().get('Notifications').clearAll(); // it says what the fields say, and would lie over the button
      }
      if (wrong && !current) {
        wrong.scrollIntoView({ block: 'center' });
        wrong.querySelector('input:not([type=hidden]), textarea, [tabindex]')?.focus({ preventScroll: true });
      }
    }, 60);
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
