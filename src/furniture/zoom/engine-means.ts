/** Whether this browser can run the engine at all: asked before its code is fetched. */

let isKnown = false;

/** A context that is asked for counts among the few that a page may have: it is given back, and not asked for twice. */
export function hasWebgl(): boolean {
  if (isKnown) return true;
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return (isKnown = context !== null);
  } catch {
    return false;
  }
}
