// Work that takes long says so under its form, with the seconds, and whether one may leave; nothing is sent twice meanwhile.
const PATIENCE = 800;
const SECOND = 1000;

const end = form => {
  clearInterval(form.ydBusy);
  delete form.ydBusy;
  form.querySelector('.yd-busy')?.remove();
};

const say = form => {
  const sends = [...form.querySelectorAll('input[type="file"]')].some(input => input.files.length > 0);
  const words = document.body.dataset[sends ? 'sending' : 'busy'] ?? '';
  const said = document.createElement('p');
  said.className = 'yd-busy notice';
  said.setAttribute('role', 'status');
  const begun = Date.now() - PATIENCE;
  const count = () => { said.textContent = words.replace('{0}', Math.round((Date.now() - begun) / SECOND)); };
  count();
  form.append(said);
  form.ydBusy = setInterval(count, SECOND);
};

/** Begins to watch over every form that changes something. */
export const sayWhatTakesLong = () => {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.ydBusy) event.preventDefault();
    else form.ydBusy = setTimeout(say, PATIENCE, form);
  });
  window.addEventListener('pageshow', event => event.persisted && document.querySelectorAll('form').forEach(end));
};
