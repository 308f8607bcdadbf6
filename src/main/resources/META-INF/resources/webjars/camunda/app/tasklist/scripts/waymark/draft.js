import DraftLine from './draft-line.js';
import {over, touch, valuesOf} from './touched-fields.js';

const base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const PAUSE = 1500;
const AT_LATEST = 5000;
const TRY_AGAIN = 10000;
const MOST_WHILE_LEAVING = 60000;

const copy = value => JSON.parse(JSON.stringify(value ?? {}));

function token() {
  const cookie = /(?:^|;\s*)WAYMARK-XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return cookie ? decodeURIComponent(cookie[1]) : '';
}

/**
 * One open form, kept on the server while somebody fills it in. Whatever goes wrong here, the form
 * itself goes on: nothing is held up by a draft.
 */
export default class Draft {
  /** place: {kind: 'task' | 'process-definition', id}, as the engine's addresses name it. */
  constructor(container, form, place) {
    this.container = container;
    this.form = form;
    this.place = place;
    this.address = `${base}/api/${place.kind}s/${encodeURIComponent(place.id)}/draft`;
    this.opened = copy(form._getState().data);
    this.touched = {};
    this.kept = '{}';
    this.going = Promise.resolve();
    this.onTheWay = 0;
    this.sends = 0;
    this.answeredSend = 0;
    this.line = new DraftLine(container, () => this.startAgain());
    this.watch();
    // What is kept is sent once it is known what was kept before.
    this.going = this.begin();
  }

  watch() {
    const hand = () => (this.inHand = true);
    ['keydown', 'input', 'change', 'pointerdown', 'paste', 'drop'].forEach(event =>
      this.container.addEventListener(event, hand, true)
    );
    this.container.addEventListener('input', () => this.tell(true), true);
    this.container.addEventListener('focusout', () => this.tell(false));
    this.form.on('changed', ({data}) => this.changed(data));
  }

  changed(data) {
    if (this.ended || this.importing) {
      return;
    }
    if (!this.inHand) {
      // The form computes and completes by itself: nobody touched that.
      this.opened = copy(data);
      return;
    }
    touch(this.touched, data, this.opened);
    this.data = data;
    this.tell(false);
    if (this.isNew()) {
      this.soon(PAUSE);
    }
  }

  /** Whether the server has everything; what is typed reaches the form itself a moment later. */
  tell(typing = this.typing) {
    this.typing = typing;
    this.line.unsaved(typing || this.isNew());
  }

  // The form takes what is typed a moment after the key, or when its field is left: so tell the field
  // that it is, without leaving it.
  takeWhatIsTyped() {
    const field = document.activeElement;
    if (this.container.contains(field)) {
      field.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
    }
  }

  isNew() {
    return JSON.stringify(valuesOf(this.touched, this.data)) !== this.kept;
  }

