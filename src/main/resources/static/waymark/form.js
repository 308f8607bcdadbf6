// A form's page. The server decides what is asked and keeps what was typed; this sends each change,
// and sees to it that nothing typed is lost on the way.

const MOST = 1_000_000;
const SOON = 10_000;
const form = document.getElementById('answers');
const main = document.getElementById('main');

function tellTasklist(what, task) {
  if (window.parent !== window) {
    window.parent.document.dispatchEvent(new CustomEvent('waymark-pane', {detail: {what, task}}));
  }
}

if (main.dataset.done) {
  tellTasklist('done', main.dataset.done);
  main.focus();
}

if (main.dataset.others) {
  tellTasklist('others', main.dataset.others);
}

// In Tasklist the next task is chosen in its list too; and since its policy lets no frame lead the
// window elsewhere, Tasklist itself does.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-open], a[target=_top]');
  const asUsual = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  if (link && !asUsual && window.parent !== window) {
    event.preventDefault();
    if (link.dataset.open) {
      tellTasklist('open', link.dataset.open);
    } else {
      tellTasklist('leave', link.href);
    }
  }
});

if (form) {
  answer();
}

function answer() {
  const ICON = document.querySelector('link[rel=icon]').href;
  const WORDS = `waymark-words ${location.pathname}`;
  let dirty = false;
  let inFlight = false;
  let ended = false;
  let completing = false;
  let sent = false;
  let waiting = [];

  const typed = () => [...new FormData(form)].filter(([name]) => !name.startsWith('_'));
  // Boxes that an answer brings up are no words.
  const filled = () => JSON.stringify(typed().filter(([, value]) => value !== ''));
  let sending = null;
  let arrived = filled();

  const said = document.getElementById('said');
  const saved = document.getElementById('saved');

  function say(words, link) {
    const box = document.createElement('div');
    box.className = 'overtaken';
    box.setAttribute('role', 'alert');
    const line = document.createElement('p');
    line.textContent = words;
    box.append(line);
    if (link) {
      const to = document.createElement('a');
      to.className = 'govuk-link';
      to.href = link.href;
      to.target = '_top';
      to.textContent = link.text;
      box.append(to);
    }
    said.replaceChildren(box);
  }

  // Until nothing is on its way: what waits behind one answer starts as that answer comes.
  async function idle() {
    while (inFlight) {
      await new Promise(done => waiting.push(done));
    }
  }

  let pressed = {};
  async function send(button) {
    await idle();
    pressed = button;
    await htmx.ajax('POST', form.getAttribute('hx-post'), {source: form, swap: 'none'}).catch(() => null);
  }

  async function save(button = {}) {
    await send(button);
    await idle();
  }

  // Of two that are on their way the server knows the later.
  const turn = document.getElementById('turn');
  function nextTurn() {
    turn.value = Number(turn.value) + 1;
    return turn.value;
  }

  function touched(event) {
    // No database keeps this one, and nobody sees it.
    if (event?.target.value?.includes('\0')) {
      event.target.value = event.target.value.replaceAll('\0', '');
    }
    dirty = true;
    saved.setAttribute('aria-busy', 'true');
  }
  form.addEventListener('input', touched);
  form.addEventListener('change', touched);

  form.addEventListener('htmx:configRequest', event => {
    // A button that merely has the focus is sent along; it counts only once, when it is pressed.
    for (const {name} of form.querySelectorAll('button[name]')) {
      delete event.detail.parameters[name];
    }
    Object.assign(event.detail.parameters, pressed);
    pressed = {};
    event.detail.parameters._shown = [...form.querySelectorAll('[data-shown]')]
      .map(part => part.dataset.shown)
      .join(' ');
    event.detail.parameters._turn = nextTurn();
  });

  // Said before it is sent: the server would cut it off unread.
  form.addEventListener('htmx:beforeRequest', event => {
    const all = [...new FormData(form)];
    const size = all.reduce((sum, [, value]) => sum + value.length, 0);
    if (size > MOST) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const [longest] = all.reduce((one, other) => (other[1].length > one[1].length ? other : one));
      say(`This is more than a form can hold (${size.toLocaleString('en-GB')} characters, most of them in "${question(longest)}"). Nothing of it is kept until it is shorter.`);
    }
  });

  // What people read on a field.
  function question(name) {
    const input = form.querySelector(`[name="${CSS.escape(name)}"]`);
    const label = input?.labels?.[0] ?? input?.closest('fieldset')?.querySelector('legend');
    return label?.firstChild?.textContent.trim() || label?.textContent.trim() || name;
  }

  form.addEventListener('htmx:beforeRequest', event => {
    if (completing === 'now') {
      event.preventDefault();
      return;
    }
    inFlight = true;
    dirty = false;
    sending = filled();
  });

  form.addEventListener('htmx:afterRequest', event => {
    inFlight = false;
    const {xhr, successful} = event.detail;
    const shut = xhr.getResponseHeader('HX-Trigger')?.includes('waymark-shut');
    if (xhr.status === 401 || (xhr.status === 403 && !shut) || isSignIn(xhr.responseURL)) {
      sessionEnded();
    } else if (!successful) {
      notSaved(xhr.status);
    } else {
      kept();
    }
    waiting.splice(0).forEach(done => done());
  });

  function kept() {
    arrived = sending;
    if (said.querySelector('.not-saved')) {
      said.replaceChildren();
    }
    if (!dirty) {
      saved.removeAttribute('aria-busy');
    }
    document.getElementById('restart').hidden = false;
  }

  function notSaved(status) {
    dirty = true;
    if (status === 403 || status === 409) {
      say('This was not kept: the form is not open to you now. Copy what you still need.');
    } else {
      // Whoever pressed "Complete" goes on reading that it was not completed.
      if (!said.querySelector('.not-completed')) {
        say('This is not saved yet: the server does not answer. Stay on this page; it tries again.');
      }
      said.firstElementChild.classList.add('not-saved');
      setTimeout(() => dirty && !inFlight && htmx.trigger(form, 'waymark-save'), 5000);
    }
  }

  function isSignIn(address) {
    return new URL(address || location, location).pathname.endsWith('/sign-in');
  }

  // What the server could not take comes back when this form is opened again, for this user alone.
  // Words that are on their way come back only if the page does at once, before they are there.
  function keepInTab(onTheirWay) {
    if (filled() !== arrived) {
      const until = onTheirWay ? Date.now() + SOON : null;
      const kept = {user: main.dataset.user, words: typed(), window: form.elements._window.value, turn: turn.value, until};
      sessionStorage.setItem(WORDS, JSON.stringify(kept));
    }
  }

  function sessionEnded() {
    ended = true;
    dirty = true;
    keepInTab();
    say('Your session has ended. What you typed is still here.', {
      href: main.dataset.task && window.parent !== window ? `${location.pathname}/in-tasklist` : location.href,
      text: 'Sign in and go on'
    });
    said.scrollIntoView({block: 'center'});
  }

  document.body.addEventListener('waymark-taken', () => tellTasklist('taken', main.dataset.task));

  // What was typed into a list while another row was on its way stays.
  document.body.addEventListener('htmx:oobBeforeSwap', event => {
    const {target, fragment} = event.detail;
    if (target?.querySelector?.('[name="_add"]')) {
      for (const typed of target.querySelectorAll('input[type=text], textarea')) {
        const again = fragment.querySelector?.(`[name="${CSS.escape(typed.name)}"]`);
        if (again && !target.dataset.removing) {
          again.value = typed.value;
        }
      }
    }
  });

  document.body.addEventListener('htmx:oobAfterSwap', () => dress(form));

  form.addEventListener('submit', async event => {
    const button = event.submitter;
    if (completing === 'now' && !sent) {
      sent = true;
      return;
    }
    event.preventDefault();
    if (completing) {
      return;
    }
    if (button?.name === '_add' || button?.name === '_remove') {
      await changeRows(button);
    } else if (button?.name === '_restart') {
      restart(button);
    } else if (button?.name === '_keep') {
      await save({_keep: 'yes'});
    } else if (button?.name === '_enter') {
      htmx.trigger(form, 'waymark-save');
    } else {
      await complete(button);
    }
  });

  // One change of rows after the other: whatever is pressed meanwhile waits for its turn, but for a
  // second press of the same "Add".
  let rows = Promise.resolve();
  let adding = null;

  async function changeRows(button) {
    const {id, name, value} = button;
    if (name === '_remove' && isWritten(button.closest('.row')) && !isSure(button, 'Remove what you typed here? Press again')) {
      return;
    }
    const list = button.closest('.part-list').id;
    if (adding === id) {
      return;
    }
    adding = name === '_add' ? id : null;
    rows = rows.then(() => changeRow(list, {id, name, value}));
    await rows;
  }

  async function changeRow(id, button) {
    await idle();
    const list = document.getElementById(id);
    const adds = button.name === '_add';
    if (!adds) {
      list.dataset.removing = 'yes';
      list.inert = true;
    }
    await send({[button.name]: button.value});
    const now = document.getElementById(id);
    now.inert = false;
    delete now.dataset.removing;
    if (adding === button.id) {
      adding = null;
    }
    // Whoever went on elsewhere meanwhile stays there.
    if ([document.body, form, document.getElementById(button.id)].includes(document.activeElement)) {
      const row = [...now.querySelectorAll('.row')].at(-1);
      const first = adds && row?.querySelector('input:not([type=hidden]), textarea, select');
      (first || now.querySelector('h2')).focus();
    }
  }

  function restart(button) {
    if (isSure(button, 'Throw away what you typed here? Press again')) {
      dirty = false;
      submitNow(button);
    }
  }

  function isWritten(row) {
    return [...row.querySelectorAll('input[type=text], textarea')].some(box => box.value.trim());
  }

  // What throws words away is pressed twice: the first press asks.
  function isSure(button, question) {
    if (button.dataset.sure) {
      return true;
    }
    const before = button.innerHTML;
    button.dataset.sure = 'yes';
    button.textContent = question;
    button.addEventListener(
      'blur',
      () => {
        delete button.dataset.sure;
        button.innerHTML = before;
      },
      {once: true}
    );
    return false;
  }

  async function complete(button) {
    completing = 'soon';
    form.setAttribute('aria-busy', 'true');
    said.querySelector('.not-saved, .not-completed')?.remove();
    // What is typed while it is kept is kept as well.
    await rows;
    await idle();
    while (dirty && !isStopped()) {
      await save();
    }
    // Without an answer the browser would put a page of its own in the place of this one.
    const notSaved = said.querySelector('.not-saved') !== null;
    if (notSaved || (!isStopped() && !(await isThere()))) {
      say('The server does not answer, so this is not completed. Nothing is lost: stay on this page and press again in a moment.');
      said.firstElementChild.classList.add('not-completed');
    }
    if (isStopped()) {
      completing = false;
      form.removeAttribute('aria-busy');
      said.scrollIntoView({block: 'center'});
      return;
    }
    submitNow(button);
  }

  async function isThere() {
    const answer = await fetch(ICON, {method: 'HEAD', cache: 'no-store'}).catch(() => null);
    return answer?.ok ?? false;
  }

  // Something was said that whoever types must read first.
  function isStopped() {
    return said.querySelector('.overtaken') !== null;
  }

  function submitNow(button) {
    completing = 'now';
    nextTurn();
    // Not while the browser still tells of the press: it would take no second one.
    setTimeout(() => form.requestSubmit(button?.isConnected ? button : null));
  }

  window.addEventListener('pageshow', () => {
    completing = false;
    sent = false;
    form.removeAttribute('aria-busy');
  });

  // Closing the page in the middle of a word loses nothing.
  function leftovers() {
    if (!(dirty || inFlight) || ended || completing === 'now') {
      return null;
    }
    dirty = false;
    nextTurn();
    return new URLSearchParams(new FormData(form));
  }
  const address = form.getAttribute('hx-post');
  window.addEventListener('pagehide', () => {
    const words = leftovers();
    if (words) {
      keepInTab(true);
      navigator.sendBeacon(address, words);
    }
  });
  // Tasklist keeps the page, unseen, until its words have arrived.
  window.waymarkLeave = async () => {
    const body = leftovers();
    if (body) {
      const answer = await fetch(address, {method: 'POST', body}).catch(() => null);
      if (!answer?.ok || isSignIn(answer.url)) {
        keepInTab();
      }
    }
    await idle();
  };

  form.addEventListener('click', event => {
    const button = event.target.closest?.('button.now');
    if (button) {
      fillNow(button);
    }
  });

  // A day that was filled in is typed over, not typed on; the click that comes into a box leaves it
  // selected.
  let entered = null;
  form.addEventListener('focusin', event => {
    entered = event.target.matches?.('[data-box]') ? event.target : null;
    entered?.select();
  });
  form.addEventListener('mouseup', event => {
    if (event.target === entered) {
      event.preventDefault();
    }
    entered = null;
  });

  form.addEventListener('paste', event => {
    const box = event.target.closest?.('[data-box=day]');
    const parts = /^\s*(\d{1,2})[\s./-]+(\w+)[\s./-]+(\d{4})\s*$/.exec(event.clipboardData?.getData('text') ?? '');
    if (box && parts) {
      event.preventDefault();
      fill(box.closest('fieldset'), {day: parts[1], month: parts[2], year: parts[3]});
    }
  });

  function fillNow(button) {
    const [year, month, day] = main.dataset.today.split('-');
    const values = {day: String(Number(day)), month: String(Number(month)), year};
    if (button.dataset.now === 'now') {
      values.time = new Intl.DateTimeFormat('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'Europe/London'
      }).format(new Date());
    }
    fill(button.closest('fieldset'), values);
  }

  function fill(fieldset, values) {
    for (const box of fieldset.querySelectorAll('[data-box]')) {
      box.value = values[box.dataset.box] ?? box.value;
    }
    fieldset.querySelector('[data-box]').dispatchEvent(new Event('change', {bubbles: true}));
  }

  // Quick fingers answer before the scripts are there.
  function isAnswered() {
    return [...form.elements].some(one =>
      one.matches('[type=checkbox], [type=radio]')
        ? one.checked !== one.defaultChecked
        : one.matches('input:not([type=hidden], .autocomplete__input), textarea') && one.value !== one.defaultValue
    );
  }
  window.addEventListener('load', () => {
    if (isAnswered()) {
      touched();
      htmx.trigger(form, 'waymark-save');
    }
  });

  dress(form);
  putBack();
  const summary = document.querySelector('.govuk-error-summary');
  if (summary) {
    summary.focus();
  } else if (!form.querySelector('fieldset').disabled && !form.contains(document.activeElement)) {
    form.focus({preventScroll: true});
  }

  // A link of the summary leads to the input, not just into its view.
  document.getElementById('summary').addEventListener('click', event => {
    const input = document.getElementById(event.target.closest?.('a')?.hash.slice(1));
    if (input) {
      event.preventDefault();
      (input.closest('.govuk-form-group') ?? input).scrollIntoView({block: 'start'});
      input.focus({preventScroll: true});
    }
  });

  // Words that a session's end, or a server that did not answer, kept from the record.
  async function putBack() {
    const kept = JSON.parse(sessionStorage.getItem(WORDS) ?? 'null');
    sessionStorage.removeItem(WORDS);
    if (kept?.user !== main.dataset.user || (kept.until && kept.until < Date.now())) {
      return;
    }
    // The same window: what it sent itself is no news from another.
    form.elements._window.value = kept.window;
    turn.value = kept.turn;
    if (JSON.stringify(kept.words.filter(([, value]) => value !== '')) === filled()) {
      return;
    }
    // What a first answer brings up takes its words in the next round, once: whoever types goes on.
    const filledIn = new Set();
    for (let round = 0; round < 3; round++) {
      putBackInto(kept.words, filledIn);
      await save();
    }
    const box = document.createElement('div');
    box.className = 'govuk-inset-text';
    box.textContent = 'What you typed last had not arrived. It is back.';
    said.replaceChildren(box);
  }

  function putBackInto(words, filledIn) {
    for (const input of form.querySelectorAll('[name]:not([type=hidden], button)')) {
      const values = words.filter(([name]) => name === input.name).map(([, value]) => value);
      const box = `${input.name} ${input.matches('[type=checkbox], [type=radio]') ? input.value : ''}`;
      if (filledIn.has(box)) {
        continue;
      }
      filledIn.add(box);
      if (input.matches('[type=checkbox], [type=radio]')) {
        input.checked = values.includes(input.value);
      } else if (values.length > 0) {
        input.value = values[0];
      }
    }
  }
}

