// Typed but unsent input of start forms in HTML, kept like that of other forms (drafts.js); the call's form keeps its own, with its
// photos.
import { el, moment } from './matter-parts.js';
import { user } from './matter-drafts.js';
import { on } from './submissions.js';
import { words } from './words.js';
import { PREFIX, draft, dropDraft, isProtected, keepDraft } from '../../../../yidan/drafts.js';

const t = await words('card');
const WAIT = 300;
const keyOf = process => `${PREFIX}${user()}/start/${process}`;
const starting = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('processStart');

const fields = form => [...form.querySelectorAll('input[name]:not([type=file], [type=hidden]), textarea[name], select[name]')].filter(one => !isProtected(one.name));
const ticked = field => /^(checkbox|radio)$/.test(field.type);
const valueOf = field => (ticked(field) ? field.checked : field.multiple ? [...field.selectedOptions].map(one => one.value) : field.value);
const nameOf = field => (ticked(field) ? `${field.name}=${field.value}` : field.name);

function put(field, value) {
  if (ticked(field)) {
    field.checked = value;
  } else if (field.multiple) {
    [...field.options].forEach(one => { one.selected = value.includes(one.value); });
  } else {
    field.value = value;
  }
}

/** Choices may come from the server later: what was chosen is chosen as soon as it is there. */
function restore(form, kept) {
  fields(form).filter(field => nameOf(field) in kept).forEach(field => {
    const value = kept[nameOf(field)];
    const again = () => {
      if (JSON.stringify(valueOf(field)) !== JSON.stringify(value)) {
        put(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    };
    again();
    if (field.matches('select')) {
      const options = new MutationObserver(again);
      options.observe(field, { childList: true });
      field.addEventListener('change', event => event.isTrusted && options.disconnect());
    }
  });
}

function watch(form, process) {
  const key = keyOf(process);
  const before = Object.fromEntries(fields(form).map(field => [nameOf(field), JSON.stringify(valueOf(field))]));
  const kept = draft(key);
  let timer;
  if (kept) {
    restore(form, kept.data);
    const note = el('p', { class: 'yd-draft', role: 'status' }, t('DRAFT_RESTORED', moment(kept.at)), ' ',
      el('button', { type: 'button', class: 'btn btn-link', onclick: () => {
        form.reset();
        dropDraft(key);
        note.remove();
      } }, t('DRAFT_DISCARD')));
    form.prepend(note);
  }
  const keep = () => {
    const changed = fields(form).filter(field => JSON.stringify(valueOf(field)) !== before[nameOf(field)]).map(field => [nameOf(field), valueOf(field)]);
    changed.length ? keepDraft(key, { at: Date.now(), data: Object.fromEntries(changed) }) : dropDraft(key);
  };
  form.addEventListener('input', event => {
    if (event.isTrusted) {
      clearTimeout(timer);
      timer = setTimeout(keep, WAIT);
    }
  });
  on('taken', taken => taken.process === process && (clearTimeout(timer), dropDraft(key)));
}

new MutationObserver(() => {
  const form = document.querySelector('.modal-body form[name]:not([name="registerCall"], [data-yd-kept])');
  if (form && starting() && user() && form.querySelector('[name]')) {
    form.dataset.ydKept = '';
    watch(form, starting());
  }
}).observe(document.body, { childList: true, subtree: true });

export default [];