  soon(pause) {
    const now = performance.now();
    this.unsavedSince ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => this.keep(),
      Math.max(0, Math.min(pause, this.unsavedSince + AT_LATEST - now))
    );
  }

  /** Sends what is not kept yet, after what is on its way. */
  keep() {
    this.unsavedSince = undefined;
    clearTimeout(this.timer);
    this.going = this.going.then(() => this.send()).catch(() => {});
    return this.going;
  }

  /** The page or the form is about to go: now or never. */
  leave() {
    this.takeWhatIsTyped();
    if (!this.ended && !this.paused && this.isNew()) {
      const last = this.send(true);
      // It goes beside what is on its way; what comes after it, if the page stays, waits for both.
      this.going = Promise.all([this.going, last]).catch(() => {});
    }
  }

  async send(leaving = false) {
    const answers = JSON.stringify(valuesOf(this.touched, this.data));
    if (this.ended || this.paused || answers === this.kept) {
      return;
    }
    this.onTheWay++;
    const number = ++this.sends;
    try {
      const options = {body: answers, keepalive: leaving && answers.length < MOST_WHILE_LEAVING};
      const response = await this.ask('PUT', options, leaving ? {} : this.condition());
      await this.answered(response, answers, number);
    } catch {
      this.again('there is no connection. Trying again.');
    } finally {
      this.onTheWay--;
    }
  }

  /** So that the server takes it only on top of what is known here, and never over later words. */
  condition() {
    if (this.seen === undefined) {
      return {};
    }
    return this.seen === null ? {'If-None-Match': '*'} : {'If-Match': `"${this.seen}"`};
  }

  async answered(response, answers, number) {
    if (response.ok) {
      this.took(await response.json(), answers, number);
    } else if (response.status === 412) {
      await this.overtakenBy(number);
    } else if (response.status === 401 || response.status === 403) {
      this.again('your session has ended. Sign in again in another window, then go on here.');
    } else if (response.status === 404) {
      this.ended = true;
      this.line.failed('this task is no longer open.');
    } else {
      this.again('the server could not take it. Trying again.');
    }
  }

  took(draft, answers, number) {
    if (number > this.answeredSend) {
      this.answeredSend = number;
      this.kept = answers;
      this.seen = draft.savedAt;
      this.line.saved(draft);
      this.tell();
    }
  }

  /** Something newer is kept: our own last words, or those of another window, on which we go on. */
  async overtakenBy(number) {
    if (number === this.sends) {
      const response = await this.ask('GET');
      this.seen = response.status === 200 ? (await response.json()).savedAt : null;
      this.soon(PAUSE);
    }
  }

  again(why) {
    this.line.failed(why);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), TRY_AGAIN);
  }

  ask(method, options = {}, conditions = {}) {
    return fetch(this.address, {
      method,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'X-Requested-With': 'XMLHttpRequest',
        'X-WAYMARK-XSRF-TOKEN': token(),
        ...conditions
      },
      ...options
    });
  }

  /** What was left here before. A task's form is filled with it already. */
  async begin() {
    try {
      const response = await this.ask('GET');
      const draft = response.status === 200 ? await response.json() : null;
      if (response.ok && this.seen === undefined) {
        this.seen = draft ? draft.savedAt : null;
      }
      if (draft) {
        this.line.begun(draft);
        await this.show(draft.answers);
      }
    } catch {
      // The form opens without.
    }
  }

  async show(answers) {
    if (!answers || Object.keys(answers).length === 0) {
      return;
    }
    const {data, schema} = this.form._getState();
    const typed = valuesOf(this.touched, data);
    await this.import(schema, over(over(copy(data), answers), typed));
    this.opened = copy(this.form._getState().data);
    this.data = this.opened;
  }

  async import(schema, data) {
    this.importing = true;
    try {
      await this.form.importSchema(schema, data);
    } finally {
      this.importing = false;
    }
  }

  async startAgain() {
    this.paused = true;
    clearTimeout(this.timer);
    await this.going;
    const response = await this.ask('DELETE').catch(() => null);
    this.paused = false;
    if (!response?.ok) {
      this.again('the server could not throw it away.');
      return;
    }
    this.ended = true;
    if (this.place.kind === 'task') {
      window.location.reload();
    } else {
      await this.empty();
    }
  }

  async empty() {
    await this.import(this.form._getState().schema, {});
    this.opened = copy(this.form._getState().data);
    this.touched = {};
    this.data = this.opened;
    this.kept = '{}';
    this.seen = null;
    this.ended = false;
    this.inHand = false;
    this.line.offer();
    this.line.element.hidden = true;
  }

  /** The form is being submitted. */
  submitting() {
    this.paused = true;
    this.overtaken = this.onTheWay > 0;
  }

  /** It was not: go on. */
  refused() {
    this.paused = false;
    this.soon(PAUSE);
  }

  /** It was. What was on its way meanwhile may have come later: it goes too. */
  async submitted() {
    this.ended = true;
    clearTimeout(this.timer);
    if (this.overtaken) {
      await this.going;
      await this.ask('DELETE').catch(() => {});
    }
  }
}
