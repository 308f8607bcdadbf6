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
// Where this page can be opened again: what a form was refused on stands under the form's address.
const RECORD = /^\/(?:people|cases)\/[^/]+/.exec(location.pathname)?.[0];
const HERE = placeOfPage();

function placeOfPage() {
  if (RECORD && /^\/join(\/|$)/.test(location.pathname.slice(RECORD.length))) {
    const other = document.querySelector('main form [name=with]')?.value;
    return {path: `${RECORD}/join`, search: other ? `?with=${other}` : location.search};
  }
  const path = RECORD ?? location.pathname;
  return {path, search: path === location.pathname ? location.search : ''};
}

// What was sent and did not arrive, because the session had ended, comes back where it was typed.
const TYPED = `waymark-page ${HERE.path}`;
const NOT_TYPED = /^(_|shown\b)/;
const user = document.querySelector('.account')?.dataset.user;

// What people read on a field; nothing for one that nobody sees.
function labelOf(form, name) {
  const input = form.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`);
  const label = input?.closest('fieldset')?.querySelector('legend') ?? input?.labels[0];
  return label?.textContent.trim();
}

// What was chosen, as people read it; what was typed, as it is.
function wordsOf(form, name, value) {
  const box = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)].find(one => one.value === value);
  const chosen = box?.matches('[type=radio], [type=checkbox]') ? box.labels[0] : box?.selectedOptions?.[0];
  return chosen?.textContent.trim() ?? value;
}

for (const form of written()) {
  form.addEventListener('submit', () => {
    const words = [...new FormData(form)]
      .filter(([name, value]) => typeof value === 'string' && !NOT_TYPED.test(name))
      .map(([name, value]) => [name, value, labelOf(form, name), wordsOf(form, name, value)]);
    forget();
    const {search} = HERE;
    sessionStorage.setItem(TYPED, JSON.stringify({user, form: whichForm(form), search, words}));
  });
}

// What is half typed stands there again when the record is opened next in this window: a page has
// many forms, and sending one shows it anew; a link, a search or a press of F5 leaves it.
const BESIDE = `waymark-beside ${RECORD}`;
function written() {
  return [...document.querySelectorAll('main form[method=post]:not([role=search])')];
}

function isChanged(box) {
  if (box.matches('[type=checkbox], [type=radio]')) {
    return box.checked !== box.defaultChecked;
  }
  const before = box.options ? (box.querySelector('option[selected]') ?? box.options[0])?.value : box.defaultValue;
  return box.value !== before;
}

function halfTyped(form) {
  const refused = form.querySelector('.faults') !== null;
  return [...form.elements]
    .filter(box => box.name && box.matches('input:not([type=hidden]), textarea, select') && (refused || isChanged(box)))
    .map(({name, value, checked}) => ({name, value, checked}));
}

function saidUnasked(form) {
  return [...form.querySelectorAll('input[type=hidden]')]
    .filter(({name}) => !NOT_TYPED.test(name))
    .map(({name, value}) => [name, value]);
}

// Forms of one page may lead to one address: what they say without being asked tells them apart.
function whichForm(form) {
  return JSON.stringify([form.getAttribute('action'), saidUnasked(form)]);
}

let sending = null;
for (const form of written()) {
  form.addEventListener('submit', () => (sending = form));
}

function left() {
  return written()
    .filter(one => one !== sending)
    .map(one => ({form: whichForm(one), boxes: halfTyped(one)}))
    .filter(one => one.boxes.length > 0);
}

window.addEventListener('pagehide', () => {
  const others = RECORD ? left() : [];
  if (others.length > 0) {
    sessionStorage.setItem(BESIDE, JSON.stringify({user, others}));
  } else {
    sessionStorage.removeItem(BESIDE);
  }
});

// Signing out throws it away, so that is asked first.
document.querySelector('form[action$="/sign-out"]')?.addEventListener('submit', event => {
  const button = event.submitter ?? event.target.querySelector('button');
  const waits = left().length > 0 || Object.keys(sessionStorage).some(key => key.startsWith('waymark-beside '));
  if (waits && !button.dataset.sure) {
    event.preventDefault();
    button.dataset.sure = 'yes';
    button.textContent = 'Not all is saved. Sign out all the same?';
  }
});

function putBackBeside() {
  const kept = JSON.parse(sessionStorage.getItem(BESIDE) ?? 'null');
  sessionStorage.removeItem(BESIDE);
  for (const other of kept?.user === user ? kept.others : []) {
    const form = written().find(one => whichForm(one) === other.form);
    if (form) {
      for (const {name, value, checked} of other.boxes) {
        for (const box of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
          if (!box.matches('[type=checkbox], [type=radio]')) {
            box.value = value;
          } else if (box.value === value) {
            box.checked = checked;
          }
        }
      }
      unfold(form);
      const told = document.createElement('p');
      told.className = 'hint';
      told.textContent = 'You typed this and have not saved it yet. ';
      told.append(throwAway(form, told));
      form.prepend(told);
    }
  }
}

// What stands on file comes back.
function throwAway(form, told) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = 'Throw it away';
  button.addEventListener('click', () => {
    form.reset();
    told.remove();
    form.querySelector('input:not([type=hidden]), textarea, select')?.focus();
  });
  return button;
}

function unfold(form) {
  for (let part = form.closest('details'); part; part = part.parentElement.closest('details')) {
    part.open = true;
  }
}
putBackBeside();

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
  if (!kept || arrived || kept.user !== user) {
    return;
  }
  if (kept.search !== HERE.search) {
    sessionStorage.setItem(TYPED, JSON.stringify(kept));
    location.replace(HERE.path + kept.search);
    return;
  }
  const form = written().find(one => whichForm(one) === kept.form);
  if (!form) {
    sayThatNothingWasSaved(document.querySelector('main'), kept.words);
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
  unfold(form);
  sayThatNothingWasSaved(form, []);
}

// With the words themselves where the form that they were typed into is not there any more.
function sayThatNothingWasSaved(place, words) {
  const told = document.createElement('div');
  told.className = 'faults';
  told.setAttribute('role', 'alert');
  told.tabIndex = -1;
  const line = document.createElement('p');
  line.textContent = `This was not saved: your session had ended. ${words.length ? 'You had typed:' : 'It is back as you typed it. Save it again.'}`;
  told.append(line);
  for (const [, , label, said] of words.filter(one => one[1] && one[2])) {
    const typed = document.createElement('p');
    typed.className = 'text';
    typed.textContent = `${label}: ${said}`;
    told.append(typed);
  }
  place.prepend(told);
  told.scrollIntoView({block: 'center'});
}
putBack();

// What was searched for is not lost either: the sign-in page says that it waits (forget-drafts.js).
const SEARCH = 'waymark-search';
const searches = [...document.querySelectorAll('form[role=search]')];

function putSearchBack() {
  const kept = JSON.parse(sessionStorage.getItem(SEARCH) ?? 'null');
  sessionStorage.removeItem(SEARCH);
  const form = searches.find(one => one.getAttribute('action') === kept?.action);
  if (form && kept.waits && kept.user === user && kept.page === location.pathname) {
    form.typed.value = kept.typed;
    unfold(form);
    form.typed.focus();
  }
}
putSearchBack();

for (const form of searches) {
  form.addEventListener('submit', () => {
    // The page of what was found has no address of its own.
    const page = location.pathname.replace(/\/join\/search$/, '/join');
    const search = {user, page, action: form.getAttribute('action'), typed: form.typed.value};
    sessionStorage.setItem(SEARCH, JSON.stringify(search));
  });
}

window.addEventListener('pageshow', () => {
  sending = null;
  document.querySelectorAll('main form').forEach(form => delete form.dataset.sent);
});

// Whoever opens a form wants to type into it.
for (const opened of document.querySelectorAll('details.change')) {
  opened.addEventListener('toggle', () => {
    if (opened.open) {
      // The words first: what is typed at once must not choose a case.
      (opened.querySelector('textarea') ?? opened.querySelector('input:not([type=hidden]), select'))?.focus();
    }
  });
}

// A form that came back with faults is shown where it stands, and read from there.
const faults = document.querySelector('.faults');
(faults?.closest('details') ?? faults)?.scrollIntoView({block: 'center'});
faults?.focus({preventScroll: true});
