// The form of the task that is selected: our own page in a frame. It belongs to that task and to no
// other, whatever answer comes late.
//
// Tasklist makes its pane anew whenever it reads the task again, and a frame that is taken out of
// the page forgets what was typed into it. So the frame lies over the pane's place and stays.

const base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

let frame = null;
let place = null;
let lostAt = 0;

// Where Tasklist keeps what it has read: its list, and the task that is selected.
function readByTasklist(scope) {
  for (let at = scope; at; at = at.$$nextSibling) {
    const found = at.tasklistData ?? readByTasklist(at.$$childHead);
    if (found) {
      return found;
    }
  }
  return null;
}

function lookAgain(...parts) {
  const root = window.angular.element(document.body).injector().get('$rootScope');
  root.$apply(() => parts.forEach(part => readByTasklist(root)?.changed(part)));
}

function select(task) {
  const [path, query = ''] = window.location.hash.replace(/^#/, '').split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('task', task);
  window.location.hash = `#${path || '/'}?${parameters}`;
  // What Tasklist was still reading can put the old address back.
  setTimeout(() => {
    if (frame?.dataset.task !== task) {
      window.location.assign(`${base}/tasks/${encodeURIComponent(task)}/in-tasklist`);
    }
  }, 1500);
}

// An address of a task alone, typed or pasted while Tasklist is open, leaves it to choose a list, and
// whatever that list does not hold is taken away. It opens in the list that was open before.
let list = null;
let seen = null;

function parametersOf(hash) {
  return new URLSearchParams(hash.split('?')[1] ?? '');
}

function selectedTask() {
  return parametersOf(window.location.hash).get('task');
}

// Tasklist changes its address without a word.
function noteList() {
  if (window.location.hash !== seen) {
    seen = window.location.hash;
    list = parametersOf(seen).get('filter') ?? list;
  }
}

function keepList(event) {
  const parameters = parametersOf(window.location.hash);
  if (list && parameters.has('task') && !parameters.has('filter')) {
    event.stopImmediatePropagation();
    parameters.set('filter', list);
    window.location.replace(`#/?${parameters}`);
  }
}
window.addEventListener('popstate', keepList, true);
window.addEventListener('hashchange', keepList, true);

document.addEventListener('waymark-pane', ({detail}) => {
  if (detail.what === 'open') {
    select(detail.task);
  } else if (detail.what === 'leave') {
    window.location.assign(detail.task);
  } else if (detail.what === 'taken') {
    lookAgain('task', 'taskList');
  } else if (detail.what === 'others') {
    if (frame?.dataset.task === detail.task) {
      frame.dataset.others = 'yes';
    }
  } else if (frame) {
    // The task is no more: to read it again would take what was said about its end off the screen.
    frame.dataset.done = 'yes';
    lookAgain('taskList');
  }
});

// On a phone the columns stand below each other: a card opens its form as a page.
document.addEventListener(
  'click',
  event => {
    const card = window.innerWidth < 768 && event.target.closest?.('ol.tasks-list > li');
    const link = card && card.querySelector('a[href*="task="]');
    if (link && !event.target.closest('.waymark-card a')) {
      event.preventDefault();
      event.stopPropagation();
      const task = new URLSearchParams(link.hash.split('?')[1]).get('task');
      window.location.assign(`${base}/tasks/${encodeURIComponent(task)}`);
    }
  },
  true
);

// Tasklist's answer about a task that is selected no longer can come after the one about the task
// that is. Then its pane belongs to somebody else: nobody sees it or answers it, and Tasklist is told
// to read the task again.
const ASK_AGAIN_AFTER = 300;
const SAY_AFTER = 400;
let strangeSince = 0;
let askedAgain = 0;

const opening = document.createElement('p');
opening.className = 'waymark-opening';
opening.setAttribute('role', 'status');
opening.textContent = 'Opening the task that is selected …';
opening.hidden = true;
document.body.append(opening);

function isStrange() {
  const selected = selectedTask();
  return Boolean(selected && frame && place?.isConnected && frame.dataset.task !== selected);
}

function keepStrangersOut(now) {
  const strange = isStrange();
  document.body.classList.toggle('waymark-strange', strange);
  strangeSince = strange ? strangeSince || now : 0;
  askedAgain = strange ? askedAgain || now : 0;
  opening.hidden = !strange || now - strangeSince < SAY_AFTER;
  if (!opening.hidden) {
    const {left, top} = place.getBoundingClientRect();
    Object.assign(opening.style, {left: `${left}px`, top: `${top}px`});
  }
  if (strange && now - askedAgain > ASK_AGAIN_AFTER) {
    askedAgain = now + 4 * ASK_AGAIN_AFTER;
    lookAgain('taskId', 'task');
  }
}

const HIDE_AFTER = 250;
const HIDE_AT_LAST = 3000;
const LEAST_HEIGHT = 420;
const FOOTER = 36;

// Follows the pane's place, down to the window's end: one thing scrolls, not two.
function follow(now) {
  noteList();
  keepStrangersOut(now);
  const {left, top, width} = place?.getBoundingClientRect() ?? {width: 0};
  if (width > 0) {
    const height = Math.max(window.innerHeight - top - FOOTER, LEAST_HEIGHT);
    place.style.height = `${height}px`;
    lay({display: 'block', left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`});
    lostAt = 0;
  } else if (lostAt === 0) {
    lostAt = now;
  } else if (now - lostAt > patience()) {
    lay({display: 'none'});
  }
  document.body.classList.toggle('waymark-done', Boolean(frame?.dataset.done) && isStillOpen());
  document.body.classList.toggle('waymark-others', Boolean(frame?.dataset.others) && isStillOpen());
  requestAnimationFrame(follow);
}

// While Tasklist reads the task again its pane has no place for the form: whoever types goes on.
// Of a task that is done it has none any more, and what comes next stays on the screen.
function patience() {
  if (!isStillOpen()) {
    return HIDE_AFTER;
  }
  return frame.dataset.done ? Infinity : HIDE_AT_LAST;
}

function isStillOpen() {
  return selectedTask() === frame?.dataset.task && !leftByTab;
}

let leftByTab = false;
document.addEventListener(
  'click',
  event => {
    leftByTab = event.target.closest?.('[cam-tasklist-task] .nav-tabs') != null;
  },
  true
);

function lay(style) {
  for (const [name, value] of Object.entries(style)) {
    if (frame && frame.style[name] !== value) {
      frame.style[name] = value;
    }
  }
}
requestAnimationFrame(follow);

// Whoever opened the task goes on in its form; whoever has begun to type elsewhere stays there.
function takeFocus() {
  const at = document.activeElement;
  const busy = at?.matches('input, textarea, select') && !at.closest('[cam-tasklist-task]');
  if (!busy) {
    frame.contentWindow.focus();
  }
}

function open(taskId) {
  const made = document.createElement('iframe');
  made.title = 'Form';
  made.className = 'waymark-form';
  made.dataset.task = taskId;
  made.src = `${base}/tasks/${encodeURIComponent(taskId)}?pane=1`;
  made.addEventListener('load', () => setTimeout(() => made === frame && takeFocus()));
  document.body.append(made);
  return made;
}

// Tasklist's link to Cockpit leads most people to a shut door.
function hideWhatIsShut() {
  const {authentication} = window.angular.element(document.body).injector().get('$rootScope');
  const seesCockpit = authentication?.authorizedApps?.includes('cockpit') ?? false;
  document.body.classList.toggle('waymark-no-cockpit', !seesCockpit);
}

// Its last words arrive before it goes.
function leave(left) {
  if (left) {
    left.className = 'waymark-left';
    left.style.display = 'none';
    const sent = left.contentWindow?.waymarkLeave?.() ?? Promise.resolve();
    sent.catch(() => {}).then(() => left.remove());
  }
}

export default {
  id: 'waymark-task-form',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: {label: 'Form'},
  render(node, {taskId}) {
    place = node;
    hideWhatIsShut();
    leftByTab = false;
    if (frame?.dataset.task !== taskId) {
      leave(frame);
      frame = open(taskId);
    }
  },
  unmount() {
    place = null;
  }
};
