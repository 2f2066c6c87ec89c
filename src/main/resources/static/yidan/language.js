// The language a person has chosen: Chinese unless English was chosen in this browser. Server pages and the answers
// of the server follow the same cookie.
const COOKIE = 'YIDAN-LANGUAGE';
const YEAR = 365 * 24 * 60 * 60;

const chosen = () => document.cookie.match(new RegExp(`(?:^|; )${COOKIE}=(zh|en)`))?.[1];

const keep = code => {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${COOKIE}=${code}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
};

/** The code of the language: zh or en. */
export const language = () => (chosen() === 'en' ? 'en' : 'zh');

/** Speaks the language from now on; the page is loaded again. */
export const choose = code => {
  keep(code);
  location.reload();
};

if (!chosen()) keep('zh');
