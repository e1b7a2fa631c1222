/** The room of a frame before it has told its height: in any column what the element itself keeps for that very tag. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASPECT, BESIDE, EXTRAS, ROOMS, VIEWS } from '../../src/room';
import { SAMPLE } from '../../src/studio/setting';
import type { Setting } from '../../src/studio/setting';
import { toFrameHeight, toFrameName, toFrameStyle } from '../../src/studio/tags/frame-room';

const more = (setting: Setting, width = 640): number =>
  toFrameHeight({ ...SAMPLE, ...setting }, width) - toFrameHeight(SAMPLE, width);

const roomAt = (width: number) => [...ROOMS].reverse().find(({ from }) => width >= from)!;

describe('the height of a frame', () => {
  it.each([320, 640, 768, 1280])(
    'has room in a column of %i for what the colours show, and for a longer key',
    (width) => {
      const { title, choice, legend } = width < VIEWS.wide.from ? VIEWS.narrow : VIEWS.wide;
      const longer = (width < BESIDE ? legend : VIEWS.besideLegend) - roomAt(width).legend;
      expect(more({ view: 'change' }, width)).toBe(title + longer);
      expect(more({ views: 'control change' }, width)).toBe(choice + longer);
      expect(more({ view: 'lead', views: 'control lead' }, width)).toBe(choice + longer);
      expect(more({ view: 'control' }, width)).toBe(0);
    },
  );

  it('has room for the line over the key of a crop, and for neither where there is no key', () => {
    expect(more({ focusArea: 'London' })).toBe(EXTRAS.scope);
    expect(more({ focusArea: 'London', show: 'panel' })).toBe(more({ show: 'panel' }));
    expect(more({ view: 'change', show: 'panel' }) - more({ show: 'panel' })).toBe(VIEWS.wide.title);
  });
});

/** What a style says of a column of that width. */
function toStyledHeight(style: string, width: number): number {
  const rules = [
    ...style.matchAll(
      /(?:@container \(min-width: (\d+)px\) \{ )?\.[\w-]+ > iframe \{ height: calc\((.+?)cqw \+ (.+?)px\) \}/g,
    ),
  ];
  const [, , share, pixels] = rules.filter(([, from = '0']) => Number(from) <= width).at(-1)!;
  return (Number(share) * width) / 100 + Number(pixels);
}

describe('the style of a frame', () => {
  it('is as high as the frame will tell, in a column of any width', () => {
    const settings = fc.record(
      {
        view: fc.constantFrom('control', 'change', 'lead'),
        views: fc.constantFrom('control change', 'control seats lead'),
        focusArea: fc.constantFrom('London', 'Wandsworth'),
        live: fc.constantFrom('20', 'off'),
        replay: fc.constant('log.jsonl'),
        show: fc.constantFrom('legend', 'panel', 'scoreboard legend feed', 'table legend panel'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(settings, fc.integer({ min: 200, max: 1600 }), (setting, width) => {
        const height = toFrameHeight(setting, width);
        const styled = toStyledHeight(toFrameStyle(setting), width);
        expect(styled).toBeGreaterThan(height - 1.2);
        expect(styled).toBeLessThan(height + 0.2);
      }),
    );
  });

  it('begins with the share of a map that is as wide as the column, and names the frame by its heights', () => {
    expect(toFrameStyle(SAMPLE)).toContain(`height: calc(${Number((100 / ASPECT).toFixed(3))}cqw + `);
    expect(toFrameName(SAMPLE)).not.toBe(toFrameName({ ...SAMPLE, view: 'change' }));
  });
});
