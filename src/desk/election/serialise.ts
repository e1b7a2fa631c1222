/** A list of objects is written one object a line, so that a difference shows which council changed. */
function toFieldText(value: unknown): string {
  const isListOfObjects = Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
  if (!isListOfObjects) return JSON.stringify(value);
  return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

/** JSON without indentation: one field a line, one element a line, and a line break at the end. */
export function serialise(file: object): string {
  const fields = Object.entries(file).filter(([, value]) => value !== undefined);
  return `{\n${fields.map(([key, value]) => `${JSON.stringify(key)}:${toFieldText(value)}`).join(',\n')}\n}\n`;
}
