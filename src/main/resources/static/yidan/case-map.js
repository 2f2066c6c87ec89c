// The map of the list of cases and of a call's page; words and what to show stand at the elements.
import { open, cases, spotOf } from './map.js';

const wordsOf = data => ({ zoomIn: data.zoomIn, zoomOut: data.zoomOut, here: data.here });
const fill = (sentence, ...values) => values.reduce((said, value, i) => said.replace('{' + i + '}', value), sentence);

for (const part of document.querySelectorAll('.case-map')) {
  const button = part.querySelector('button');
  const canvas = part.querySelector('.case-map-canvas');
  const note = part.querySelector('[role=status]');
  let map = null;

  const load = async () => {
    if (part.dataset.call) {
      const spot = (await spotOf(part.dataset.call)).spot;
      if (!spot) {
        note.textContent = part.dataset.none;
        canvas.hidden = true;
        return;
      }
      map = await open(canvas, wordsOf(part.dataset));
      map.spot(spot);
      note.textContent = fill(part.dataset.near, spot.near.length);
    } else {
      const found = await cases(part.closest('[data-map-query]')?.dataset.mapQuery ?? location.search);
      map = await open(canvas, wordsOf(part.dataset));
      map.points(found.points);
      note.textContent = fill(found.more ? part.dataset.first : part.dataset.found, found.found, found.points.length);
    }
  };

  button.addEventListener('click', async () => {
    const opening = canvas.hidden;
    canvas.hidden = !opening;
    button.setAttribute('aria-expanded', String(opening));
    if (opening && !map) {
      try {
        await load();
      } catch {
        note.textContent = part.dataset.failed;
        canvas.hidden = true;
        button.setAttribute('aria-expanded', 'false');
      }
    }
  });
}
