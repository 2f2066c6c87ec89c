// The office's clock is Shanghai's, whatever zone the computer is set to: dates of this page are read and written there, so that a
// form says 14:30 and means 14:30 in Shanghai. form-js and its calendar know no zone but the browser's.
const ZONE = 'Asia/Shanghai';
const AHEAD = 8 * 3600000; // no summer time

/** Local getters and setters that work on Shanghai's time by those of UTC on a moved instant. */
function moveParts(proto) {
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes']) {
    const read = proto[`getUTC${part}`];
    const set = proto[`setUTC${part}`];
    proto[`get${part}`] = function () {
      return read.call(new Date(this.getTime() + AHEAD));
    };
    if (set) {
      proto[`set${part}`] = function (...values) {
        const moved = new Date(this.getTime() + AHEAD);
        set.apply(moved, values);
        return this.setTime(moved.getTime() - AHEAD);
      };
    }
  }
  proto.getTimezoneOffset = () => -AHEAD / 60000;
}

/** With a zone of its own, or a day alone, which is everybody's by the rule of the language. */
const ZONED = /^\d{4}(-\d{2}){0,2}$|(Z|GMT|UTC|[+-]\d{2}:?\d{2})(\s*\(.*\))?$/i;

/** Intl speaks of Shanghai unless it is asked for another zone. */
function speak() {
  const withZone = given => [given[0], { timeZone: ZONE, ...given[1] }];
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (real, given, type) => Reflect.construct(real, withZone(given), type),
    apply: (real, self, given) => Reflect.apply(real, self, withZone(given))
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const real = Date.prototype[name];
    Date.prototype[name] = function (...given) {
      return real.apply(this, withZone(given));
    };
  }
}

if (new Intl.DateTimeFormat().resolvedOptions().timeZone !== ZONE) {
  const Browser = window.Date;
  const offset = Browser.prototype.getTimezoneOffset;
  const parse = text => {
    const known = Browser.parse(text);
    // The browser has understood the time on the clock in its own zone.
    return Number.isNaN(known) || ZONED.test(String(text).trim()) ? known : known - offset.call(new Browser(known)) * 60000 - AHEAD;
  };
  moveParts(Browser.prototype);
  window.Date = new Proxy(Browser, {
    construct: (real, given, type) => Reflect.construct(real,
      given.length > 1 ? [real.UTC(...given) - AHEAD] : typeof given[0] === 'string' ? [parse(given[0])] : given, type),
    get: (real, name) => (name === 'parse' ? parse : Reflect.get(real, name))
  });
  Browser.prototype.constructor = window.Date;
  speak();
}
