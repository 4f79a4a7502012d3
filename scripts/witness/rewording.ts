/** Proposed texts in other words. */
import { isMap, type Node } from 'yaml';
import { isModule } from './packages.ts';

/** The text with its conditions asked where another one did not hold: where no statement begins. */
export function otherwise(text: string, isPython: boolean): string {
  return isPython
    ? text.replace(/^( *)if (?=.*:$)/gm, '$1if other:\n$1    pass\n$1elif ')
    : text.replace(/^( *)if \(/gm, '$1if (other) {\n$1} else if (');
}

/** The text with what a module gives imported under another name, which is all that tells a path from a name. */
export function aliased(text: string, local: Node, isPython: boolean): string | undefined {
  const pattern = isMap(local) ? local.get('pattern') : undefined;
  const path = typeof pattern === 'string' ? /^([a-z_]\w*(?:\.\w+)*)\.(\w+)\b/.exec(pattern) : null;
  if (!path) return undefined;
  const [whole, module, name] = path;
  if (!isModule(module!, isPython)) return undefined;
  const alias = isPython
    ? `imported_${name!.toLowerCase()}`
    : `imported${name![0]!.toUpperCase()}${name!.slice(1)}`;
  const head = isPython
    ? `from ${module} import ${name} as ${alias}`
    : `import { ${name} as ${alias} } from '${module}';`;
  return text.includes(whole) ? `${head}\n${text.replace(whole, alias)}` : undefined;
}
