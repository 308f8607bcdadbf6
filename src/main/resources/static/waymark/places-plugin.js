// Work starts from a person: ways from every page of Tasklist and Cockpit to where people go next.
const appRoot = document.querySelector('base').getAttribute('app-root');
const app = document.querySelector('base').getAttribute('app-name');
const root = appRoot.replace(/\/camunda$/, '');

function lead(node, path, name, words) {
  const link = document.createElement('a');
  link.href = `${root}${path}`;
  link.target = '_self';
  link.className = name;
  link.textContent = words;
  node.append(link);
}

// Without an answer everybody is led to the people alone: each page says itself to whom it is open.
async function places() {
  try {
    const answer = await fetch(`${root}/api/places`, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : { people: true };
  } catch {
    return { people: true };
  }
}

export default {
  id: 'waymark-places',
  pluginPoint: app === 'tasklist' ? 'tasklist.navbar.action' : 'cockpit.navigation',
  priority: 400,
  async render(node) {
    node.classList.add('waymark-places');
    const to = await places();
    if (to.people) {
      lead(node, '/people', 'waymark-find-person', 'Find a person');
    }
    if (to.teams) {
      lead(node, '/teams', 'waymark-teams', 'Teams');
    }
    if (to.emergencies) {
      lead(node, '/restricted/opened', 'waymark-emergencies', `Opened in an emergency (${to.emergencies})`);
    }
  },
  unmount() {}
};
