/** Fetching a file as text: of the component's own code, never of data. */

/** @throws when it does not come whole */
export async function loadText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
