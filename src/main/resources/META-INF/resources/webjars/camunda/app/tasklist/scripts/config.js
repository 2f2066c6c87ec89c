// Tasklist as Yidan sets it up: Chinese first, and our own parts beside the stock ones (one module per part in ../yidan/).
export default {
  app: { name: '依单', vendor: '依单履职' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: [
    'yidan/matter-card', // the matter beside the task
    'yidan/task-list', // due first, search, taking over
    'yidan/notices', // what one was told
    'yidan/form-words' // texts that form-js has in English only
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
