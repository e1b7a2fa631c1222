/** All pages of one run, built into a folder of their own outside the project and served alike. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BARE_PAGES, buildBarePage, buildOurPage } from './build-pages';
import type { ServedPage } from './first-colour';
import type { PageName } from './measured-page';
import { serveFolders } from './serve-folders';

export interface Site {
  readonly pages: readonly ServedPage[];
  /** @throws when the page was not built: ours need `dist` */
  page(name: PageName): ServedPage;
  close(): Promise<void>;
}

async function toServedPage(name: PageName, folders: readonly string[], path = ''): Promise<ServedPage> {
  const server = await serveFolders(folders);
  return { name, url: `${server.origin}/${path}`, server };
}

async function serveOurs(root: string, folder: string): Promise<ServedPage[]> {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) return [];
  await buildOurPage(root, folder);
  return [
    await toServedPage('ours', [folder, dist], 'ours.html'),
    await toServedPage('twin', [folder, dist], 'twin.html'),
    await toServedPage('front', [dist]),
  ];
}

/** Where `dist` is missing, there are the bare pages alone. */
export async function openSite(root: string): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'council-map-bench-'));
  const pages = await serveOurs(root, join(folder, 'ours'));
  for (const name of BARE_PAGES) {
    await buildBarePage(name, root, join(folder, name));
    pages.push(await toServedPage(name, [join(folder, name)]));
  }
  return {
    pages,
    page(name) {
      const page = pages.find((each) => each.name === name);
      if (!page) throw new Error(`there is no page "${name}": run npm run build first`);
      return page;
    },
    async close() {
      await Promise.all(pages.map(({ server }) => server.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
