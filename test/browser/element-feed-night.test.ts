/** The declarations feed of a night: what comes, what is corrected, and that nothing moves under whoever reads. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  NIGHT,
  councilOf,
  entriesOf,
  entryOf,
  faultsOf,
  feedOf,
  file,
  focused,
  hasten,
  heldOf,
  lineOf,
  namesOf,
  publish,
  readFile,
  stageFeed,
  stageNight,
  toNight,
  until,
} from './feed-stage';
import { useStage } from './stage';
import { wordsOf } from './table-stage';

useStage();
beforeEach(readFile);

describe('a night that is followed', () => {
  it('puts what comes on top, with the time of its file', async () => {
    const map = await stageNight();
    expect(lineOf(map)).toBe('40 of 150 councils declared');
    publish(toNight(42));
    await until(() => expect(lineOf(map)).toBe('42 of 150 councils declared; newest first'));
    const [first, second] = file.councils
      .slice(40, 42)
      .map(({ name }) => name)
      .sort();
    expect(namesOf(map).slice(0, 2)).toEqual([first, second]);
    expect(wordsOf(entriesOf(map)[0]!.querySelector('.feed-time'))).toBe('by 1.42am 4 May 2018');
    expect(wordsOf(feedOf(map).querySelector('.feed-apart'))).toMatch(/^Declared earlier/);
  });

  it('labels a correction and a withdrawal, with what they were', async () => {
    const map = await stageNight();
    const { name, control } = file.councils[0]!;
    publish(
      toNight(40, 41, {
        0: { status: 'counting', seats: {}, composition: undefined, change: {}, control: { before: control!.before } },
      }),
    );
    await until(() => expect(wordsOf(entryOf(map, name))).toContain('Withdrawn'));
    expect(wordsOf(entryOf(map, name))).toMatch(/Withdrawn.*Counting.*Before: .* (hold|gain)/);
    publish(toNight(40, 42, { 0: {}, 1: { turnout: 44 } }));
    await until(() => expect(wordsOf(entryOf(map, name))).toContain('Declared again'));
    expect(wordsOf(entryOf(map, file.councils[1]!.name))).toContain('Corrected');
  });

  it('moves nothing under a reader who has scrolled into the list, and brings what is new when they ask', async () => {
    const map = await stageNight();
    entriesOf(map)[10]!.scrollIntoView({ block: 'start' });
    const [seen, names] = [entriesOf(map)[10]!, namesOf(map)];
    const top = seen.getBoundingClientRect().top;
    publish(toNight(43));
    await until(() => expect(heldOf(map)).not.toBeNull());
    expect(wordsOf(heldOf(map))).toBe('3 new');
    expect(namesOf(map)).toEqual(names);
    expect(Math.abs(seen.getBoundingClientRect().top - top)).toBeLessThan(1);
    expect(lineOf(map)).toContain('43 of 150');
    const bar = heldOf(map)!.getBoundingClientRect();
    expect(bar.top).toBeGreaterThanOrEqual(0);
    heldOf(map)!.click();
    expect(namesOf(map)[0]).toBe(
      file.councils
        .slice(40, 43)
        .map(({ name }) => name)
        .sort()[0],
    );
    expect(heldOf(map)).toBeNull();
    expect(entriesOf(map)[0]!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    publish(toNight(44));
    await until(() => expect(namesOf(map)[0]).toBe(file.councils[43]!.name));
  });

  it('keeps a reader by keys where they are, and shows a correction there at once', async () => {
    const map = await stageNight();
    const council = file.councils.find(({ name }) => name === namesOf(map)[2])!;
    const at = file.councils.indexOf(council);
    councilOf(map, council.name).focus({ preventScroll: true });
    publish(toNight(41, 41, { [at]: { turnout: 12 } }));
    await until(() => expect(heldOf(map)).not.toBeNull());
    expect(namesOf(map)[2]).toBe(council.name);
    expect(wordsOf(entryOf(map, council.name))).toContain('Corrected');
    expect(focused(map)).toBe(councilOf(map, council.name));
  });
});

describe.each(['light', 'dark'])('axe finds nothing wrong on a %s page', (theme) => {
  it('with new entries, corrections and some that are held back', async () => {
    hasten();
    publish(toNight(40));
    const map = await stageFeed({ ...NIGHT, theme });
    publish(toNight(42, 42, { 0: { turnout: 1 } }));
    await until(() => expect(lineOf(map)).toContain('42 of 150'));
    councilOf(map, namesOf(map)[0]!).focus();
    publish(toNight(44));
    await until(() => expect(heldOf(map)).not.toBeNull());
    expect(await faultsOf(map)).toEqual([]);
  });
});
