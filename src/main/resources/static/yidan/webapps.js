// What Camunda's four web applications share: our name, the language, and the few texts they know in English only.
// Their scripts/config.js builds on it, so this runs before the application starts.
import { localizeCalendars } from './dates.js';
import { endDraftsOfOthers } from './drafts.js';
import { watchBar } from './bar.js';
import { sayWhatIsCut } from './cut.js';
import { language } from './language.js';
import './language-switch.js';
import { leave, watchSession } from './session.js';
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

/** The own password is changed on a page of ours; the stock profile changes nothing. */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const passwordPage = () => `${root}/account/password`;

/** Logged out, or with a session that has ended, a web application would show a log-in of its own; there is one door. */
const leadToTheDoor = () => location.hash.startsWith('#/login') && leave();

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

/** The bar of all our pages, in the place of the stock brand, account and list of applications. */
const bar = async app => {
  const answer = await fetch(`${root}/bar?at=${app}`, { headers: { Accept: '*/*' } });
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('.yd-bar') ?? undefined;
};

let ours;
const dress = header => {
  if (ours && ours.parentNode !== header && header.querySelector(':scope > .navbar-header')) {
    header.prepend(ours);
    document.documentElement.classList.add('yd-barred');
    document.documentElement.dataset.app = document.querySelector('base').getAttribute('app-name');
    new ResizeObserver(() => document.documentElement.style.setProperty('--yd-head', `${header.offsetHeight}px`)).observe(header);
  }
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
watchSession();
watchBar();
sayWhatIsCut();
window.addEventListener('hashchange', leadToTheDoor);
leadToTheDoor();
await keepLabels().catch(() => undefined); // the application loads them by itself then
document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
bar(document.querySelector('base').getAttribute('app-name')).then(found => {
  ours = found;
  watch();
}).catch(() => undefined); // the stock header does without
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
