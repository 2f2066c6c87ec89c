// Tasklist as Yidan sets it up: Chinese first, and our own parts beside the stock ones (one module per part in ../yidan/).
import { settings, text } from '../../../../yidan/webapps.js';

const shortcut = (name, key) => ({ key, description: text(`shortcut.${name}`) });

export default {
  ...settings('tasklist'),
  customScripts: [
    'yidan/matter-card', // the matter beside the task
    'yidan/task-list', // due first, search, taking over
    'yidan/notices', // what one was told
    'yidan/form-pickers', // matters and places of start forms, searched for
    'yidan/form-rows', // lists of lines as rows with choices
    'yidan/form-words' // texts that form-js has in English only
  ],
  shortcuts: {
    claimTask: shortcut('claimTask', 'ctrl+alt+c'),
    focusFilter: shortcut('focusFilter', 'ctrl+shift+f'),
    focusList: shortcut('focusList', 'ctrl+alt+l'),
    focusForm: shortcut('focusForm', 'ctrl+alt+f'),
    startProcess: shortcut('startProcess', 'ctrl+alt+p')
  }
};
