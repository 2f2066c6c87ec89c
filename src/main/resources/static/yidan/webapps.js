// What Camunda's four web applications share: our name, the language, and the few texts they know in English only.
// Their scripts/config.js builds on it, so this runs before the application starts.
import { localizeCalendars } from './dates.js';
import { endDraftsOfOthers } from './drafts.js'; // which also ends drafts with the log-out
import { choose, language } from './language.js';
import { translateStock } from './stock-words.js';

const code = language();
const words = async name => (await fetch(new URL(`words/${name}.json`, import.meta.url))).json();
const texts = await words(`webapps.${code}`);

/** A text of the web applications' frame. */
export const text = key => texts[key] ?? key;

/**
 * Puts the labels where the application keeps those of the last visit: else it shows keys until they have been loaded,
 * and the labels of the last version until the next visit.
 */
const keepLabels = async () => {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const answer = await fetch(`${folder}${code}.json`);
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  kept[`${folder}_locales_data_${code}_${window.bust}`] = await answer.text();
  localStorage.setItem('camunda-web', JSON.stringify(kept));
};

const say = (element, words) => {
  if (element && element.textContent.trim() !== words) element.textContent = words;
};

const languageSwitch = () => {
  const other = code === 'zh' ? 'en' : 'zh';
  const item = document.createElement('li');
  item.className = 'yidan-language';
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = other === 'zh' ? 'zh-CN' : 'en';
  button.title = text('language.switch');
  button.textContent = text('language.other');
  button.addEventListener('click', () => choose(other));
  item.append(button);
  return item;
};

/** The own password is changed on a page of ours; the stock profile changes nothing. */
const passwordPage = () => `${document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')}/account/password`;

const passwordLink = () => {
  const item = document.createElement('li');
  item.className = 'yidan-password';
  const link = document.createElement('a');
  link.href = passwordPage();
  link.textContent = text('password');
  item.append(link);
  return item;
};

/** Logged out, or with a session that has ended, a web application would show a log-in of its own; there is one door. */
const leadToTheDoor = () => {
  if (!location.hash.startsWith('#/login')) return;
  location.replace(`${document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')}/login`);
};

/** Whoever logs in here with a password that somebody else has set is refused everything but that page. */
const leadToPassword = () => {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...asked) {
    this.addEventListener('load', () => {
      const type = this.status === 403 && this.getResponseHeader('Content-Type');
      if (type && type.includes('problem+json') && JSON.stringify(this.response).includes('engine.first-password')) {
        location.assign(passwordPage());
      }
    });
    return open.apply(this, asked);
  };
};

const dress = header => {
  const menu = header.querySelector('.app-menu > ul');
  if (menu && !menu.querySelector('.yidan-language')) {
    menu.insertBefore(languageSwitch(), menu.querySelector('.account') ?? null);
  }
  const account = menu?.querySelector('.account .dropdown-menu');
  if (account && !account.querySelector('.yidan-password')) account.prepend(passwordLink());
  for (const app of ['tasklist', 'cockpit', 'admin', 'welcome']) {
    say(header.querySelector(`.app-switch .dropdown-menu > li.${app} > a`), text(`app.${app}`));
  }
  header.querySelector('.app-switch > a')?.setAttribute('aria-label', text('apps'));
};

/** Done as soon as the application runs. */
let calendars = code === 'en';

const speakChinese = async () => {
  const [stock, chosen] = await Promise.all([words('stock.en'), words('stock.zh')]);
  translateStock({
    places: 'td.actions, th.actions, a[ng-click^="uploadVariable"], .dropdown-menu span',
    attributes: { title: '.navigation button[title]' },
    stock,
    chosen
  });
  const localize = () => {
    const injector = calendars ? undefined : window.angular?.element(document.body).injector?.();
    if (!injector) return;
    calendars = true;
    localizeCalendars(injector, {
      today: chosen['calendar.today'],
      clear: chosen['calendar.clear'],
      done: chosen['calendar.done']
    });
  };
  new MutationObserver((changes, observer) => {
    localize();
    if (calendars) observer.disconnect();
  }).observe(document.body, { childList: true, subtree: true });
};

const watch = () => {
  const header = document.querySelector('[cam-widget-header]');
  if (!header) return;
  new MutationObserver(() => dress(header)).observe(header, { childList: true, subtree: true });
  dress(header);
};

leadToPassword();
window.addEventListener('hashchange', leadToTheDoor);
leadToTheDoor();
await keepLabels().catch(() => undefined); // the application loads them by itself then
document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
watch();
if (code === 'zh') speakChinese();
fetch('/camunda/api/admin/auth/user/default')
  .then(async answer => answer.ok && endDraftsOfOthers((await answer.json()).userId))
  .catch(() => undefined); // nobody is logged in

/** The settings every web application shares; its name is the one people see in the title and in the header. */
export const settings = app => {
  document.title = `${text('product')} ${text(`app.${app}`)}`;
  return {
    app: { vendor: text('product'), name: text(`app.${app}`) },
    locales: { availableLocales: [code], fallbackLocale: code },
    disableWelcomeMessage: true
  };
};
