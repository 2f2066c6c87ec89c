// When a session has ended, whatever is asked of the server next is answered 401: then the log-in page, which says why and leads back.
import { endDrafts } from './drafts.js';

const root = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '');
const own = address => new URL(address, location.href).origin === location.origin;
let leaving = false;

/** The place in the page one was at last; who hears of the end first, a web application, goes to a log-in of its own. */
let place = '';
const stay = () => {
  if (!location.hash.startsWith('#/login')) place = location.hash;
};

/** Leads to the log-in page: after a log-out, or because the session has ended. */
export const leave = (out = false) => {
  if (leaving) return;
  leaving = true;
  stay();
  const here = location.pathname + location.search + place;
  location.assign(`${root}/login?${out ? 'out' : `ended&next=${encodeURIComponent(here)}`}`);
};

/** Begins to watch what scripts of this page ask for. */
export const watchSession = () => {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...asked) {
    this.addEventListener('readystatechange', stay); // what was pressed may be in the address by now, and be gone when all is read
    this.addEventListener('load', () => this.status === 401 && own(this.responseURL || asked[1]) && leave());
    stay();
    return open.apply(this, asked);
  };
  const ask = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await ask(...asked);
    if (answer.status === 401 && own(answer.url)) leave();
    return answer;
  };
  // Drafts are of who was here; they end before the log-out, so that none is left when the answer never comes.
  document.addEventListener('submit', event => {
    if (!event.target.closest?.('.yd-log-out')) return;
    leaving = true;
    endDrafts();
  }, true);
};
