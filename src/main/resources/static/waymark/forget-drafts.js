// Tasklist keeps what was typed into a form, and which task was open, in the browser. The next
// person at a shared browser must find none of it.
const OURS = /^(camunda|camForm)/;

for (const storage of [window.localStorage, window.sessionStorage]) {
  Object.keys(storage)
    .filter(key => OURS.test(key))
    .forEach(key => storage.removeItem(key));
}
