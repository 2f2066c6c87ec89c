// Texts and dates that form-js knows in English and in the browser's manner only: put into the chosen language.
import { months, weekdays } from '../../../../yidan/dates.js';
import { language } from '../../../../yidan/language.js';
import { translateStock } from '../../../../yidan/stock-words.js';
import { texts } from './words.js';

const code = language();
const stock = await texts('forms', 'en');
const chosen = code === 'en' ? stock : await texts('forms', code);

/** form-js asks for the locale "default", which is the browser's; ours is the chosen language. */
const datesOf = tag => {
  const Browser = Intl.DateTimeFormat;
  const ours = given => (given[0] === 'default' ? [tag, ...given.slice(1)] : given);
  Intl.DateTimeFormat = new Proxy(Browser, {
    construct: (real, given) => Reflect.construct(real, ours(given)),
    apply: (real, self, given) => Reflect.apply(real, self, ours(given))
  });
};

/** The calendar form-js opens; it may not have been loaded yet. */
const calendar = picker =>
  picker.localize({
    weekdays: { shorthand: weekdays('narrow'), longhand: weekdays('long') },
    months: { shorthand: months('short'), longhand: months('long') },
    firstDayOfWeek: 1,
    ordinal: () => '',
    yearAriaLabel: chosen['calendar.year'],
    monthAriaLabel: chosen['calendar.month'],
    scrollTitle: chosen['calendar.scroll'],
    toggleTitle: chosen['calendar.toggle']
  });

const whenCalendarLoads = () => {
  if (window.flatpickr) {
    calendar(window.flatpickr);
    return;
  }
  let loaded;
  Object.defineProperty(window, 'flatpickr', {
    configurable: true,
    get: () => loaded,
    set: picker => {
      loaded = picker;
      calendar(picker);
    }
  });
};

if (code === 'zh') {
  datesOf('zh-CN');
  whenCalendarLoads();
  translateStock({
    places: '.fjs-container :is(.fjs-form-field-error li, .fjs-form-field-error div, .fjs-form-field-error, ' +
      '.fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-table-empty, .fjs-table-td)',
    attributes: {
      placeholder: '.fjs-container input[placeholder]',
      title: '.fjs-container [title]',
      'aria-label': '.fjs-container [aria-label]'
    },
    stock,
    chosen
  });
}

export default [];
