// The words of our own parts in the language Tasklist speaks; one file per part and language in words/.
const language = () => {
  const chosen = navigator.languages?.[0] ?? navigator.language ?? 'zh';
  return chosen.toLowerCase().startsWith('en') ? 'en' : 'zh';
};

/** Gives a function that looks up a key of the part and puts values for {0}, {1}, … */
export async function words(part) {
  const texts = await (await fetch(new URL(`words/${part}.${language()}.json`, import.meta.url))).json();
  return (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (place, index) => values[index] ?? '');
}
