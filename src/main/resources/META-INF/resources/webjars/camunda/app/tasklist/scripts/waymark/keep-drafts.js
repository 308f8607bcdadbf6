// Half-filled forms are kept on the server while people fill them in, and never in this browser.
import Draft from './draft.js';
import formIn from './form-in.js';

const FORM_FILE = /\/(task|process-definition)\/([^/?]+)\/deployed-(?:start-)?form/;
const SUBMISSION = /\/(task|process-definition)\/([^/?]+)\/submit-form/;
const OF_TASKLIST = /^(camunda-form|camForm)/;

const open = new Map();
const opening = {};

// Tasklist fetches a form's file before it shows the form: that tells which one is coming.
function noteWhichFormOpens() {
  const browsers = window.fetch;
  window.fetch = function (what, ...rest) {
    const match = FORM_FILE.exec(String(what?.url ?? what));
    if (match) {
      opening[match[1]] = {kind: match[1], id: decodeURIComponent(match[2])};
    }
    return browsers.call(window, what, ...rest);
  };
}

function noteSubmissions() {
  const {open: opens, send: sends} = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.waymarkSubmits = method.toUpperCase() === 'POST' ? SUBMISSION.exec(String(address)) : null;
    return opens.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.waymarkSubmits) {
      noteSubmission(this, decodeURIComponent(this.waymarkSubmits[2]));
    }
    return sends.apply(this, body);
  };
}

function noteSubmission(request, id) {
  const draft = [...open.values()].find(one => one.place.id === id);
  draft?.submitting();
  request.addEventListener('loadend', () =>
    request.status >= 200 && request.status < 300 ? draft?.submitted() : draft?.refused()
  );
}

// Tasklist has drafts of its own, which stay on a shared browser, and which it would show instead
// of the newer ones of the server.
function keepNothingInThisBrowser() {
  const stores = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!OF_TASKLIST.test(key)) {
      stores.call(this, key, value);
    }
  };
}

function taskInAddress() {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('task');
}

function look() {
  for (const [container, draft] of open) {
    if (!container.isConnected) {
      draft.leave();
      open.delete(container);
    }
  }
  for (const container of document.querySelectorAll('[cam-tasklist-form] .fjs-container')) {
    if (!open.has(container)) {
      begin(container);
    }
  }
}

// A task's form stands on the page, a form that starts something in a dialog; both can come at once.
function placeOf(container) {
  if (container.closest('.modal-content')) {
    return opening['process-definition'];
  }
  return opening.task?.id === taskInAddress() ? opening.task : null;
}

function begin(container) {
  const place = placeOf(container);
  const form = place ? formIn(container) : null;
  if (form?._getState().schema) {
    open.set(container, new Draft(container, form, place));
  }
}

function leaveAll() {
  open.forEach(draft => draft.leave());
}

export default function keepDrafts() {
  keepNothingInThisBrowser();
  noteWhichFormOpens();
  noteSubmissions();
  new MutationObserver(look).observe(document.documentElement, {childList: true, subtree: true});
  window.addEventListener('beforeunload', leaveAll);
  window.addEventListener('pagehide', leaveAll);
  document.addEventListener('visibilitychange', () => document.hidden && leaveAll());
  document.addEventListener('click', e => e.target.closest?.('.logout') && leaveAll(), true);
}
