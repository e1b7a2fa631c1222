import { describe, expect, it } from 'vitest';
import { toBareSvg } from '../../src/desk/snapshot/bare-svg';
import { toSvgSnapshot } from '../../src/desk/snapshot/svg-snapshot';
import { snapshotOf, wardsOf } from './snapshot-fixture';

/** As a browser takes them: of the rules that hold in a tag of this width, the last. */
function factorIn(svg: string, tag: number, hasScript = true): number {
  const rules = svg.matchAll(/(@media\(scripting\)\{)?@container\(min-width:(\d+)px\)\{#[\w-]+\{--k:([\d.]+)\}\}/g);
  const holding = [...rules].filter(([, script, from]) => (hasScript || !script) && tag >= Number(from));
  return Number(holding.at(-1)?.[3]);
}

/** What the element's map takes of a tag of this width. */
const mapIn = (tag: number): number => (tag < 720 ? tag : ((tag - 28) * 1.32) / 2.32);

const TAGS = Array.from({ length: 1361 }, (_, index) => 240 + index);

describe('the picture for inside a tag', () => {
  it('has lines, textures and names within an eighth of their size in a tag of any width', async () => {
    const svg = toBareSvg(await snapshotOf());
    const sizes = TAGS.map((tag) => (factorIn(svg, tag) * mapIn(tag)) / 600);
    expect(Math.min(...sizes)).toBeGreaterThan(0.88);
    expect(Math.max(...sizes)).toBeLessThan(1.13);
  });

  it('has the whole tag where there is no panel, and where no script puts one beside it', async () => {
    const bare = toBareSvg(await snapshotOf({ show: 'legend' }));
    const whole = toBareSvg(await snapshotOf());
    for (const tag of [288, 608, 736, 960, 1400]) {
      expect((factorIn(bare, tag) * tag) / 600).toBeCloseTo(1, 0);
      expect((factorIn(whole, Math.min(tag, 740), false) * Math.min(tag, 740)) / 600).toBeCloseTo(1, 0);
    }
  });

  it('is right at the width for which it was ordered', async () => {
    const svg = toBareSvg(await snapshotOf(), { width: 320 });
    expect(factorIn(svg, 320)).toBe(1);
    expect(factorIn(svg, 640)).toBeCloseTo(0.51, 2);
  });

  it('applies its factor to edges, borders, the frame of an inset, every tile and the inset’s name', async () => {
    const svg = toBareSvg(await snapshotOf());
    expect(svg).toMatch(/^<svg id="([\w-]+)-picture"[^>]*><style>@container\(min-width:1px\)\{#\1-picture\{--k:/);
    const map = svg.replace(/<pattern.*?<\/pattern>/g, '').replace(/<text.*?<\/text>/g, '');
    const lines = [...map.matchAll(/stroke-width="([^"]*)"/g)].map(([, line]) => line);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(line).toMatch(/^calc\([\d.]+px\*var\(--k,1\)\)$/);
    for (const [, scale, style] of svg.matchAll(/<pattern[^>]*patternTransform="scale\(([\d.]+)\)" style="([^"]*)"/g))
      expect(style).toBe(`transform:scale(calc(${scale}*var(--k,1)))`);
    expect(svg.match(/<pattern/g)).toHaveLength(svg.match(/<pattern[^>]* style=/g)!.length);
    expect(svg).toMatch(/<text[^>]*style="transform:scale\(var\(--k,1\)\);transform-origin:[\d.]+px [\d.]+px"/);
  });

  it('leaves those alone whose names are set for one width, and pictures that stand alone', async () => {
    const opened = await snapshotOf({ council: 'Wandsworth' }, wardsOf('E09000032'));
    const pictures = [toBareSvg(opened), toBareSvg(await snapshotOf({ layout: 'hex' })), toSvgSnapshot(opened)];
    for (const svg of pictures) expect(svg).not.toContain('--k');
  });
});
