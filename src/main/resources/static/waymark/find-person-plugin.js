// Work starts from a person: a way from every page of Tasklist and Cockpit to finding one.
const appRoot = document.querySelector('base').getAttribute('app-root');
const app = document.querySelector('base').getAttribute('app-name');

// Only those who keep teams and people are led there.
async function leadToTeams(node) {
  const root = appRoot.replace(/\/camunda$/, '');
  try {
    const answer = await fetch(`${root}/api/teams/kept`, { headers: { Accept: 'application/json' } });
    if (answer.ok && (await answer.json()).mayKeep) {
      const link = document.createElement('a');
      link.href = `${root}/teams`;
      link.target = '_self';
      link.className = 'waymark-teams';
      link.textContent = 'Teams';
      node.append(' ', link);
    }
  } catch {
    // Without an answer there is no link; the page has its address all the same.
  }
}

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
    leadToTeams(node);
  },
  unmount() {}
};
