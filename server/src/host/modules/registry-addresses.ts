import os from 'node:os';
import path from 'node:path';
import type { Ecosystem } from '../../engine/dependencies/dependency.ts';
import { readSource } from '../source-text.ts';
import { allUpwards } from './workspace-files.ts';

/** Bytes; what is larger is no such file. */
const largest = 256 * 1024;

/** Where packages of a name come from by the user's own configuration, without a slash at the end. */
export function registryOf(ecosystem: Ecosystem, name: string, folder: string): string {
  const address = ecosystem === 'npm' ? npmRegistry(name, folder) : pypiIndex();
  return address.replace(/\/+$/, '');
}

function npmRegistry(name: string, folder: string): string {
  const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : undefined;
  const places = [...allUpwards(folder), os.homedir()].map((place) => path.join(place, '.npmrc'));
  const given = [process.env.npm_config_userconfig, process.env.NPM_CONFIG_USERCONFIG].flatMap(
    (file) => file ?? [],
  );
  const texts = [...places, ...given].map(read);
  const find = (key: string): string | undefined => {
    for (const text of texts) {
      const value = new RegExp(`^\\s*${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*=\\s*(\\S+)`, 'm').exec(
        text,
      )?.[1];
      if (value !== undefined && isAddress(value)) return value;
    }
    return undefined;
  };
  return (
    (scope === undefined ? undefined : find(`${scope}:registry`)) ??
    process.env.npm_config_registry ??
    find('registry') ??
    'https://registry.npmjs.org'
  );
}

function pypiIndex(): string {
  const {
    PIP_INDEX_URL,
    UV_DEFAULT_INDEX,
    UV_INDEX_URL,
    PIP_CONFIG_FILE,
    VIRTUAL_ENV,
    XDG_CONFIG_HOME,
    APPDATA,
  } = process.env;
  const home = os.homedir();
  const files = [
    PIP_CONFIG_FILE,
    VIRTUAL_ENV && path.join(VIRTUAL_ENV, 'pip.conf'),
    path.join(XDG_CONFIG_HOME ?? path.join(home, '.config'), 'pip', 'pip.conf'),
    path.join(home, '.pip', 'pip.conf'),
    path.join(home, 'Library', 'Application Support', 'pip', 'pip.conf'),
    APPDATA && path.join(APPDATA, 'pip', 'pip.ini'),
    '/etc/pip.conf',
  ].flatMap((file) => file || []);
  const configured = files.map((file) => /^\s*index-url\s*[=:]\s*(\S+)/m.exec(read(file))?.[1]);
  const addresses = [PIP_INDEX_URL, UV_DEFAULT_INDEX, UV_INDEX_URL, ...configured];
  return (
    addresses.find((address) => address !== undefined && isAddress(address)) ?? 'https://pypi.org/simple'
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text);
}

function read(file: string): string {
  const source = readSource(file, largest);
  return source.kind === 'text' ? source.text : '';
}
