// The switch of our own pages: every button with a data-language speaks that language from then on.
import { choose } from './language.js';

document.querySelectorAll('button[data-language]').forEach(button =>
  button.addEventListener('click', () => choose(button.dataset.language))
);
