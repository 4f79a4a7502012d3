/** A repository in which an assistant and a person write, as the editor would record it, with the real git. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../server/src/host/digest.ts';
import { RepositoryRecords } from '../../server/src/host/repository-records.ts';
import { languageIdOf } from '../../server/src/ledger/language-id.ts';
import { completion, Desk } from '../ledger/desk.ts';
import { readNote } from '../ledger/note-reader.ts';
import { git } from './temporary-folder.ts';

export class NotedRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    if (!existsSync(join(folder, '.git'))) this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'Ada');
    this.git('config', 'user.email', 'ada@example.com');
    this.git('config', 'commit.gpgsign', 'false');
    this.git('config', 'core.autocrlf', 'false');
    this.git('config', 'core.quotePath', 'true');
  }

  git(...args: string[]): string {
    return git(this.folder, ...args);
  }

  head(): string {
    return this.git('rev-parse', 'HEAD').trim();
  }

  read(path: string): string {
    return existsSync(join(this.folder, path)) ? readFileSync(join(this.folder, path), 'utf8') : '';
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  /** The assistant inserts before the first place of `before`, or at the end; the ledger records it. */
  async assist(path: string, inserted: string, before?: string): Promise<void> {
    const text = this.read(path);
    const desk = new Desk(text, { uri: `file:///${path}`, languageId: languageIdOf(path) });
    desk.context.tags = false;
    const start = before === undefined ? text.length : text.indexOf(before);
    desk.change(completion, [{ start, length: 0, text: inserted }]);
    this.write(path, desk.text);
    const records = (await this.records())!;
    for (const block of desk.ledger.blocks.values()) {
      const id = crypto.randomUUID();
      const record = desk.ledger.describe(block, path, languageIdOf(path), sha256, new Date().toISOString());
      await records.append({ ...record, id });
    }
    await records.close();
  }

  records(): Promise<RepositoryRecords | undefined> {
    return RepositoryRecords.open(this.folder, ({ message }) => {
      throw new Error(message);
    });
  }

  commit(message: string, ...paths: string[]): string {
    this.git('add', '--', ...(paths.length > 0 ? paths : ['.']));
    this.git('commit', '-q', '-m', message);
    return this.head();
  }

  note(revision = 'HEAD'): string {
    return this.git('notes', '--ref=ai', 'show', revision);
  }

  /** Lines of the work tree's committed file that notes give to an assistant, as git blame and the notes tell it. */
  assisted(path: string, revision = 'HEAD'): string[] {
    const rows = this.git('blame', '--line-porcelain', revision, '--', path).split('\n');
    const found: string[] = [];
    let commit = '';
    let line = 0;
    let name = '';
    for (const row of rows) {
      const head = /^([0-9a-f]{40}) (\d+) \d+/.exec(row);
      if (head) [commit, line] = [head[1]!, Number(head[2])];
      if (row.startsWith('filename ')) name = row.slice(9);
      if (!row.startsWith('\t')) continue;
      const path = name.startsWith('"') ? JSON.parse(name) : name;
      if (this.#noted(commit)?.get(path)?.get(line) === 'github.copilot m') found.push(row.slice(1));
    }
    return found;
  }

  #noted(commit: string): Map<string, Map<number, string>> | undefined {
    try {
      return readNote(this.note(commit)).lines;
    } catch (error) {
      if (/no note found/.test(String(error))) return undefined;
      throw error;
    }
  }
}
