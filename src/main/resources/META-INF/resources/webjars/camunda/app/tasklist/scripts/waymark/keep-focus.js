// Once a claim has gone through, Tasklist moves the focus to the assignee: whoever began to type
// meanwhile would go on typing into nothing.
function isTyping(element) {
  return element?.matches('textarea, input') && element.closest('.fjs-container') !== null;
}

export default function keepFocus() {
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (...options) {
    if (!this.closest('[cam-tasklist-task-meta]') || !isTyping(document.activeElement)) {
      focus.apply(this, options);
    }
  };
}
