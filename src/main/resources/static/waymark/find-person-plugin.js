// Work starts from a person: a way from every page of Tasklist and Cockpit to finding one.
const appRoot = document.querySelector('base').getAttribute('app-root');
const app = document.querySelector('base').getAttribute('app-name');

export default {
  id: 'waymark-find-person',
  pluginPoint: app === 'tasklist' ? 'tasklist.navbar.action' : 'cockpit.navigation',
  priority: 400,
  render(node) {
    const link = document.createElement('a');
    link.href = `${appRoot.replace(/\/camunda$/, '')}/people`;
    link.target = '_self';
    link.className = 'waymark-find-person';
    link.textContent = 'Find a person';
    node.append(link);
  },
  unmount() {}
};
