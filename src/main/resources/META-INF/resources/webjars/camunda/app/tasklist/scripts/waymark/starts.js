// What a worker can begin, in the worker's words: a link for each, to a page of its own.

const base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default {
  id: 'waymark-starts',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  async render(node) {
    const answer = await fetch(`${base}/api/starts`, {
      headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}
    }).catch(() => null);
    for (const start of answer?.ok ? await answer.json() : []) {
      const link = document.createElement('a');
      link.href = `${base}/start/${encodeURIComponent(start.process)}`;
      link.target = '_self';
      link.className = 'waymark-start';
      link.textContent = start.name;
      node.append(link);
    }
  },
  unmount() {}
};
