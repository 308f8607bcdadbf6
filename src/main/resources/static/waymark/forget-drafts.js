// Tasklist keeps what was typed into a form, and which task was open, in the browser. The next
// person at a shared browser must find none of it.
// Words of a session that ended by itself wait for their author; whoever signs out leaves none.
const OURS = window.location.search.includes('signed-out')
  ? /^(camunda|camForm|waymark)/
  : /^(camunda|camForm)/;

for (const storage of [window.localStorage, window.sessionStorage]) {
  Object.keys(storage)
    .filter(key => OURS.test(key))
    .forEach(key => storage.removeItem(key));
}

// A search that ended here did not arrive (see pages.js).
const search = JSON.parse(window.sessionStorage.getItem('waymark-search') ?? 'null');
if (search) {
  window.sessionStorage.setItem('waymark-search', JSON.stringify({...search, waits: true}));
}

// Said to whoever was in the middle of a form.
document.addEventListener('DOMContentLoaded', () => {
  const kept = document.getElementById('kept');
  if (kept) {
    kept.hidden = !Object.keys(window.sessionStorage).some(key => /^waymark-(words |page |beside |search$)/.test(key));
  }
});
