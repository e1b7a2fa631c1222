/** Whether this browser can run the engine at all: asked before its code is fetched. */

/** A context that is asked for counts among the few that a page may have, so this one is given back. */
export function hasWebgl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
