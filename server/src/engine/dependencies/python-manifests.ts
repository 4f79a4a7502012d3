import { type Dependency, emptyManifest, type Manifest } from './dependency.ts';
import { readRequirement } from './requirement.ts';
import { tomlStrings } from './toml-values.ts';

/** `requirements.txt` and its likes; what `-r` and `-c` name is to be read, too. */
export function readRequirements(text: string): Manifest {
  const manifest = emptyManifest(true);
  let offset = 0;
  for (const line of text.split('\n')) {
    const bare = line.replace(/(?:^|\s)#.*$/, '').trim();
    const included = /^(?:-r|--requirement|-c|--constraint)[\s=]+(\S+)/.exec(bare)?.[1];
    const egg = /[#&]egg=([\w.-]+)/.exec(line)?.[1];
    if (included !== undefined) manifest.includes.push(included);
    else if (egg !== undefined)
      manifest.dependencies.push({ ecosystem: 'pypi', name: egg, range: '', start: offset, end: offset });
    else if (
      /^-e\b|^--editable\b|^\.{0,2}\/|^(?:git|hg|svn|bzr)\+|^https?:|\.(?:whl|tar\.gz|zip)$/.test(bare)
    ) {
      // The workspace's own packages are found in it; what comes from elsewhere has no name here.
      manifest.open ||= !/^(?:-e|--editable)?\s*\.{1,2}(?:\/|$|\[)/.test(bare);
    } else if (bare !== '' && !bare.startsWith('-')) {
      const found = readRequirement(line, offset);
      if (found) manifest.dependencies.push(found);
    }
    offset += line.length + 1;
  }
  return manifest;
}

const lists =
  /^(?:project\.dependencies|project\.optional-dependencies\..+|dependency-groups\..+|build-system\.requires|tool\.(?:uv|pdm)\.dev-dependencies(?:\..+)?|tool\.hatch\.envs\..+\.(?:extra-)?dependencies|tool\.pixi\..*dependencies)$/;
const tables =
  /^(?:tool\.poetry\.(?:dev-)?dependencies|tool\.poetry\.group\..+\.dependencies|packages|dev-packages|tool\.pixi\.(?:.+\.)?(?:pypi-)?dependencies)$/;

/** `pyproject.toml`, and `Pipfile`, which is TOML as well. */
export function readPyproject(text: string): Manifest {
  const { strings, keys } = tomlStrings(text);
  const manifest = emptyManifest();
  for (const { table, key } of keys) {
    manifest.declares ||= tables.test(table) || /^project$/.test(table) || lists.test(`${table}.${key}`);
    if (!tables.test(table) || key === '' || key === 'python') continue;
    if (strings.some((string) => string.table === table && string.key === key)) continue;
    manifest.dependencies.push({ ecosystem: 'pypi', name: key, range: '', start: 0, end: 0 });
  }
  const named = new Set<string>();
  for (const { table, key, inner, value, start, end, keyStart } of strings) {
    if (table === 'project' && key === 'dynamic' && /^(?:optional-)?dependencies$/.test(value))
      manifest.open = true;
    else if (tables.test(table)) {
      // What a name stands for may be told in several words: a version, extras, a place.
      const isRange = inner === '' || inner === 'version';
      if (key === 'python' || (!isRange && named.has(`${table} ${key}`))) continue;
      named.add(`${table} ${key}`);
      const range = isRange && value !== '*' ? poetryRange(value) : '';
      manifest.dependencies.push({
        ecosystem: 'pypi',
        name: key,
        range,
        start: keyStart,
        end: isRange ? end : start,
      });
    } else if (lists.test(`${table}.${key}`)) {
      const found = readRequirement(value, start);
      if (found) manifest.dependencies.push(found);
    }
  }
  return manifest;
}

/** Poetry's carets and bare versions in the words of the others: `^1.2` is `>=1.2,<2`. */
function poetryRange(range: string): string {
  return range
    .replace(/\s+/g, '')
    .replace(/\^(\d+)((?:\.\d+)*)/g, (_, major: string, rest: string) => {
      if (major !== '0') return `>=${major}${rest},<${Number(major) + 1}`;
      const minor = /^\.(\d+)/.exec(rest)?.[1];
      return minor === undefined ? '>=0,<1' : `>=0${rest},<0.${Number(minor) + 1}`;
    })
    .replace(
      /~(?!=)(\d+)(?:\.(\d+))?((?:\.\d+)*)/g,
      (_, major: string, minor: string | undefined, rest: string) =>
        minor === undefined
          ? `>=${major},<${Number(major) + 1}`
          : `>=${major}.${minor}${rest},<${major}.${Number(minor) + 1}`,
    )
    .replace(/^(?=\d)/, '==');
}

/** `setup.py`, as far as it tells its requirements in so many words. */
export function readSetupScript(text: string): Manifest {
  const manifest = emptyManifest(/\bsetup\s*\(/.test(text));
  const keys =
    /\b(install_requires|setup_requires|tests_require|extras_require|requires|requirements|\w*_(?:deps|requires|requirements|dependencies))\s*=\s*/g;
  for (const match of text.matchAll(keys)) {
    const from = match.index + match[0].length;
    const opening = text[from];
    if (opening !== '[' && opening !== '{' && opening !== '(') {
      // A name or a call: what it holds may be told above, or in a file.
      manifest.open ||= match[1] === 'install_requires' || match[1] === 'extras_require';
      continue;
    }
    const end = closingOf(text, from);
    const block = text.slice(from, end);
    for (const string of block.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)) {
      // The names of extras are keys.
      if (/^\s*:/.test(block.slice(string.index + string[0].length))) continue;
      const found = readRequirement(string[1] ?? string[2] ?? '', from + string.index + 1);
      if (found) manifest.dependencies.push(found);
    }
    manifest.open ||= /\b[A-Za-z_]\w*\s*(?:\(|\+|,\s*\])|\*\w/.test(
      block.replace(/"[^"\n]*"|'[^'\n]*'|#.*/g, ''),
    );
  }
  return manifest;
}

function closingOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if ('[{('.includes(text[at])) depth++;
    else if (']})'.includes(text[at]) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** `setup.cfg`: indented lines below `install_requires` and the extras. */
export function readSetupConfig(text: string): Manifest {
  const manifest = emptyManifest();
  let section = '';
  let key = '';
  let offset = 0;
  for (const line of text.split('\n')) {
    const named = /^\[([^\]]+)\]/.exec(line);
    const assigned = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line);
    if (named) [section, key] = [named[1].trim(), ''];
    else if (assigned) key = assigned[1];
    const wanted =
      (section === 'options' && /^(?:install|setup|tests)_requires?$/.test(key)) ||
      (section === 'options.extras_require' && key !== '');
    if (wanted) {
      manifest.declares = true;
      const value = assigned ? assigned[2] : line;
      if (/^\s*file:/.test(value)) manifest.open = true;
      else if (value.trim() !== '' && !value.trim().startsWith('#')) {
        const found = readRequirement(value, offset + line.length - value.length);
        if (found) manifest.dependencies.push(found);
      }
    }
    offset += line.length + 1;
  }
  return manifest;
}

/** UTF-16 units; a longer line is none that a person has written. */
const longestLine = 500;

/** `environment.yml` of conda: its own packages, and those of pip below. */
export function readCondaEnvironment(text: string): Manifest {
  const manifest = emptyManifest(/^dependencies\s*:/m.test(text));
  let offset = 0;
  for (const line of text.split('\n')) {
    const item = line.length > longestLine ? null : /^(\s*-\s+)["']?([^"'#\n]+?)["']?\s*(?:#.*)?$/.exec(line);
    if (item && !item[2].endsWith(':')) {
      const conda = /^(?:[\w-]+::)?([\w.-]+?)\s*(?:={1,2}\s*([\w.*]+)(?:=\S*)?)?$/.exec(item[2]);
      const at = offset + item[1].length;
      const found: Dependency | undefined =
        conda && !item[2].includes('==')
          ? {
              ecosystem: 'pypi',
              name: conda[1],
              range: conda[2] ? `==${conda[2]}` : '',
              start: at,
              end: at + item[2].length,
            }
          : readRequirement(item[2], at);
      if (found && found.name !== 'python' && found.name !== 'pip') manifest.dependencies.push(found);
    }
    offset += line.length + 1;
  }
  return manifest;
}
