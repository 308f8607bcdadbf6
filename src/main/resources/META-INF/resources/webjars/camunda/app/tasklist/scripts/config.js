import keepDrafts from './waymark/keep-drafts.js';
import keepFocus from './waymark/keep-focus.js';
import openWhereWorkIs from './waymark/open-where-work-is.js';
import orderByDueDate from './waymark/order-by-due-date.js';

keepDrafts();
keepFocus();
await openWhereWorkIs();
orderByDueDate();

export default {
  app: {vendor: 'Waymark', name: 'Tasklist'},
  dateFormat: {
    monthName: 'MMMM',
    day: 'D',
    abbr: 'D MMM YYYY, HH:mm',
    normal: 'D MMMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm',
    short: 'DD/MM/YYYY'
  },
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: [
    '../../../waymark/sign-in-plugin',
    '../../../waymark/find-person-plugin',
    'scripts/waymark/task-card'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the task that is open'},
    focusFilter: {key: 'ctrl+shift+f', description: 'goes to the first list'},
    focusList: {key: 'ctrl+alt+l', description: 'goes to the first task'},
    focusForm: {key: 'ctrl+alt+f', description: 'goes to the first field of the form'},
    startProcess: {key: 'ctrl+alt+p', description: 'starts something new'}
  }
};
