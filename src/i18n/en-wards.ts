/** The words of a council's wards in English. They come when one is opened. */
import { en } from './en';
import { enWardFacts } from './en-ward-facts';

const { number } = en;

export const enWards = {
  ...en,
  ...enWardFacts,
  wardHead: 'Ward',
  wardsPartly: 'Some wards could not be read and are left out.',
  wonByHead: 'Won by',
  majorityHead: 'Majority',
  candidate: 'Candidate',
  votesHead: 'Votes',
  elected: 'Elected',
  majority: (votes: number): string => `Majority ${number(votes)}`,
  tied: 'Tied',
  tiedMajority: 'Tied for the last seat, settled by lot',
  uncontested: 'Uncontested',
  doubts: {
    'elected-differs': 'The file names another number of winners than there were seats.',
    'order-differs': 'The file has someone elected with fewer votes than someone who was not.',
    'tie-unexplained': 'The last seat was a tie; the file does not say how it was settled.',
  } as Readonly<Record<string, string>>,
  turnout: (value: string): string => `Turnout ${value}`,
  polled: (date: string): string => `Polled on ${date}`,
};

export type WardMessages = typeof enWards;
