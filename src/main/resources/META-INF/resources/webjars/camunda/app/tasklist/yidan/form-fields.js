// Fields of date, time and place: lists open where there is room and cover neither their input nor the button, the first press
// on the button counts, and what is now and here is one press away.
import { words } from './words.js';
import { el } from './matter-parts.js';
import { formIn } from './matter-drafts.js';

const t = await words('form-fields');

// ---- where lists open

const LISTS = '.flatpickr-calendar.open, .fjs-container .fjs-dropdownlist';
const ANCHOR = '.fjs-datepicker, .fjs-timepicker-anchor, .fjs-select-anchor, .fjs-taglist-anchor, .flatpickr-wrapper';
const NARROWEST = 120;
const HIGHEST = 235;

/** Between which heights of the window a list may lie: below what is fixed on top, above the button of the form. */
function room(list) {
  const dialog = list.closest('.modal-content');
  const seen = dialog ? null : list.closest('.three-cols-layout-cell')?.getBoundingClientRect();
  const button = (dialog ?? document.querySelector('.task-details'))?.querySelector('.modal-footer, .form-actions')?.getBoundingClientRect().top;
  const bottom = Math.min(window.innerHeight, seen?.bottom ?? window.innerHeight);
  return { top: Math.max(0, seen?.top ?? 0), bottom: button > 0 ? Math.min(bottom, button) : bottom };
}

function lay(list) {
  const anchor = list.closest(ANCHOR) ?? list.parentElement;
  // The list of a select hangs on an empty element below its input.
  const field = anchor.offsetHeight < 8 ? anchor.previousElementSibling ?? anchor : anchor;
  const at = field.getBoundingClientRect();
  const { top, bottom } = room(list);
  const calendar = list.classList.contains('flatpickr-calendar');
  list.dataset.most ??= parseInt(list.style.maxHeight, 10) || HIGHEST;
  const wanted = calendar ? list.offsetHeight : Math.min(list.dataset.most, list.scrollHeight);
  const below = bottom - at.bottom - 4;
  const above = at.top - top - 4;
  const up = wanted > below && above > below;
  list.style.setProperty('--yd-lift', `${field === anchor ? 0 : Math.round(anchor.getBoundingClientRect().bottom - at.top)}px`);
  list.classList.toggle('yd-up', up);
  if (!calendar) {
    list.style.maxHeight = `${Math.max(NARROWEST, Math.min(list.dataset.most, up ? above : below))}px`;
  }
}

let asked = false;
const layAll = () => {
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      document.querySelectorAll(LISTS).forEach(lay);
    });
  }
};
['focusin', 'mousedown', 'input', 'keydown'].forEach(event => document.addEventListener(event, layAll, true));
new MutationObserver(layAll).observe(document.body, { childList: true, subtree: true });

// ---- the first press on the button

const BUTTON = '.task-details .form-actions .btn-primary, .modal-footer .btn-primary';
let pressed = null;

const buttonAt = event => [...document.querySelectorAll(BUTTON)].find(one => {
  const box = one.getBoundingClientRect();
  return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
});

// Leaving the last field may move the button away under the pointer, or wake it: the press counts all the same.
document.addEventListener('pointerdown', event => {
  pressed = event.button === 0 && !event.target.closest?.(LISTS) ? buttonAt(event) ?? null : null;
}, true);
// A field takes in what was typed a moment after it is left: a press right from it waits for that moment.
let leftAt = -Infinity;
document.addEventListener('focusout', event => {
  if (event.target.closest?.('.fjs-container')) {
    leftAt = performance.now();
  }
}, true);
document.addEventListener('click', event => {
  const button = event.target.closest?.(BUTTON);
  if (button) {
    pressed = null;
    if (event.isTrusted && performance.now() - leftAt < 300) {
      event.stopImmediatePropagation();
      event.preventDefault();
      setTimeout(() => button.click(), 150);
    }
  }
}, true);
document.addEventListener('pointerup', () => {
  const button = pressed;
  if (button) {
    setTimeout(() => {
      if (pressed === button && button.isConnected && !button.disabled) {
        pressed = null;
        button.click();
      }
    }, 150);
  }
}, true);

// ---- what was typed for a date stays, and why it is not taken is said: the calendar would empty the field without a word

const DATE = '.fjs-datepicker input';

function why(input, typed) {
  const picker = input._flatpickr;
  const read = picker?.parseDate(typed, picker.config.dateFormat);
  return !read || Number.isNaN(read.getTime()) ? t('date.unreadable', typed) : read < picker.config.minDate ? t('date.passed', typed) : t('date.not', typed);
}

