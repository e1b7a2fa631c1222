import { describe, expect, it } from 'vitest';
import { toClockTime, toDay, toFreshness } from '../../src/view/live-view';

describe('how new the picture is called', () => {
  const at = (seconds: number, interval = 20): string =>
    toFreshness({ status: 'live', silence: seconds * 1000, interval: interval * 1000 });

  it('is live until nothing has been heard for 90 seconds, then delayed, and after ten minutes no longer updating', () => {
    expect([0, 89, 90, 599, 600].map((seconds) => at(seconds))).toEqual([
      'live',
      'live',
      'delayed',
      'delayed',
      'stopped',
    ]);
  });

  it('does not call late what is not due yet', () => {
    expect([100, 239, 240].map((seconds) => at(seconds, 120))).toEqual(['live', 'live', 'delayed']);
  });

  it('is final when the publisher says so, however long the server has been silent', () => {
    expect(toFreshness({ status: 'final', silence: 1e9, interval: 20_000 })).toBe('final');
  });
});

describe('the time of a snapshot', () => {
  it('is the publisher’s own, on any device', () => {
    expect(toClockTime('2018-05-04T01:05:00+01:00')).toBe('1.05am');
    expect(toClockTime('2018-05-04T00:30:00Z')).toBe('12.30am');
    expect(toClockTime('2018-05-04T12:00:00+01:00')).toBe('12.00pm');
    expect(toClockTime('2018-05-04T18:40:00+01:00')).toBe('6.40pm');
  });

  it('is of the publisher’s own day, also in the hour when that of Greenwich is another', () => {
    expect(toDay('2018-05-04T00:30:00+01:00')).toBe('2018-05-04');
    expect(toDay('2018-05-04')).toBe('2018-05-04');
  });

  it('is left out where the file has none', () => {
    expect(['', '2018-05-04', 'T99:99', 'soon'].map((one) => toClockTime(one))).toEqual(['', '', '', '']);
  });
});
