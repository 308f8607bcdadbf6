export default {
  app: {vendor: 'Waymark', name: 'Cockpit'},
  dateFormat: {
    monthName: 'MMMM',
    day: 'D',
    abbr: 'D MMM YYYY, HH:mm',
    normal: 'D MMMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm',
    short: 'DD/MM/YYYY'
  },
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../../waymark/sign-in-plugin', '../../../waymark/places-plugin'],
  disableWelcomeMessage: true
};
