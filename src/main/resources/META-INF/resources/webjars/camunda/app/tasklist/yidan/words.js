// The words of our own parts in the language Tasklist speaks; one file per part and language in words/.
import { language } from '../../../../yidan/language.js';

/** Gives a function that looks up a key of the part and puts values for {0}, {1}, … */
export async function words(part) {
  const texts = await (await fetch(new URL(`words/${part}.${language()}.json`, import.meta.url))).json();
  return (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (place, index) => values[index] ?? '');
}
