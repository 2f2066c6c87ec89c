// The words of our own parts in the language Tasklist speaks; keys begin with the part's name, as in "card.deadline".
const language = () => {
  const chosen = navigator.languages?.[0] ?? navigator.language ?? 'zh';
  return chosen.toLowerCase().startsWith('en') ? 'en' : 'zh';
};

const read = async name => (await fetch(new URL(`words/${name}.json`, import.meta.url))).json();

const table = read(language());

/** Gives a function that puts values for {0}, {1}, … into the text of a key. */
export async function words() {
  const texts = await table;
  return (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (place, index) => values[index] ?? '');
}
