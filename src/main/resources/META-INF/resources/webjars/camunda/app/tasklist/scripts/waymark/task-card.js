// What a task's card says beyond its name: whom it is about, the case, by when and by what rule.
// Nothing of it is a process variable; one request asks for all the cards of a page.

const base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

let waiting = new Map();

function ask(taskId) {
  if (waiting.size === 0) {
    setTimeout(fetchWaiting);
  }
  return new Promise(answer => {
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), answer]);
  });
}

async function fetchWaiting() {
  const asked = waiting;
  waiting = new Map();
  const cards = await cardsOf([...asked.keys()]);
  asked.forEach((answers, id) => answers.forEach(answer => answer(cards.get(id))));
}

async function cardsOf(ids) {
  const parameters = new URLSearchParams(ids.map(id => ['id', id]));
  try {
    const response = await fetch(`${base}/api/task-cards?${parameters}`, {
      headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}
    });
    const cards = response.ok ? await response.json() : [];
    return new Map(cards.map(card => [card.taskId, card]));
  } catch {
    return new Map();
  }
}

// Data goes in as text, never as markup.
function line(kind, text) {
  const element = document.createElement('p');
  element.className = `waymark-${kind}`;
  element.textContent = text;
  return element;
}

// A card opens its task wherever it is clicked, except on these.
function link(path, text) {
  const element = document.createElement('a');
  element.href = `${base}${path}`;
  element.textContent = text;
  element.addEventListener('click', event => event.stopPropagation());
  return element;
}

function person(card) {
  const element = line('person', '');
  element.append(card.personId ? link(`/people/${card.personId}`, card.person) : card.person);
  return element;
}

function caseLine(card) {
  const element = line('case', '');
  if (card.caseReference) {
    element.append(link(`/cases/${card.caseReference}`, card.caseReference));
  }
  element.append([card.caseReference && card.priority ? ' · ' : '', card.priority ?? ''].join(''));
  return element;
}

function holder(card) {
  return line('facts', card.holder ? `${card.holder} has it` : 'Nobody has taken it');
}

function due(card) {
  const element = line(card.overdue ? 'due waymark-overdue' : 'due', card.due);
  if (card.explanation) {
    element.title = card.explanation;
  }
  return element;
}

function lines(card) {
  const shown = [person(card)];
  if (card.due) {
    shown.push(due(card));
  }
  if (card.rule) {
    shown.push(line('facts', card.rule));
  }
  shown.push(caseLine(card), holder(card));
  return shown;
}

export default {
  id: 'waymark-task-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render(node, {taskId}) {
    node.className = 'waymark-card';
    ask(taskId).then(card => {
      if (card) {
        node.replaceChildren(...lines(card));
      }
    });
  },
  unmount() {}
};
