/** The element's class, without registering it: for those who choose the tag's name or moment themselves. */
export { CouncilMap } from './council-map';
export * from './events';
export type { MessageOverrides, Sections as Messages } from './i18n/sections';
