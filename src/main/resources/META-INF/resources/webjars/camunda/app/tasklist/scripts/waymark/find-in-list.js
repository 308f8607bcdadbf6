// Above the list: our search for people and cases, in the place of Tasklist's, which asks for what
// the engine calls things. No name stands in an address, so it is sent as a form.

const base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function token() {
  return /(?:^|; )WAYMARK-XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

// Whose search it is, should the session have ended by then (see pages.js).
async function whoIsSignedIn() {
  const response = await fetch(`${base}/camunda/api/admin/auth/user/default`, {headers: {Accept: 'application/json'}});
  return response.ok ? (await response.json()).userId : null;
}

function hidden(name) {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  return input;
}

export default {
  id: 'waymark-find-in-list',
  pluginPoint: 'tasklist.list',
  priority: 200,
  render(node) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = `${base}/people`;
    form.className = 'waymark-find';
    form.setAttribute('role', 'search');
    const typed = document.createElement('input');
    typed.type = 'search';
    typed.name = 'typed';
    typed.maxLength = 200;
    typed.autocomplete = 'off';
    typed.placeholder = 'Name, reference, phone or NHS number';
    typed.setAttribute('aria-label', 'Find a person or a case');
    const button = document.createElement('button');
    button.type = 'submit';
    button.textContent = 'Find';
    const csrf = hidden('_csrf');
    form.append(typed, button, csrf);
    let user = null;
    whoIsSignedIn().then(
      id => (user = id),
      () => {}
    );
    form.addEventListener('submit', () => {
      csrf.value = token();
      const page = `${base}/people`;
      sessionStorage.setItem('waymark-search', JSON.stringify({user, page, action: page, typed: typed.value}));
    });
    node.append(form);
  },
  unmount() {}
};
