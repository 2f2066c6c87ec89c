// A field takes no more than its longest text; what is pasted beyond is cut by the browser without a word, so we say it.
import { language } from './language.js';

const text = async (key, ...numbers) => {
  const words = await (await fetch(new URL(`words/webapps.${language()}.json`, import.meta.url))).json();
  return numbers.reduce((said, number, index) => said.replace(`{${index}}`, number), words[key]);
};

/** Begins to watch over every field with a longest text. */
export const sayWhatIsCut = () => document.addEventListener('paste', async event => {
  const field = event.target;
  if (!(field.maxLength > 0) || field.type === 'password') return;
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const kept = field.value.length - (field.selectionEnd - field.selectionStart);
  const cut = kept + pasted.replace(/\r\n/g, '\n').length - field.maxLength;
  const next = field.nextElementSibling;
  if (next?.classList.contains('yd-cut')) next.remove();
  if (cut <= 0) return;
  const said = document.createElement('p');
  said.className = 'yd-cut';
  said.setAttribute('role', 'status');
  said.textContent = await text('cut', field.maxLength, cut);
  field.after(said);
});
