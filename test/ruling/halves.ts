/** The two halves of the corpus, each with where it comes from. */
import { debianPackages, npmPackages } from './corpus.ts';
import { type Corpus, installDebian, installNpm, pinDebian, pinnedDebian } from './installation.ts';

export interface Half {
  title: string;
  packages: string[];
  /** Answers with the reason where it cannot be had. */
  install: () => Corpus | string;
  /** Packages that are there in another version than was judged. */
  moved: (corpus: Corpus) => string[];
  /** Writes down that these versions are the ones that are judged. */
  pin: (corpus: Corpus) => void;
}

export const halves: readonly Half[] = [
  {
    title: 'JavaScript and TypeScript from npm',
    packages: Object.keys(npmPackages),
    install: installNpm,
    moved: () => [],
    pin: () => {},
  },
  {
    title: 'Python from Debian',
    packages: Object.values(debianPackages),
    install: installDebian,
    moved: ({ versions }) => {
      const pinned = pinnedDebian();
      const other = Object.keys(debianPackages).filter((name) => versions[name] !== pinned[name]);
      return other.map((name) => debianPackages[name]!);
    },
    pin: ({ versions }) => pinDebian(versions),
  },
];