function told(input, words) {
  const box = input.closest('.fjs-form-field');
  box?.querySelector('.yd-date-why')?.remove();
  if (words) {
    box?.append(el('div', { class: 'fjs-form-field-error yd-fault yd-date-why', role: 'alert' }, words));
  }
}

document.addEventListener('input', event => {
  if (event.isTrusted && event.target.matches?.(DATE)) {
    event.target.dataset.ydTyped = event.target.value.trim();
    told(event.target, '');
  }
}, true);
/** The calendar empties the field some moments after it is left. */
const MOMENTS = [60, 200, 450];
document.addEventListener('focusout', event => {
  const input = event.target;
  const typed = input.matches?.(DATE) && input.dataset.ydTyped;
  if (typed) {
    MOMENTS.forEach(moment => setTimeout(() => {
      if (input.value.trim() === '' && input.isConnected && input.dataset.ydTyped === typed) {
        input.value = typed;
        told(input, why(input, typed));
      }
    }, moment));
  }
}, true);

// ---- now and here

/** As the form writes it; the page's zone is the office's (office-time.js). */
function written(date) {
  const two = value => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}+08:00`;
}

const fieldsOf = node => (node?.components ?? []).flatMap(one => [one, ...fieldsOf(one)]);

function fill(form, values) {
  const state = form._getState();
  const errors = Object.fromEntries(Object.entries(state.errors ?? {}).filter(([id]) => !Object.keys(values).includes(id.replace('Field_', ''))));
  form._setState({ data: { ...state.data, ...values }, errors });
}

/** The server's clock is right: what has not happened yet by it is refused. */
const skew = () => Number(document.querySelector('.yd-card')?.dataset.skew ?? 0);

function nowButton(form, field) {
  return el('button', {
    type: 'button', class: 'btn btn-default btn-sm yd-now', onclick: event => {
      fill(form, { [field.key]: written(new Date(Date.now() + skew())) });
      event.currentTarget.closest('.fjs-form-field')?.dispatchEvent(new Event('change'));
    }
  }, t('now'));
}

function hereButton(form) {
  const said = el('span', { class: 'yd-here-said', role: 'status' });
  const button = el('button', { type: 'button', class: 'btn btn-default btn-sm yd-now', onclick: () => {
    said.textContent = t('locating');
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const six = value => Math.round(value * 1e6) / 1e6;
      fill(form, { lat: six(coords.latitude), lng: six(coords.longitude) });
      said.textContent = t('located', Math.round(coords.accuracy));
    }, () => {
      said.textContent = t('not-located');
    }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
  } }, t('here'));
  return el('div', { class: 'yd-here' }, button, ' ', said);
}

/** Of things that have happened: every point in time but those that are planned ("no past days" in the form). */
const happened = field => field.type === 'datetime' && field.subtype === 'datetime' && !field.disallowPassedDates;

const MOST_DIGITS = 15;

function equip() {
  document.querySelectorAll('.fjs-container').forEach(container => {
    const form = formIn(container.__k) ?? formIn(container.parentNode?.__k);
    const schema = form?._getState().schema;
    if (!schema) {
      return;
    }
    fieldsOf(schema).forEach(field => {
      const input = container.querySelector(`[id$="Field_${field.key}${happened(field) ? '-time' : ''}"]`);
      if (input && field.type === 'number') input.maxLength = MOST_DIGITS; // form-js stops at a number it writes with an exponent
      const box = input?.closest('.fjs-form-field');
      if (!box || box.querySelector('.yd-now')) {
        return;
      }
      if (happened(field)) {
        box.append(nowButton(form, field));
      } else if (field.key === 'lat' && navigator.geolocation) {
        box.append(hereButton(form));
      }
    });
  });
}

/** What is chosen in a list that is too long for its field stands in full below it. */
function sayWhole() {
  document.querySelectorAll('.fjs-container .fjs-form-field-select input.fjs-input').forEach(input => {
    const group = input.closest('.fjs-input-group');
    const cut = input.offsetParent && document.activeElement !== input && input.scrollWidth > input.clientWidth + 1;
    const said = group?.parentNode.querySelector(':scope > .yd-whole');
    if (!cut) said?.remove();
    else if (!said) group.after(el('p', { class: 'yd-whole' }, input.value));
    else if (said.textContent !== input.value) said.textContent = input.value;
  });
}

let equipping = 0;
document.addEventListener('focusout', () => setTimeout(sayWhole, 200));
new MutationObserver(() => {
  clearTimeout(equipping);
  equipping = setTimeout(() => { equip(); sayWhole(); }, 80);
}).observe(document.body, { childList: true, subtree: true });

export default [];
