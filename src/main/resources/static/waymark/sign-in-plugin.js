// Camunda's web apps have a sign-in form of their own, which opens nothing here. Whoever signs out,
// or comes back to a session that has ended, is taken to the one sign-in page, which forgets drafts.
const appRoot = document.querySelector('base').getAttribute('app-root');
const app = document.querySelector('base').getAttribute('app-name');
const signIn = `${appRoot.replace(/\/camunda$/, '')}/sign-in`;

let signingOut = false;

document.addEventListener(
  'click',
  event => {
    signingOut ||= event.target.closest?.('.logout, [ng-click*="logout"]') != null;
  },
  true
);

export default {
  id: 'waymark-sign-in',
  pluginPoint: `${app}.login`,
  priority: 1000,
  render() {
    window.location.replace(signingOut ? `${signIn}?signed-out` : `${signIn}?ended`);
  },
  unmount() {}
};
