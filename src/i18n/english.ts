/** Every section of words in English, in one: for tests and for tools. On a page each comes with whoever needs it. */
import { en } from './en';
import { enClock } from './en-clock';
import { enCloseness } from './en-closeness';
import { enCounting } from './en-counting';
import { enDrill } from './en-drill';
import { enEngine } from './en-engine';
import { enFailure } from './en-failure';
import { enFeed } from './en-feed';
import { enLayout } from './en-layout';
import { enLenses } from './en-lenses';
import { enLive } from './en-live';
import { enNews } from './en-news';
import { enPaper } from './en-paper';
import { enReach } from './en-reach';
import { enReplay } from './en-replay';
import { enScope } from './en-scope';
import { enTable } from './en-table';
import { enWardKeys } from './en-ward-keys';
import { enWards } from './en-wards';
import type { Sections } from './sections';

export const ENGLISH: Sections = {
  core: en,
  failure: enFailure,
  table: enTable,
  search: enReach,
  views: enLenses,
  layout: enLayout,
  zoom: enEngine,
  wards: enWards,
  wardMap: enDrill,
  wardKeys: enWardKeys,
  closeness: enCloseness,
  counting: enCounting,
  live: enLive,
  news: enNews,
  feed: enFeed,
  replay: enReplay,
  clock: enClock,
  paper: enPaper,
  scope: enScope,
};
