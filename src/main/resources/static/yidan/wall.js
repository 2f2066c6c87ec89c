// A screen on the wall asks for itself anew each minute; what it showed stays when the answer does not come.
import { drawAll } from './charts.js';

const EACH = 60_000;
const lost = document.querySelector('#lost');

async function again() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!answer.ok || !page.body.classList.contains('wall')) {
      throw new Error(String(answer.status));
    }
    document.querySelectorAll('canvas').forEach(canvas => window.Chart.getChart(canvas)?.destroy());
    document.querySelector('main').replaceWith(page.querySelector('main'));
    drawAll(document, true);
    lost.hidden = true;
  } catch {
    lost.textContent = document.body.dataset.lost;
    lost.hidden = false;
  }
}

drawAll(document, true);
setInterval(again, EACH);
