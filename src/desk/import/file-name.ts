/** A code comes from a table: it names a file in the folder and nowhere else. */
export const toFileName = (code: string): string => code.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+/, '-');
