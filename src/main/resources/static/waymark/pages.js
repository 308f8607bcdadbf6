// Small helps; every page works without them.

for (const button of document.querySelectorAll('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A second click on "Save" saves nothing twice.
for (const form of document.querySelectorAll('main form')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
}
window.addEventListener('pageshow', () =>
  document.querySelectorAll('main form').forEach(form => delete form.dataset.sent)
);

// Whoever opens a form wants to type into it.
for (const opened of document.querySelectorAll('details.change')) {
  opened.addEventListener('toggle', () => {
    if (opened.open) {
      opened.querySelector('textarea, input:not([type=hidden]), select')?.focus();
    }
  });
}

// A form that came back with faults is shown where it stands.
document.querySelector('.faults')?.closest('details')?.scrollIntoView({block: 'center'});
