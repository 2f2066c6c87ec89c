// The switch of the language: every button with a data-language speaks that language from then on.
import { choose } from './language.js';

document.addEventListener('click', event => {
  const button = event.target.closest?.('button[data-language]');
  if (button) choose(button.dataset.language);
});
