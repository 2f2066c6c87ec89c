// The bar on top: one control unfolds it where there is no room, Escape and a click elsewhere fold what is open.
const bar = () => document.querySelector('.yd-bar');

const fold = open => {
  const button = bar()?.querySelector('.yd-fold');
  bar()?.toggleAttribute('data-open', open);
  button?.setAttribute('aria-expanded', String(open));
};

/** Begins to watch over the bar, wherever in the page it stands. */
export const watchBar = () => {
  document.addEventListener('click', event => {
    const button = event.target.closest?.('.yd-fold');
    if (button) fold(button.getAttribute('aria-expanded') !== 'true');
    const person = bar()?.querySelector('.yd-person[open]');
    if (person && !person.contains(event.target)) person.open = false;
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !bar()?.contains(event.target)) return;
    const person = bar().querySelector('.yd-person[open]');
    if (person) {
      person.open = false;
      person.querySelector('summary').focus();
    } else if (bar().hasAttribute('data-open')) {
      fold(false);
      bar().querySelector('.yd-fold').focus();
    }
  });
};