// What the page can do beyond plain HTML: long choices are searched, boxes grow with their text.
function dress(within) {
  for (const button of within.querySelectorAll('button.now[hidden]')) {
    button.hidden = false;
  }
  for (const area of within.querySelectorAll('textarea:not([data-grows])')) {
    area.dataset.grows = 'yes';
    const grow = () => {
      area.style.height = 'auto';
      area.style.height = `${Math.min(area.scrollHeight + 4, 600)}px`;
    };
    area.addEventListener('input', grow);
    if (area.value) {
      grow();
    }
  }
  for (const select of within.querySelectorAll('select[data-search]')) {
    search(select);
  }
}

// The option of these words, or the only one that has them in it.
function meant(select, words) {
  const said = words.toLowerCase();
  const options = [...select.options].filter(one => !one.dataset.typed);
  const found = options.filter(one => one.textContent.toLowerCase().includes(said));
  return options.find(one => one.textContent.trim().toLowerCase() === said) ?? (found.length === 1 ? found[0] : null);
}

function search(select) {
  delete select.dataset.search;
  select.removeAttribute('data-search');
  const chosen = select.selectedOptions[0]?.textContent ?? '';
  const describedBy = select.getAttribute('aria-describedby');
  const id = select.id;
  accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    source: [...select.options].filter(one => one.value && !one.dataset.typed).map(one => one.textContent.trim()),
    defaultValue: chosen,
    showAllValues: true,
    confirmOnBlur: false,
    onConfirm: () => {}
  });
  const input = document.getElementById(id);
  if (describedBy) {
    input.setAttribute('aria-describedby', `${describedBy} ${input.getAttribute('aria-describedby') ?? ''}`.trim());
  }
  // What stands in the box is what is sent: also words that are no option, which the server names.
  const take = () => {
    const words = input.value.trim();
    let option = meant(select, words);
    if (!option) {
      option = new Option(words, words);
      option.dataset.typed = 'yes';
      select.add(option);
    } else if (option.value) {
      input.value = option.textContent.trim();
    }
    if (select.value !== option.value || !option.selected) {
      option.selected = true;
      select.dispatchEvent(new Event('change', {bubbles: true}));
    }
  };
  input.addEventListener('blur', () => setTimeout(take));
  // Not where the box itself is clicked: who begins to type at once would find it filled.
  input.closest('.autocomplete__wrapper').addEventListener('click', event => {
    if (event.target.closest('.autocomplete__option')) {
      setTimeout(take, 50);
    }
  });
  input.addEventListener('keydown', event => event.key === 'Enter' && setTimeout(take, 50));
}
