// How much stands in each list, beside its name: Tasklist says it of the open list alone.

const base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const EVERY = 60_000;

let counts = {};
let asked = false;

async function ask() {
  if (asked || document.hidden) {
    return;
  }
  asked = true;
  const answer = await fetch(`${base}/api/task-lists`, {
    headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}
  }).catch(() => null);
  asked = false;
  if (answer?.ok) {
    counts = Object.fromEntries((await answer.json()).map(list => [list.name, list.count]));
    show();
  }
}

// Tasklist marks an entry by nothing but its name.
function nameOf(link) {
  return [...link.childNodes].find(node => node.nodeType === Node.TEXT_NODE)?.textContent.trim();
}

// The open list has Tasklist's own count, which is newer.
function show() {
  for (const item of document.querySelectorAll('.column-left .task-filter')) {
    const link = item.querySelector('.name a');
    const count = item.classList.contains('active') ? undefined : counts[nameOf(link)];
    const text = count === undefined ? '' : String(count);
    let badge = link.querySelector('.waymark-count');
    if (!badge && text) {
      badge = document.createElement('span');
      badge.className = 'waymark-count';
      link.append(badge);
    }
    if (badge && badge.textContent !== text) {
      badge.textContent = text;
      badge.hidden = text === '';
      badge.classList.toggle('waymark-none', text === '0');
    }
  }
}

// Tasklist draws its lists anew whenever it reads them. The open list comes first: whoever signs in
// waits for it, and counting the others would hold it up.
let drawn = false;
let counted = false;
new MutationObserver(() => {
  if (!drawn) {
    drawn = true;
    requestAnimationFrame(() => {
      drawn = false;
      show();
      if (!counted && document.querySelector('[cam-tasks] .tasks-list > li, [cam-tasks] .well')) {
        counted = true;
        ask();
      }
    });
  }
}).observe(document.documentElement, {childList: true, subtree: true});
document.addEventListener('waymark-pane', () => setTimeout(ask, 500));
document.addEventListener('visibilitychange', ask);
setInterval(ask, EVERY);
