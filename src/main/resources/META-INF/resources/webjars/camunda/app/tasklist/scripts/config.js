// Tasklist as Yidan sets it up: Chinese first, and our own parts beside the stock ones (one module per part in ../yidan/).
import '../yidan/office-time.js';
import { settings, text } from '../../../../yidan/webapps.js';

const shortcut = (name, key) => ({ key, description: text(`shortcut.${name}`) });

export default {
  ...settings('tasklist'),
  customScripts: [
    'yidan/stock-names', // what stock pictures are called
    'yidan/gone-task', // a link to a task that is done
    'yidan/matter-card', // the matter beside the task
    'yidan/task-list', // due first, search, taking over
    'yidan/task-filters', // counts on the filters; on a phone one control, and the task alone
    'yidan/task-batch', // several tasks at once
    'yidan/notices', // what one was told
    'yidan/form-pickers', // matters and places of start forms, searched for
    'yidan/start-drafts', // what is typed into start forms in HTML
    'yidan/form-rows', // lists of lines as rows with choices
    'yidan/form-words', // texts that form-js has in English only
    'yidan/form-fields', // date, time and place
    'yidan/form-faults', // what is wrong with a form that was refused
    'yidan/outcome' // what follows a form that was taken
  ],
  shortcuts: {
    claimTask: shortcut('claimTask', 'ctrl+alt+c'),
    focusFilter: shortcut('focusFilter', 'ctrl+shift+f'),
    focusList: shortcut('focusList', 'ctrl+alt+l'),
    focusForm: shortcut('focusForm', 'ctrl+alt+f'),
    startProcess: shortcut('startProcess', 'ctrl+alt+p')
  }
};
