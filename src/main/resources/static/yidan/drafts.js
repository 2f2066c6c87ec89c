// Typed but unsent input that is kept in this browser: whose it is, how long, and what is never kept. Computers at a desk are
// shared, so drafts end when their owner logs out or somebody else logs in.
export const PREFIX = 'yidan-draft/';
export const KEPT_FOR = 12 * 3600 * 1000;

/** Numbers of people and their names (RULES 9), by the names of their fields; the same as in Protected.java. */
const PROTECTED = /^(callerName|party|partyName|partyAddress|witness|phone|phoneNo|idNo|\w*(Phone|PhoneNo|IdNo))$/;

/** Camunda's own copies of forms hold everything for good: with drafts there is no need for them. */
const STOCK = /^(camForm|camunda-form):/;

export const isProtected = field => PROTECTED.test(field);

const drop = unwanted => {
  try {
    Object.keys(localStorage).filter(unwanted).forEach(key => localStorage.removeItem(key));
  } catch {
    // a browser without storage keeps no drafts
  }
};

const expired = key => {
  try {
    return !(Date.now() - JSON.parse(localStorage.getItem(key)).at < KEPT_FOR);
  } catch {
    return true;
  }
};

/** After the log-out nothing is kept any more, however late a form closes. */
let ended = false;

/** Keeps a draft; a full store keeps none. */
export const keepDraft = (key, draft) => {
  try {
    if (!ended) localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // the form itself is not touched
  }
};

/** A draft that was kept; null without one. */
export const draft = key => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

export const dropDraft = key => drop(one => one === key);

/** What was on its way when the session ended, or was refused, was not taken in: it is a draft as before. */
export const sentAgain = () => {
  try {
    Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).forEach(key => {
      const kept = draft(key);
      if (kept?.sent) localStorage.setItem(key, JSON.stringify({ ...kept, sent: false }));
    });
  } catch {
    // a browser without storage keeps no drafts
  }
};

/** All drafts, whoever they are of: their owner has logged out. */
export const endDrafts = () => {
  ended = true;
  drop(key => key.startsWith(PREFIX) || STOCK.test(key));
};

/** This user is here: the drafts of others, and those that are too old, are gone. */
export const endDraftsOfOthers = user => {
  ended = false;
  drop(key => STOCK.test(key) || (key.startsWith(PREFIX) && (!key.startsWith(`${PREFIX}${user}/`) || expired(key))));
};

/** From now on Camunda's applications leave no copies of forms behind. */
export const noStockCopies = () => {
  const keep = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!STOCK.test(key)) keep.call(this, key, value);
  };
};

// The page for logging in says so when somebody has just logged out.
if (document.querySelector('[data-logged-out]')) endDrafts();
