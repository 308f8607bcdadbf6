// The line above a form that says what has become of what was typed, and lets people start again.

const when = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London'
});
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London'
});

function button(label, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'btn btn-default btn-sm';
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}

export default class DraftLine {
  constructor(container, startAgain) {
    this.text = document.createElement('span');
    this.text.setAttribute('role', 'status');
    this.again = document.createElement('span');
    this.element = document.createElement('div');
    this.element.className = 'waymark-draft';
    this.element.hidden = true;
    this.element.append(this.text, this.again);
    this.startAgain = startAgain;
    this.offer();
    container.before(this.element);
  }

  begun(draft) {
    this.say(`You began this on ${when.format(new Date(draft.begunAt))}; not yet submitted.`);
  }

  saved(draft) {
    this.say(`Saved at ${clock.format(new Date(draft.savedAt))}; not yet submitted.`);
  }

  failed(why) {
    this.say(`Not saved: ${why}`);
    this.element.classList.add('waymark-not-saved');
  }

  /** Pale while there is something that the server does not have yet. */
  unsaved(is) {
    this.text.setAttribute('aria-busy', is);
  }

  say(text) {
    this.unsaved(false);
    this.element.hidden = false;
    this.element.classList.remove('waymark-not-saved');
    this.text.textContent = text;
  }

  offer() {
    this.again.replaceChildren(button('Start again from empty', () => this.ask()));
  }

  // In two steps: an hour's work must not hang on one slip.
  ask() {
    const keep = button('No, keep it', () => this.offer());
    this.again.replaceChildren(
      document.createTextNode('Throw away what you typed here? '),
      button('Yes, throw it away', this.startAgain),
      keep
    );
    keep.focus();
  }
}
