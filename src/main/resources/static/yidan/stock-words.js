// Texts that stock parts know in English only, put into the chosen language while they are shown. Only what is named is
// looked at: whole texts of the given places, and the given attributes; never what people have typed.

const asPattern = text =>
  new RegExp(`^${text.split(/\{\d\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+?)')}$`);

const fill = (text, values) => text.replace(/\{(\d)\}/g, (place, index) => values[index] ?? '');

/** Gives a function that turns a stock text into the chosen language, or gives undefined for a text that is none. */
const dictionary = (stock, chosen) => {
  const entries = Object.keys(stock).map(key => [asPattern(stock[key]), chosen[key]]);
  return text => {
    const said = text.trim();
    if (!said) return undefined;
    for (const [pattern, words] of entries) {
      const found = pattern.exec(said);
      if (found) return fill(words, found.slice(1));
    }
    return undefined;
  };
};

const texts = (element, translate) => {
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const words = translate(node.data);
    if (words !== undefined && node.data !== words) node.data = words;
  }
};

const attribute = (element, name, translate) => {
  const words = translate(element.getAttribute(name) ?? '');
  if (words !== undefined && element.getAttribute(name) !== words) element.setAttribute(name, words);
};

/**
 * Translates from now on.
 * places: selector of the elements whose whole text may be a stock text;
 * attributes: selectors by name of the attribute, e.g. { title: '.fjs-container [title]' };
 * stock, chosen: the texts by key, in English as the stock parts have them and in the chosen language.
 */
export const translateStock = ({ places, attributes, stock, chosen }) => {
  const translate = dictionary(stock, chosen);
  const all = () => {
    document.querySelectorAll(places).forEach(element => texts(element, translate));
    for (const [name, selector] of Object.entries(attributes)) {
      document.querySelectorAll(selector).forEach(element => attribute(element, name, translate));
    }
  };
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      all();
    });
  };
  const options = { childList: true, subtree: true, characterData: true, attributes: true };
  new MutationObserver(later).observe(document.body, { ...options, attributeFilter: Object.keys(attributes) });
  all();
};
