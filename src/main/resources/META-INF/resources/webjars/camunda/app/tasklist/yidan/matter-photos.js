// Photos of the step, sent from the card: a telephone offers its camera, the form beside it stays as it is.
import { el, token } from './matter-parts.js';

/** A button that sends photos to the case, and says what became of each. */
export function addPhotos(t, page, step, taken) {
  const said = el('ul', { class: 'yd-card-sent', 'aria-live': 'polite' });
  const input = el('input', { type: 'file', id: 'yd-card-file', accept: 'image/jpeg,image/png,image/webp,application/pdf', multiple: true });
  input.addEventListener('change', async () => {
    input.disabled = true;
    for (const file of [...input.files]) {
      const line = el('li', {}, t('SENDING', file.name));
      said.prepend(line);
      const wrong = await send(page, step, file);
      line.textContent = wrong === null ? t('SENT', file.name) : t('NOT_SENT', file.name, wrong || t('ASK_FAILED'));
      line.classList.toggle('yd-ask-wrong', wrong !== null);
    }
    input.disabled = false;
    input.value = '';
    taken();
  });
  return el('div', { class: 'yd-card-add' }, el('label', { for: 'yd-card-file' }, t('ADD_PHOTOS')), input, said);
}

/** Null when it was taken, otherwise why not. */
async function send(page, step, file) {
  const body = new FormData();
  body.append('step', step);
  body.append('file', file);
  try {
    const answer = await fetch(page + '/files', { method: 'POST', headers: { 'X-YIDAN-XSRF': token() }, body });
    if (answer.ok) {
      return null;
    }
    const words = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return words.querySelector('.refused')?.textContent.trim() ?? '';
  } catch {
    return '';
  }
}
