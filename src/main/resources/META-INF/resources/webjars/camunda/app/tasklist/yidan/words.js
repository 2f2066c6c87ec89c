// The words of our own parts in the language Tasklist speaks; one file per part and language in words/.
import { language } from '../../../../yidan/language.js';

/** The words of a part by key, in the given language. */
export const texts = async (part, code) => (await fetch(new URL(`words/${part}.${code}.json`, import.meta.url))).json();

/** Gives a function that looks up a key of the part and puts values for {0}, {1}, … */
export async function words(part) {
  const known = await texts(part, language());
  return (key, ...values) => (known[key] ?? key).replace(/\{(\d)\}/g, (place, index) => values[index] ?? '');
}
