// The bell in the head of Tasklist: how many notices are unread, the newest of them, and the way to each task or case.
import { words } from './words.js';
import { taskIn } from './matter-parts.js';

const POLL = 60_000;
const NEWEST = 8;
const root = location.pathname.replace(/\/camunda\/app\/.*$/, '');

const cookie = name => document.cookie.split('; ').find(one => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';

/** Makes an element with properties, attributes (names with a dash) and children. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  Object.entries(properties).forEach(([name, value]) =>
    name.includes('-') || name === 'role' || name === 'for' ? element.setAttribute(name, value) : (element[name] = value));
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

async function ask(path, options = {}) {
  const answer = await fetch(`${root}/api/notices${path}`, { credentials: 'same-origin', ...options });
  if (!answer.ok && answer.status !== 304) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer;
}

const post = path => ask(path, { method: 'POST', headers: { 'X-YIDAN-XSRF': decodeURIComponent(cookie('YIDAN-XSRF')) } });

class Bell {
  constructor(node, t) {
    this.t = t;
    this.unread = 0;
    this.tag = null;
    this.badge = make('span', { className: 'yidan-bell-count', hidden: true });
    this.button = make('button', {
      type: 'button', className: 'yidan-bell', id: 'yidan-bell', 'aria-haspopup': 'dialog', 'aria-expanded': 'false',
      'aria-controls': 'yidan-notices'
    }, make('span', { className: 'glyphicon glyphicon-bell', 'aria-hidden': 'true' }), ` ${t('bell')} `, this.badge);
    this.said = make('span', { className: 'sr-only', role: 'status', 'aria-live': 'polite' });
    this.panel = make('div', { id: 'yidan-notices', className: 'yidan-notice-panel', role: 'dialog', 'aria-label': t('title'), hidden: true });
    node.append(make('div', { className: 'yidan-bell-box' }, this.button, this.said, this.panel));
    this.button.addEventListener('click', () => this.panel.hidden ? this.open() : this.close());
    node.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !this.panel.hidden) {
        event.stopPropagation();
        this.close();
        this.button.focus();
      }
    });
    this.outside = event => node.contains(event.target) || this.close();
    this.count(0, true);
    this.poll();
    document.addEventListener('visibilitychange', () => document.hidden || this.poll());
    setInterval(() => document.hidden || this.poll(), POLL);
  }

  async poll() {
    try {
      const answer = await ask('/count', { headers: this.tag ? { 'If-None-Match': this.tag } : {}, cache: 'no-store' });
      if (answer.status === 304) return;
      this.tag = answer.headers.get('ETag');
      this.count((await answer.json()).unread);
    } catch {
      // Signed out or no network: the next turn asks again.
    }
  }

  count(unread, first = false) {
    const shown = unread >= 100 ? '99+' : `${unread}`;
    this.badge.textContent = shown;
    this.badge.hidden = unread === 0;
    this.button.setAttribute('aria-label', unread === 0 ? this.t('none-unread') : this.t('unread', shown));
    if (!first && unread > this.unread) this.said.textContent = this.t('unread', shown);
    this.unread = unread;
  }

  async open() {
    this.panel.hidden = false;
    // The head of Tasklist cuts off what hangs out of it, so the panel stands in the window.
    this.panel.style.top = `${Math.max(this.button.getBoundingClientRect().bottom, 0) + 4}px`;
    this.button.setAttribute('aria-expanded', 'true');
    document.addEventListener('click', this.outside);
    await this.fill();
    this.panel.querySelector('button, a')?.focus();
  }

  close() {
    this.panel.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('click', this.outside);
  }

  async fill() {
    let page;
    try {
      page = await (await ask(`?size=${NEWEST}`)).json();
    } catch {
      this.panel.replaceChildren(make('p', { textContent: this.t('unreachable') }));
      return;
    }
    this.tag = null;
    this.count(page.unread, true);
    const readAll = make('button', { type: 'button', className: 'btn btn-default btn-sm', id: 'yidan-read-all', textContent: this.t('read-all') });
    readAll.addEventListener('click', async () => { await post('/read-all'); await this.fill(); });
    readAll.disabled = page.unread === 0;
    this.panel.replaceChildren(
      make('div', { className: 'yidan-notices-head' }, make('strong', { textContent: this.t('title') }), readAll),
      page.notices.length === 0
        ? make('p', { textContent: this.t('none') })
        : make('ul', {}, ...page.notices.map(notice => this.line(notice))),
      make('a', { href: `${root}/notices`, id: 'yidan-all-notices', textContent: this.t('all') }));
  }

  line(notice) {
    const href = notice.taskId && (notice.kind === 'NEW_WORK' || notice.kind === 'REMINDER')
      ? taskIn(notice.taskId) : root + notice.casePath;
    const link = make('a', { href }, notice.text);
    link.addEventListener('click', () => { this.markRead(notice); this.close(); });
    const parts = [notice.caseNo, notice.matter].filter(Boolean).join(' · ');
    const time = new Date(notice.toldAt).toLocaleString(document.documentElement.lang || 'zh', {
      timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false
    });
    const row = make('li', { className: notice.read ? '' : 'unread' },
      notice.urgency === '特急' ? make('span', { className: 'label label-danger', textContent: notice.urgency }) : null,
      notice.read ? null : make('span', { className: 'sr-only', textContent: this.t('new') }),
      link, make('div', { className: 'yidan-notice-more', textContent: parts ? `${parts} · ${time}` : time }));
    if (!notice.read) {
      const read = make('button', { type: 'button', className: 'btn btn-link btn-xs', textContent: this.t('read'),
        'aria-label': `${this.t('read')} ${notice.text}` });
      read.addEventListener('click', async () => { await this.markRead(notice); await this.fill(); this.panel.querySelector('button, a')?.focus(); });
      row.append(read);
    }
    return row;
  }

  async markRead(notice) {
    if (notice.read) return;
    try {
      const answer = await (await post(`/${notice.id}/read`)).json();
      notice.read = true;
      this.tag = null;
      this.count(answer.unread, true);
    } catch {
      // It stays unread.
    }
  }
}

export default [{
  id: 'yidan-notices',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: async node => new Bell(node, await words('notices'))
}];
