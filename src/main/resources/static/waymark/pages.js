// Small helps; every page works without them.

for (const button of document.querySelectorAll('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A closed form prints as if it were open, also where a browser can't be told so by style.
const opened = [];
window.addEventListener('beforeprint', () => {
  for (const form of document.querySelectorAll('.file details.answered:not([open])')) {
    form.open = true;
    opened.push(form);
  }
});
window.addEventListener('afterprint', () => opened.splice(0).forEach(form => (form.open = false)));

// A second click on "Save" saves nothing twice.
for (const form of document.querySelectorAll('main form')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
}
// What was sent and did not arrive, because the session had ended, comes back where it was typed.
const TYPED = `waymark-page ${location.pathname}`;
const user = document.querySelector('.account')?.dataset.user;

for (const form of document.querySelectorAll('main form[method=post]:not([role=search])')) {
  form.addEventListener('submit', () => {
    const words = [...new FormData(form)].filter(
      ([name, value]) => typeof value === 'string' && !/^(_|shown\.)/.test(name)
    );
    forget();
    sessionStorage.setItem(TYPED, JSON.stringify({user, action: form.getAttribute('action'), words}));
  });
}

// What arrived on one page may have been sent from another.
function forget() {
  Object.keys(sessionStorage)
    .filter(key => key.startsWith('waymark-page '))
    .forEach(key => sessionStorage.removeItem(key));
}

function putBack() {
  const kept = JSON.parse(sessionStorage.getItem(TYPED) ?? 'null');
  const arrived = /[?&]done=/.test(location.search) || document.querySelector('.faults');
  if (kept || arrived) {
    forget();
  }
  const form =
    kept &&
    [...document.querySelectorAll('main form[method=post]')].find(one => one.getAttribute('action') === kept.action);
  if (!form || arrived || kept.user !== user) {
    return;
  }
  for (const [name, value] of kept.words) {
    for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (input.type === 'checkbox' || input.type === 'radio') {
        input.checked = input.value === value;
      } else {
        input.value = value;
      }
    }
  }
  form.closest('details')?.setAttribute('open', '');
  const told = document.createElement('div');
  told.className = 'faults';
  told.setAttribute('role', 'alert');
  told.textContent = 'This was not saved: your session had ended. It is back as you typed it. Save it again.';
  form.prepend(told);
  told.scrollIntoView({block: 'center'});
}
putBack();

window.addEventListener('pageshow', () =>
  document.querySelectorAll('main form').forEach(form => delete form.dataset.sent)
);

// Whoever opens a form wants to type into it.
for (const opened of document.querySelectorAll('details.change')) {
  opened.addEventListener('toggle', () => {
    if (opened.open) {
      // The words first: what is typed at once must not choose a case.
      (opened.querySelector('textarea') ?? opened.querySelector('input:not([type=hidden]), select'))?.focus();
    }
  });
}

// A form that came back with faults is shown where it stands.
const faults = document.querySelector('.faults');
(faults?.closest('details') ?? faults)?.scrollIntoView({block: 'center'});
