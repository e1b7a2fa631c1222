/** Dates and times: what they must look like, and what cannot have been before what. Pure. */
import type { Council, Results } from '../../../model/contract';
import type { Path } from '../../../model/locate-json';
import type { Tell } from '../finding';
import { councilPaths } from './council-paths';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const GIVE_MOMENT = 'Give it as in 2018-05-04T02:10:00+01:00.';
const CHECK_CLOCK = 'Check the date, the hour and the offset: British Summer Time is +01:00.';

/** Whether it is a day of the calendar, as in 2018-05-03. */
export function isDate(text: string): boolean {
  const date = DATE.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return !!date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Milliseconds of a date and time with its offset; undefined where it is none. */
export function toMoment(text: string): number | undefined {
  const day = MOMENT.exec(text)?.[1];
  return day !== undefined && isDate(day) ? Date.parse(text) : undefined;
}

const LONDON_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** 10 pm in London, when polls close, in milliseconds. */
export function toPollsClose(date: string): number | undefined {
  if (!isDate(date)) return undefined;
  const utc = Date.parse(`${date}T22:00:00Z`);
  return LONDON_HOUR.format(utc) === '22' ? utc : utc - 3_600_000;
}

export function checkTimes(results: Results, json: unknown, tell: Tell): void {
  const { election, updated, status } = results;
  const close = toPollsClose(election.date);
  if (close === undefined)
    tell(
      'error',
      'bad-date',
      ['election', 'date'],
      `found "${election.date.slice(0, 60)}", expected a day`,
      'Give it as in 2018-05-03.',
    );
  else if (DATE.test(election.id.slice(-10)) && !election.id.endsWith(election.date)) {
    const message = `"${election.id}" is of another day than the date, ${election.date}`;
    tell(
      'warning',
      'other-day',
      ['election', 'id'],
      message,
      'One of the two is a slip: the id ends with the day of the poll.',
    );
  }
  const now = checkMoment(updated, ['updated'], tell);
  if (now !== undefined && close !== undefined && now < close && status !== 'before')
    tell(
      'warning',
      'before-polls-close',
      ['updated'],
      `${updated} is before polls closed (10 pm on ${election.date}), and the status is "${status}"`,
      CHECK_CLOCK,
    );
  const paths = councilPaths(json);
  for (const council of results.councils)
    checkCouncilTimes(council, results, { close, now }, paths.of(council.code), tell);
}

function checkCouncilTimes(
  council: Council,
  { election, updated }: Results,
  { close, now }: { close: number | undefined; now: number | undefined },
  path: Path,
  tell: Tell,
): void {
  for (const field of ['declared', 'expected'] as const) {
    const text = council[field];
    const moment = text === undefined ? undefined : checkMoment(text, [...path, field], tell);
    if (moment === undefined) continue;
    if (close !== undefined && moment < close) {
      const message = `${text} is before polls closed, at 10 pm on ${election.date}`;
      tell(field === 'declared' ? 'error' : 'warning', 'before-polls-close', [...path, field], message, CHECK_CLOCK);
    }
    if (field === 'declared' && now !== undefined && moment > now)
      tell(
        'warning',
        'after-updated',
        [...path, field],
        `${text} is after the file itself, which is of ${updated}`,
        CHECK_CLOCK,
      );
  }
  if (council.declared === undefined || council.status === 'declared') return;
  const message = `there is a time of declaration, and the status is "${council.status}"`;
  tell(
    'warning',
    'not-declared',
    [...path, 'declared'],
    message,
    'Set the status to "declared", or leave the time out.',
  );
}

function checkMoment(text: string, path: Path, tell: Tell): number | undefined {
  const moment = toMoment(text);
  if (moment === undefined)
    tell(
      'error',
      'bad-time',
      path,
      `found "${text.slice(0, 60)}", expected a date and time with its offset`,
      GIVE_MOMENT,
    );
  return moment;
}
