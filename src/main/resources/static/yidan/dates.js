// Months and days of the week in Chinese, and the calendars of the stock parts that ask for them.

const names = (part, count, date) => width => {
  const format = new Intl.DateTimeFormat('zh-CN', { [part]: width, timeZone: 'UTC' });
  return Array.from({ length: count }, (unused, index) => format.format(date(index)));
};

/** The names of the months, January first; width: long, short or narrow. */
export const months = names('month', 12, index => new Date(Date.UTC(2026, index, 1)));

/** The names of the days of the week, Sunday first; width: long, short or narrow. */
export const weekdays = names('weekday', 7, index => new Date(Date.UTC(2026, 1, 1 + index)));

/** Puts the calendars of AngularJS into Chinese; injector: of the running application; words: today, clear, done. */
export const localizeCalendars = (injector, words) => {
  Object.assign(injector.get('$locale').DATETIME_FORMATS, {
    MONTH: months('long'),
    STANDALONEMONTH: months('long'),
    SHORTMONTH: months('short'),
    DAY: weekdays('long'),
    SHORTDAY: weekdays('narrow')
  });
  if (injector.has('uibDatepickerConfig')) {
    Object.assign(injector.get('uibDatepickerConfig'), {
      formatDayTitle: 'yyyy年M月',
      formatMonth: 'M月',
      formatMonthTitle: 'yyyy年',
      startingDay: 1
    });
  }
  if (injector.has('uibDatepickerPopupConfig')) {
    Object.assign(injector.get('uibDatepickerPopupConfig'), {
      currentText: words.today,
      clearText: words.clear,
      closeText: words.done
    });
  }
};
