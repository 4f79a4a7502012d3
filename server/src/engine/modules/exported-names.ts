/** What the text of a module says of the names that it gives out. */
export interface ExportedNames {
  names: Set<string>;
  /** Modules of which it gives out everything, as they are written in it. */
  everythingFrom: string[];
  /** There may be names that the text does not show. */
  open: boolean;
  /** It gives out one thing as a whole, which CommonJS may have taken apart. */
  hasDefault: boolean;
}

/** UTF-16 units; what is longer was made by a program. */
const longest = 1_000_000;
const unreadable: ExportedNames = { names: new Set(), everythingFrom: [], open: true, hasDefault: false };

const declaration =
  /^[ \t]*export\s+(?:declare\s+)?(?:default\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\*?|const\s+enum|const|let|var|class|enum|namespace|module|interface|type|import)\s+([A-Za-z_$][\w$]*)([^\n]*)/gm;
const list = /\bexport\s*(?:type\s*)?\{([^}]*)\}/g;
const everything = /\bexport\s*(?:type\s*)?\*\s*(?:as\s+([\w$]+)\s*)?from\s*['"]([^'"]+)['"]/g;

/** The exports of an ES module or of its declarations. What looks like one within a comment does no harm. */
export function scriptExports(text: string): ExportedNames {
  if (text.length > longest) return unreadable;
  const names = new Set<string>();
  for (const [, name, rest] of text.matchAll(declaration)) {
    names.add(name);
    // `export const a = 1, b = 2`
    for (const [, other] of rest.matchAll(/,\s*([A-Za-z_$][\w$]*)\s*[:=]/g)) names.add(other);
  }
  for (const [, content] of text.matchAll(list)) {
    for (const part of content.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').split(',')) {
      const name = /([\w$]+)\s*$/.exec(part)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  const everythingFrom: string[] = [];
  for (const [, name, module] of text.matchAll(everything)) {
    if (name !== undefined) names.add(name);
    else everythingFrom.push(module);
  }
  const isModule = names.size > 0 || everythingFrom.length > 0;
  // What `export =` gives out is an object, and other modules may be declared in the same file.
  const open =
    !isModule ||
    /^[ \t]*export\s*=|^[ \t]*(?:export\s+)?declare\s+(?:module\s+['"]|global\b)|\bexport\s+(?:declare\s+)?(?:const|let|var)\s*[{[/]|\bmodule\.exports\b/m.test(
      text,
    );
  const hasDefault = /^[ \t]*export\s+default\b/m.test(text);
  return { names, everythingFrom, open, hasDefault };
}

const assigned = /^[ \t]*([A-Za-z_]\w*)(?:\s*,\s*([A-Za-z_]\w*))*\s*(?::[^=\n]+)?=(?!=)/gm;
const defined = /^[ \t]*(?:async\s+)?(?:def|class)\s+(\w+)/gm;
const imported = /^[ \t]*import\s+([^\n#;]+)/gm;
const importedFrom = /^[ \t]*from\s+(\.*[\w.]*)\s+import\s+(?:\(([^)]*)\)|([^\n#;]+))/gm;

/** The names of a Python module, those of its branches included. */
export function pythonExports(text: string): ExportedNames {
  if (text.length > longest) return unreadable;
  const names = new Set<string>();
  const everythingFrom: string[] = [];
  const bare = text.replace(/\\\n/g, ' ');
  for (const match of bare.matchAll(assigned))
    for (const name of match[0].split('=')[0].match(/[A-Za-z_]\w*/g) ?? []) names.add(name);
  for (const [, name] of bare.matchAll(defined)) names.add(name);
  for (const [, modules] of bare.matchAll(imported))
    for (const part of modules.split(',')) {
      const name = /\bas\s+(\w+)/.exec(part)?.[1] ?? /^\s*(\w+)/.exec(part)?.[1];
      if (name !== undefined) names.add(name);
    }
  for (const [, module, inParentheses, inLine] of bare.matchAll(importedFrom)) {
    const part = (inParentheses ?? inLine).replace(/#[^\n]*/g, '');
    if (part.trim() === '*') everythingFrom.push(module);
    else
      for (const item of part.split(',')) {
        const name = /\bas\s+(\w+)/.exec(item)?.[1] ?? /^\s*(\w+)/.exec(item)?.[1];
        if (name !== undefined) names.add(name);
      }
  }
  const open =
    /\b__getattr__\b|\bglobals\(\)|\blocals\(\)|\bvars\(|\bsys\.modules\b|\bsetattr\(|\bexec\(|\b[Ll]azy|\b__path__\b|\bextend_path\b|\bfor\s+\w+\s+in\b[^\n]*:\s*\n\s+globals/.test(
      bare,
    );
  return { names, everythingFrom, open, hasDefault: false };
}
