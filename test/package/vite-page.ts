/** The page of a project that has the map from the package, and its build with Vite. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './project';

export const toVitePage = (tag: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fresh</title><link rel="icon" href="data:,"></head>
<body><script type="module" src="./main.js"></script>${tag}</body></html>`;

export const MAIN = `import 'council-map';
import 'council-map/council-map.css';
import { parseResults } from 'council-map/model';
const { value, problems } = parseResults({}, { file: 'nothing' });
document.title = value ? 'parsed' : problems[0].level;
`;

/** @returns the folder of the built page */
export function buildWithVite(project: string): string {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--base', './', '--logLevel', 'error'], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return join(project, 'dist');
}
