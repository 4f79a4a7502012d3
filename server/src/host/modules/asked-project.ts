import type { Project, Registration } from '../../engine/modules/project.ts';
import { sha256 } from '../digest.ts';

/** A question that an analysis has asked about its project, and the answer as text. */
export type Question = [
  about: 'knows' | 'isOwn' | 'names' | 'exportsOf' | 'registered',
  of: string,
  answer: string,
];

/** A project that notes what it is asked. */
export class AskedProject implements Project {
  readonly #project: Project;
  readonly #asked = new Map<string, Question>();

  constructor(project: Project) {
    this.#project = project;
  }

  get questions(): readonly Question[] {
    return [...this.#asked.values()];
  }

  knows(module: string, use: { typesOnly: boolean }): boolean | undefined {
    this.#note('knows', `${use.typesOnly ? 'type ' : ''}${module}`);
    return this.#project.knows(module, use);
  }

  isOwn(module: string): boolean {
    this.#note('isOwn', module);
    return this.#project.isOwn(module);
  }

  names(): Iterable<string> {
    this.#note('names', '');
    return this.#project.names();
  }

  exportsOf(module: string): ReadonlySet<string> | undefined {
    this.#note('exportsOf', module);
    return this.#project.exportsOf(module);
  }

  registered(name: string): Registration | undefined {
    this.#note('registered', name);
    return this.#project.registered(name);
  }

  #note(about: Question[0], of: string): void {
    const key = `${about} ${of}`;
    if (!this.#asked.has(key)) this.#asked.set(key, [about, of, answer(this.#project, about, of)]);
  }
}

/** Whether a project gives the same answers as when it was asked before. */
export function stillHolds(questions: readonly Question[], project: Project | undefined): boolean {
  if (!project) return questions.length === 0;
  return questions.every(([about, of, before]) => answer(project, about, of) === before);
}

function answer(project: Project, about: Question[0], of: string): string {
  switch (about) {
    case 'knows': {
      const typesOnly = of.startsWith('type ');
      return String(project.knows(typesOnly ? of.slice('type '.length) : of, { typesOnly }));
    }
    case 'isOwn':
      return String(project.isOwn(of));
    case 'names':
      return sha256([...project.names()].sort().join('\n'));
    case 'exportsOf':
      return sha256([...(project.exportsOf(of) ?? ['-'])].sort().join('\n'));
    case 'registered':
      return JSON.stringify(project.registered(of) ?? null);
  }
}
