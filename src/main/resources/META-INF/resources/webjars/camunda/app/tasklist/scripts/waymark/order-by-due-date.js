// Tasklist shows the newest task first; what is due first is what matters here. Whoever chooses
// another order keeps it: the choice stands in the address.
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);

export default function orderByDueDate() {
  const [path, query = ''] = window.location.hash.replace(/^#/, '').split('?');
  const parameters = new URLSearchParams(query);
  if ((path === '' || path === '/') && !parameters.has('sorting')) {
    parameters.set('sorting', DUE_FIRST);
    window.history.replaceState(window.history.state, '', `#/?${parameters}`);
  }
}
