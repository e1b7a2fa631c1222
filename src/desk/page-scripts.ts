/** The scripts of the pages beside the component: under which name each is shipped, and where its source is. */
export interface PageScript {
  /** Its name in the built folder, which never changes. */
  readonly built: string;
  /** Its entry in the source, from the project's root. */
  readonly source: string;
  /** `iife` for what stands on other people's pages as a plain script; its file is then the only one. */
  readonly format: 'es' | 'iife';
}

export const PAGE_SCRIPTS: readonly PageScript[] = [
  { built: 'studio.js', source: '/src/studio/studio.ts', format: 'es' },
  { built: 'embed.js', source: '/src/embed/embed-page.ts', format: 'es' },
  { built: 'council-map-embed.js', source: '/src/embed/parent.ts', format: 'iife' },
];
