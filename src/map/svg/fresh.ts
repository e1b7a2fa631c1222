/**
 * Marks areas of a drawing for a while: an outline of its own over each, in every sheet that has it. It belongs to nobody's
 * picture, and goes with the sheet that it lies on.
 */
import { svg } from './svg-dom';

/** @param codes of all that are marked from now on */
export function markAreas(drawing: Element, codes: ReadonlySet<string>): void {
  const there = new Set<string>();
  for (const mark of drawing.querySelectorAll('.fresh')) {
    const code = mark.getAttribute('data-fresh') ?? '';
    if (codes.has(code)) there.add(code);
    else mark.remove();
  }
  for (const code of codes) {
    if (there.has(code)) continue;
    for (const area of drawing.querySelectorAll(`[data-code="${CSS.escape(code)}"]`)) {
      const d = area.getAttribute('d') ?? '';
      const mark = svg('path', { class: 'fresh', d, 'data-fresh': code, 'pointer-events': 'none', fill: 'none' });
      area.closest('svg')?.append(mark);
    }
  }
}
