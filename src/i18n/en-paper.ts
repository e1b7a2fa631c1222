/** Words that only paper needs. */
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** The publisher's time, in the time of the councils; as written where it is no time. */
const moment = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : MOMENT.format(new Date(iso)));

export const enPaper = {
  asOf: (updated: string): string => `Results as of ${moment(updated)}.`,
};

export type PaperMessages = typeof enPaper;
