import { charterName } from '../host/charter-file.ts';

const manifests =
  '{package.json,package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml,bun.lock,lerna.json,' +
  'tsconfig*.json,jsconfig*.json,*requirements*.txt,*requirements*.in,pyproject.toml,setup.py,setup.cfg,Pipfile,' +
  'Pipfile.lock,poetry.lock,uv.lock,pdm.lock,environment.yml,environment.yaml}';

/** What the client is asked to watch: charters; what says which packages there are; modules, which others import. */
export const watchers = [
  { globPattern: `**/${charterName}` },
  { globPattern: `**/${manifests}` },
  { globPattern: '**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,py,pyi}' },
];
