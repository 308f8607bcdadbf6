// The form-js instance behind a rendered form. Tasklist keeps it to itself, but what draws the form
// (Preact, form-js 1.8.7) hangs its tree on the form's element, and the tree hands the form's
// services down. Looked up by what things are, not by the shortened names they have.
export default function formIn(container) {
  const seen = new Set();
  const toSee = Object.values(container);
  while (toSee.length > 0) {
    const node = toSee.shift();
    if (node === null || typeof node !== 'object' || seen.has(node)) {
      continue;
    }
    seen.add(node);
    if (Array.isArray(node)) {
      toSee.push(...node);
    } else if ('props' in node && 'type' in node) {
      const services = node.props?.value;
      if (typeof services?.getService === 'function') {
        return services.getService('form');
      }
      toSee.push(...Object.values(node));
    }
  }
  return null;
}
