// Names for the stock controls that show a picture only: a screen reader would say nothing but "button".
import { words } from './words.js';

const t = await words('frame');
const NAMES = Object.entries({
  '.region-toggle[data-region="filters"]': 'stock.filters',
  '.region-toggle[data-region="list"]': 'stock.list',
  '.region-toggle[data-region="task"]': 'stock.task',
  'button.unclaim': 'stock.unclaim',
  'button.maximize': 'stock.maximize',
  'button.reset-regions': 'stock.reset',
  '.sorting-choice > .glyphicon-remove-sign': 'stock.sort-remove',
  '.sorting-choice > .sort-direction': 'stock.sort-turn',
  '.new-sort > .dropdown-toggle': 'stock.sort-add'
});

const name = () => NAMES.forEach(([place, key]) => document.querySelectorAll(`${place}:not([aria-label])`)
  .forEach(control => control.setAttribute('aria-label', t(key))));

let waiting = false;
new MutationObserver(() => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    name();
  });
}).observe(document.body, { childList: true, subtree: true });
name();

export default [];
