/** The declarations feed of an election that is over: what is in it, and what a reader can ask of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  SHOW,
  councilOf,
  entriesOf,
  entryOf,
  faultsOf,
  feedOf,
  file,
  filterOf,
  focused,
  lineOf,
  moreOf,
  namesOf,
  readFile,
  stageFeed,
  until,
} from './feed-stage';
import { createMap, TAG, textOf, untilPhase, useStage } from './stage';
import { wordsOf } from './table-stage';

useStage();
beforeEach(readFile);

describe('the feed of an election that is over', () => {
  it('tells every council by name, because no source has the times, and says so', async () => {
    const map = await stageFeed();
    expect(namesOf(map).slice(0, 2)).toEqual(['Adur', 'Amber Valley']);
    expect(wordsOf(feedOf(map).querySelector('.feed-apart'))).toContain('no source has the times');
    expect(lineOf(map)).toBe('150 of 150 councils declared');
    expect(wordsOf(entryOf(map, 'Barnet'))).toBe(
      'Barnet Con gain from NOC, all seats up Seats won: Con 38, Lab 25 Change on 2014: Con +6, LD −1, Lab −5',
    );
  });

  it('is not there where nobody asks for it', async () => {
    const map = createMap(TAG);
    document.body.append(map);
    await untilPhase(map, 'interactive');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(map.shadowRoot!.querySelector('.feed')?.checkVisibility() ?? false).toBe(false);
    expect(map.shadowRoot!.querySelector('[data-entry]')).toBeNull();
  });

  it('begins with twenty, shows twenty more for each press, and keeps the focus', async () => {
    const map = await stageFeed();
    expect(entriesOf(map)).toHaveLength(20);
    moreOf(map)!.focus();
    moreOf(map)!.click();
    expect(entriesOf(map)).toHaveLength(40);
    expect(focused(map)).toBe(moreOf(map));
    while (moreOf(map)) moreOf(map)!.click();
    expect(entriesOf(map)).toHaveLength(150);
    expect(focused(map)).toBe(entriesOf(map)[140]!.querySelector('.feed-council'));
  });

  it('opens a council that is chosen, and leaves the reader in the list', async () => {
    const map = await stageFeed();
    councilOf(map, 'Barnet').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(textOf(map, 'panel')).toContain('Barnet'));
    await until(() => expect(focused(map)).toBe(councilOf(map, 'Barnet')));
    expect(map.council).toBe('E09000003');
    expect(councilOf(map, 'Barnet').getAttribute('aria-current')).toBe('true');
  });
});

describe('the filters', () => {
  it('say how many there are of each, and show as many', async () => {
    const map = await stageFeed();
    filterOf(map, 'Control changed').click();
    const changed = file.councils.filter(({ control, isNew }) => !isNew && control!.before !== control!.after).length;
    expect(wordsOf(filterOf(map, 'Control changed'))).toBe(`Control changed ${changed}`);
    expect(entriesOf(map)).toHaveLength(changed);
    expect(filterOf(map, 'Control changed').getAttribute('aria-pressed')).toBe('true');
    filterOf(map, 'Closest').click();
    expect(wordsOf(entriesOf(map)[0]!.querySelector('.feed-margin'))).toMatch(/ 1 seat .*needed/);
  });

  it('have the gains of each party that has any, by keys too', async () => {
    const map = await stageFeed();
    const select = feedOf(map).querySelector('select')!;
    await userEvent.selectOptions(select, 'lab');
    const gains = Number(/\((\d+)\)/.exec(select.selectedOptions[0]!.label)![1]);
    expect(entriesOf(map)).toHaveLength(gains);
    expect(entriesOf(map).every((entry) => wordsOf(entry).includes('Lab gain from'))).toBe(true);
    filterOf(map, 'Latest').click();
    expect(select.value).toBe('');
  });

  it('say why they are empty', async () => {
    const map = await stageFeed();
    filterOf(map, 'Targets').click();
    expect(wordsOf(feedOf(map).querySelector('.feed-lists'))).toBe('The results name no targets.');
  });
});

describe('what editors say', () => {
  it('stands with its council, and its targets with what became of them', async () => {
    const [{ code }] = [file.councils.find(({ name }) => name === 'Barnet')!];
    const map = await stageFeed();
    map.data = {
      results: {
        ...file,
        sequence: file.sequence + 1,
        targets: [{ council: code, party: 'lab', label: 'First in London' }],
        stories: [
          { council: code, text: 'Labour had hoped to win here.', source: 'Our desk' },
          { ward: 'E05000046', text: '<b>Close</b>', source: 'The count' },
        ],
      },
    };
    await until(() => expect(wordsOf(filterOf(map, 'Targets'))).toBe('Targets 1'));
    filterOf(map, 'Targets').click();
    await until(() => expect(wordsOf(entryOf(map, 'Barnet'))).toContain('<b>Close</b>'));
    const words = wordsOf(entryOf(map, 'Barnet'));
    expect(words).toContain('Lab fail to take · First in London');
    expect(words).toContain('Labour had hoped to win here. Our desk');
    expect(words).toMatch(/\w+: <b>Close<\/b>/);
  });
});

describe.each(['light', 'dark'])('axe finds nothing wrong on a %s page', (theme) => {
  it('with an election that is over, and a filter that finds nothing', async () => {
    const map = await stageFeed({ ...SHOW, theme });
    expect(await faultsOf(map)).toEqual([]);
    filterOf(map, 'Targets').click();
    expect(await faultsOf(map)).toEqual([]);
  });
});
