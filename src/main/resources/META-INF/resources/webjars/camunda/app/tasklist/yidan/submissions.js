// What became of a form that was sent, whichever part of Tasklist sent it: taken, or refused in words. One place that listens to
// the requests, and tells the parts of ours that say it.

const SENT = /\/(task|process-definition)\/(?:key\/)?([^/]+)\/(?:submit-form|complete|start)$/;
const listeners = { sent: [], taken: [], refused: [] };

/** Hears of forms: "sent", "taken" with the answer, "refused" with the problem. */
export const on = (event, listener) => listeners[event].push(listener);

const tell = (event, form) => listeners[event].forEach(listener => listener(form));

/** The form as the address says it: that of a task, or the start of a process. */
function formOf(method, address) {
  const found = method.toUpperCase() === 'POST' && SENT.exec(new URL(address, location.href).pathname);
  if (!found) {
    return null;
  }
  const [, kind, id] = found;
  return kind === 'task' ? { task: id } : { process: decodeURIComponent(id).split(':')[0] };
}

const json = text => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
};

const { open, send } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, address, ...more) {
  this.ydForm = formOf(method, address);
  return open.call(this, method, address, ...more);
};

XMLHttpRequest.prototype.send = function (...body) {
  const form = this.ydForm;
  if (form) {
    tell('sent', form);
    this.addEventListener('load', () => {
      const answer = json(this.responseText);
      this.status < 300 ? tell('taken', { ...form, answer }) : tell('refused', { ...form, status: this.status, problem: answer });
    });
  }
  return send.apply(this, body);
};
