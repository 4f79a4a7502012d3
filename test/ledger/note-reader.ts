/** Reads a Git AI 3.0.0 note from the format's description alone; shares no code with what writes it. */

export interface ReadNote {
  /** For each path, who each listed line is from: `TOOL MODEL` or `Name <email>`. */
  lines: Map<string, Map<number, string>>;
  base: string;
}

/** @throws Error at whatever the description does not allow. */
export function readNote(note: string): ReadNote {
  const cut = note.startsWith('---\n') ? 0 : note.indexOf('\n---\n') + 1;
  if (cut === 0 && !note.startsWith('---\n')) throw new Error('no divider');
  const { schema_version, base_commit_sha, sessions, humans, prompts } = JSON.parse(note.slice(cut + 4));
  if (schema_version !== 'authorship/3.0.0' || typeof prompts !== 'object') throw new Error('metadata');
  const lines = new Map<string, Map<number, string>>();
  let file = new Map<number, string>();
  for (const row of note.slice(0, cut).split('\n')) {
    if (row === '') continue;
    const entry = /^ {2}(?:(s_[0-9a-f]{14})::t_[0-9a-f]{14}|(h_[0-9a-f]{14})) ([0-9,-]+)$/.exec(row);
    if (!entry) {
      if (row.startsWith(' ')) throw new Error(`entry: ${row}`);
      const path = row.startsWith('"') ? JSON.parse(row) : row;
      if (/\s/.test(row) && !row.startsWith('"')) throw new Error(`unquoted: ${row}`);
      if (lines.has(path)) throw new Error(`twice: ${row}`);
      file = new Map();
      lines.set(path, file);
      continue;
    }
    const [, session, human, ranges] = entry;
    const agent = session && sessions[session].agent_id;
    const who = agent ? `${agent.tool} ${agent.model}` : humans[human!].author;
    let last = 0;
    for (const range of ranges!.split(',')) {
      const [start, end = start] = range.split('-').map(Number) as [number, number?];
      if (!(start > last && end! >= start)) throw new Error(`ranges: ${row}`);
      for (let line = start; line <= end!; line++) {
        if (file.has(line)) throw new Error(`line ${line} twice`);
        file.set(line, who);
      }
      last = end!;
    }
  }
  return { lines, base: base_commit_sha };
}
