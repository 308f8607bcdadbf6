// Tasklist opens with the first list. For somebody new, and on a good Friday, that is an empty "My
// work": then the first list that has anything in it opens instead. Whoever chooses a list keeps
// it: the choice stands in the address. Whoever was signed out in the middle of a form finds it open.
const base = document.querySelector('base').getAttribute('app-root');
const FILTERS = `${base}/api/engine/engine/default/filter`;

async function json(address) {
  const response = await fetch(address, {
    headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}
  });
  return response.ok ? response.json() : null;
}

async function firstWithWork() {
  const lists = (await json(`${FILTERS}?resourceType=Task&itemCount=false&maxResults=200`)) ?? [];
  lists.sort((a, b) => (a.properties?.priority ?? 0) - (b.properties?.priority ?? 0));
  for (const list of lists) {
    if ((await json(`${FILTERS}/${list.id}/count`))?.count > 0) {
      return list;
    }
  }
  return lists[0];
}

// A form whose last words a session's end kept from the server (see form.js).
function taskOfUnsentWords() {
  return Object.keys(window.sessionStorage)
    .map(key => /^waymark-words .*\/tasks\/([^/]+)$/.exec(key)?.[1])
    .find(task => task);
}

// A page on which a session's end kept what was typed, or searched for, from the record (see
// pages.js); only for whoever typed it.
async function pageOfUnsentWords() {
  const kept = name => JSON.parse(window.sessionStorage.getItem(name));
  const search = kept('waymark-search');
  const waiting = Object.keys(window.sessionStorage)
    .filter(key => key.startsWith('waymark-page /'))
    .map(key => ({user: kept(key).user, page: key.slice('waymark-page '.length)}))
    .concat(search?.waits ? search : []);
  if (waiting.length === 0) {
    return undefined;
  }
  const user = (await json(`${base}/api/admin/auth/user/default`))?.userId;
  return waiting.find(one => one.user === user)?.page;
}

export default async function openWhereWorkIs() {
  const page = await pageOfUnsentWords().catch(() => undefined);
  if (page) {
    window.location.replace(page);
    // Tasklist must not start: its own change of address would end this one.
    await new Promise(() => {});
  }
  const [path, query = ''] = window.location.hash.replace(/^#/, '').split('?');
  const parameters = new URLSearchParams(query);
  if ((path !== '' && path !== '/') || parameters.has('filter') || parameters.has('task')) {
    return;
  }
  const list = await firstWithWork().catch(() => null);
  const unsent = taskOfUnsentWords();
  if (unsent) {
    parameters.set('task', unsent);
  }
  if (list) {
    parameters.set('filter', list.id);
  }
  if (list || unsent) {
    window.history.replaceState(window.history.state, '', `#/?${parameters}`);
  }
}
