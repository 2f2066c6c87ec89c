// Small parts the card is made of: elements, links, times as people here read them.

/** An element with attributes and children; texts are never read as HTML. */
export function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== null) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat(3).filter(child => child || child === 0));
  return made;
}

/** A link that opens beside the task, so that the form stays. */
export const link = (page, text, hint) =>
  el('a', { href: page, target: '_blank', rel: 'noopener', title: hint, 'aria-label': `${text}（${hint}）` }, text);

/** The task beside the list as it stands: its filter, its order, what is searched for. */
export const taskIn = id => {
  const here = new URLSearchParams(location.hash.split('?')[1] ?? '');
  here.set('task', id);
  return `#/?${here}`;
};

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false
});
const english = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai', month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false
});
const speaksEnglish = () => document.documentElement.lang.startsWith('en');

/** 3月10日 周二 14:00, always in the office's time. */
export function moment(instant) {
  const parts = Object.fromEntries((speaksEnglish() ? english : shanghai).formatToParts(new Date(instant)).map(p => [p.type, p.value]));
  return speaksEnglish() ? english.format(new Date(instant))
    : `${parts.month}月${parts.day}日 ${parts.weekday} ${parts.hour}:${parts.minute}`;
}

/** How much is left of a limit, in the largest unit that says something: key of the unit and amount. */
export function left(due, now) {
  const minutes = Math.round((new Date(due) - new Date(now)) / 60000);
  const amount = Math.abs(minutes);
  const unit = amount < 120 ? ['MINUTES', amount] : amount < 2880 ? ['HOURS', Math.floor(amount / 60)] : ['DAYS', Math.floor(amount / 1440)];
  return { late: minutes < 0, unit: unit[0], amount: unit[1] };
}

/** What proves to our own server that this page sent a request. */
export const token = () =>
  decodeURIComponent(document.cookie.split('; ').find(one => one.startsWith('YIDAN-XSRF='))?.slice('YIDAN-XSRF='.length) ?? '');
