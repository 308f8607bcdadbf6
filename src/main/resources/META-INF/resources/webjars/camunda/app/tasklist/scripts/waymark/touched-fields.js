// Which fields of a form somebody has touched: an object shaped like the form's data, with true at
// each touched field. Lists count as one field.

const isGroup = value => value !== null && typeof value === 'object' && !Array.isArray(value);
const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Adds what differs between now and then. */
export function touch(touched, now, then) {
  for (const key of new Set([...Object.keys(now), ...Object.keys(then)])) {
    if (isGroup(now[key]) || isGroup(then[key])) {
      const inside = touch(isGroup(touched[key]) ? touched[key] : {}, now[key] ?? {}, then[key] ?? {});
      if (Object.keys(inside).length > 0) {
        touched[key] = inside;
      }
    } else if (!same(now[key], then[key])) {
      touched[key] = true;
    }
  }
  return touched;
}

/** The values of the touched fields; null where one was emptied. */
export function valuesOf(touched, data) {
  return Object.fromEntries(
    Object.entries(touched).map(([key, inside]) => [
      key,
      inside === true ? (data?.[key] ?? null) : valuesOf(inside, data?.[key])
    ])
  );
}

/** Lays values over data; neither is changed. */
export function over(data, values) {
  if (!isGroup(data) || !isGroup(values)) {
    return values;
  }
  const both = {...data};
  for (const [key, value] of Object.entries(values)) {
    both[key] = key in both ? over(both[key], value) : value;
  }
  return both;
}
