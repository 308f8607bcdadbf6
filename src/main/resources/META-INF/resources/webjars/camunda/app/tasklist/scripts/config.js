import openWhereWorkIs from './waymark/open-where-work-is.js';
import orderByDueDate from './waymark/order-by-due-date.js';
import './waymark/list-counts.js';

// Tasklist's own form tab and its dialog for starting something make room for ours.
document.querySelector('base').setAttribute('cam-exclude-plugins', 'tasklist.task.detail:task-detail-form');
document.documentElement.classList.add('waymark-ours');
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
    '../../../waymark/places-plugin',
    'scripts/waymark/task-card',
    'scripts/waymark/starts',
    'scripts/waymark/find-in-list',
    'scripts/waymark/task-form'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the task that is open'},
    focusFilter: {key: 'ctrl+shift+f', description: 'goes to the first list'},
    focusList: {key: 'ctrl+alt+l', description: 'goes to the first task'},
    startProcess: {key: 'ctrl+alt+p', description: 'starts something new'}
  }
};
