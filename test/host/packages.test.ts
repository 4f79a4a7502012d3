import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { openLibrary } from '../../server/src/host/modules/library-files.ts';
import { Projects } from '../../server/src/host/modules/projects.ts';
import { temporaryFolder } from './temporary-folder.ts';

const library = openLibrary(path.join(extensionRoot, 'rules', 'libraries'));

describe('What is known of a package', () => {
  const folder = temporaryFolder();
  const write = (files: Record<string, string | object>): void => {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder.path, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    }
  };
  /** What is said of each module, from a file. */
  const said = (from: string, modules: string[], typesOnly = false): Record<string, boolean | undefined> => {
    const language = from.endsWith('.py') ? 'python' : from.endsWith('.ts') ? 'typescript' : 'javascript';
    const project = new Projects(library).of(path.join(folder.path, from), folder.path, language);
    return Object.fromEntries(modules.map((module) => [module, project.knows(module, { typesOnly })]));
  };

  describe('in JavaScript', () => {
    it('comes from every kind of dependency, of the package and of those around it', () => {
      write({
        'package.json': { name: 'all', devDependencies: { vitest: '1' }, workspaces: ['packages/*'] },
        'packages/web/package.json': {
          name: 'web',
          dependencies: { express: '4' },
          peerDependencies: { react: '18' },
          optionalDependencies: { fsevents: '2' },
          bundledDependencies: ['bundled'],
        },
        'packages/core/package.json': { name: '@all/core' },
      });
      assert.deepEqual(
        said('packages/web/src/a.js', [
          'express',
          'express/lib/router',
          'react',
          'fsevents',
          'bundled',
          'vitest',
          '@all/core',
          'web',
        ]),
        {
          express: true,
          'express/lib/router': true,
          react: true,
          fsevents: true,
          bundled: true,
          vitest: true,
          '@all/core': true,
          web: true,
        },
      );
      assert.deepEqual(said('packages/core/a.js', ['express', 'expres', '@all/cores']), {
        express: false,
        expres: false,
        '@all/cores': false,
      });
    });

    it('comes from lockfiles of all kinds', () => {
      const locks: Record<string, string> = {
        'package-lock.json': JSON.stringify({
          lockfileVersion: 3,
          packages: { '': {}, 'node_modules/ms': {}, 'node_modules/a/node_modules/@s/deep': {} },
        }),
        'npm-shrinkwrap.json': JSON.stringify({ dependencies: { ms: { dependencies: { '@s/deep': {} } } } }),
        'yarn.lock':
          '"@s/deep@^1.0.0", "@s/deep@^1.1.0":\n  version "1.1.0"\n\nms@2.1.3:\n  version "2.1.3"\n',
        'pnpm-lock.yaml':
          "lockfileVersion: '9.0'\npackages:\n  ms@2.1.3:\n    resolution: {}\n  '@s/deep@1.0.0':\n    resolution: {}\n",
        'bun.lock': '{ "packages": { "ms": ["ms@2.1.3", {}], "@s/deep": ["@s/deep@1.0.0", {}], } }',
      };
      for (const [name, text] of Object.entries(locks)) {
        const own = name.replace(/\W/g, '');
        write({ [`${own}/${name}`]: text, [`${own}/.git/HEAD`]: '' });
        const project = new Projects(library).of(
          path.join(folder.path, own, 'a.js'),
          path.join(folder.path, own),
          'javascript',
        );
        const answers = ['ms', '@s/deep', 'mss'].map((module) => project.knows(module, { typesOnly: false }));
        assert.deepEqual(answers, [true, true, false], name);
      }
    });

    it('comes from what is installed, wherever that is above, and from types where types are asked for', () => {
      write({
        'package.json': { dependencies: {}, devDependencies: { '@types/declared': '1' } },
        'node_modules/inst/index.js': '',
        'node_modules/@s/inst/index.js': '',
        'node_modules/@types/shape/index.d.ts': '',
        'node_modules/@types/s__shape/index.d.ts': '',
      });
      assert.deepEqual(said('src/deep/a.js', ['inst/sub', '@s/inst', '@s/other', 'shape']), {
        'inst/sub': true,
        '@s/inst': true,
        '@s/other': false,
        shape: false,
      });
      assert.deepEqual(said('a.ts', ['shape', '@s/shape', 'declared', 'other'], true), {
        shape: true,
        '@s/shape': true,
        declared: true,
        other: false,
      });
    });

    it('is not said where a configuration or a declaration speaks of the name', () => {
      write({
        'package.json': { name: 'app', jest: { moduleNameMapper: { '^mapped/(.*)$': '<rootDir>/x/$1' } } },
        'webpack.config.js': 'module.exports = { resolve: { alias: { components: "./c", "@ui": "./ui" } } };',
        'types/global.d.ts': "declare module 'untyped';\ndeclare module 'styles/*';",
        'tsconfig.json': { compilerOptions: { paths: { '@made/*': ['./generated/*'] } } },
        'src/shared/index.js': '',
      });
      const modules = [
        'components/Button',
        '@ui/kit',
        'mapped/a',
        'untyped',
        'styles/a',
        '@made/a',
        'shared',
        'vscode',
      ];
      for (const [module, answer] of Object.entries(said('src/a.js', modules)))
        assert.notEqual(answer, false, module);
      assert.equal(said('src/a.js', ['unheard']).unheard, false);
    });

    it('is nothing where no manifest speaks', () => {
      assert.deepEqual(said('a.js', ['express', 'nonsense']), { express: undefined, nonsense: undefined });
      write({ 'package.json': { type: 'module' } });
      assert.deepEqual(said('a.js', ['nonsense']), { nonsense: undefined });
    });
  });

  describe('in Python', () => {
    it('comes from requirements with all that they include', () => {
      write({
        'requirements.txt':
          '-r requirements/base.txt\nPyYAML>=6 # yaml\nopencv-python-headless[all]==4.8 ; python_version > "3.8"\n-e .\n',
        'requirements/base.txt': 'flask\ngit+https://example.com/x.git#egg=acme-tools\n--hash=sha256:0\n',
        'requirements-dev.in': 'pytest\n',
      });
      assert.deepEqual(
        said('app/a.py', [
          'yaml',
          'cv2',
          'flask',
          'werkzeug.security',
          'acme_tools',
          'pytest',
          'django',
          'flaskk',
        ]),
        {
          yaml: true,
          cv2: true,
          flask: true,
          'werkzeug.security': true,
          acme_tools: true,
          pytest: true,
          django: false,
          flaskk: false,
        },
      );
    });

    const manifests: Record<string, string> = {
      'pyproject.toml':
        '[project]\nname = "x"\ndependencies = [\n  "flask>=2", # web\n  "beautifulsoup4[lxml] ; python_version < \'4\'",\n]\n[project.optional-dependencies]\nml = ["scikit-learn"]\n[dependency-groups]\ntest = ["pytest", {include-group = "ml"}]\n',
      Pipfile:
        '[packages]\nflask = "*"\nbeautifulsoup4 = {version = ">=4", extras = ["lxml"]}\n[dev-packages]\npytest = "*"\nscikit-learn = "*"\n',
      'setup.cfg':
        '[options]\ninstall_requires =\n    flask>=2\n    beautifulsoup4\n[options.extras_require]\ntest = pytest\nml =\n    scikit-learn\n',
      'setup.py':
        "from setuptools import setup\nsetup(name='x', install_requires=['flask>=2', \"beautifulsoup4\"], extras_require={'test': ['pytest'], 'ml': ['scikit-learn']})\n",
      'environment.yml':
        'name: x\ndependencies:\n  - python=3.11\n  - flask=2.2\n  - conda-forge::scikit-learn\n  - pip:\n      - beautifulsoup4==4.12\n      - pytest\n',
      'poetry.lock':
        '[[package]]\nname = "flask"\nversion = "2"\n[[package]]\nname = "beautifulsoup4"\n[[package]]\nname = "pytest"\n[[package]]\nname = "scikit-learn"\n',
      'uv.lock':
        'version = 1\n[[package]]\nname = "flask"\nsource = { registry = "x" }\n[[package]]\nname = "beautifulsoup4"\n[[package]]\nname = "pytest"\n[[package]]\nname = "scikit-learn"\n',
      'Pipfile.lock': JSON.stringify({
        default: { flask: {}, beautifulsoup4: {}, 'scikit-learn': {} },
        develop: { pytest: {} },
      }),
    };
    for (const [name, text] of Object.entries(manifests)) {
      it(`comes from ${name}`, () => {
        write({ [name]: text });
        assert.deepEqual(said('a.py', ['flask', 'bs4', 'pytest', 'sklearn', 'nonsense']), {
          flask: true,
          bs4: true,
          pytest: true,
          sklearn: true,
          nonsense: false,
        });
      });
    }

    it('comes from poetry’s own tables, whose python is no package', () => {
      write({
        'pyproject.toml':
          '[tool.poetry.dependencies]\npython = "^3.9"\nflask = "^2.0"\n[tool.poetry.group.dev.dependencies]\npytest = {version = "^8"}\n',
      });
      assert.deepEqual(said('a.py', ['flask', 'pytest', 'nonsense']), {
        flask: true,
        pytest: true,
        nonsense: false,
      });
    });

    it('comes from an environment beside the code', () => {
      write({
        'requirements.txt': '',
        '.venv/pyvenv.cfg': '',
        '.venv/lib/python3.12/site-packages/inst/__init__.py': '',
        '.venv/lib/python3.12/site-packages/single.py': '',
        '.venv/lib/python3.12/site-packages/_fast.cpython-312-x86_64-linux-gnu.so': '',
      });
      assert.deepEqual(said('app/a.py', ['inst.sub', 'single', '_fast', 'other']), {
        'inst.sub': true,
        single: true,
        _fast: true,
        other: false,
      });
    });

    it('is not said where a distribution that nobody here knows may bring the module, or the workspace has one', () => {
      write({ 'requirements.txt': 'acme-billing-client\n', 'tools/helpers/strange.py': '', 'app/x.py': '' });
      assert.notEqual(said('a.py', ['acme_billing']).acme_billing, false);
      assert.notEqual(said('a.py', ['strange']).strange, false);
      assert.equal(said('a.py', ['unheard']).unheard, false);
    });

    it('is nothing where no manifest speaks, or where it is computed', () => {
      assert.equal(said('a.py', ['nonsense']).nonsense, undefined);
      write({ 'pyproject.toml': '[tool.black]\nline-length = 100\n' });
      assert.equal(said('a.py', ['nonsense']).nonsense, undefined);
      write({ 'setup.py': 'from setuptools import setup\nsetup(install_requires=read("deps.txt"))\n' });
      assert.equal(said('a.py', ['nonsense']).nonsense, undefined);
      write({ 'pyproject.toml': '[project]\nname = "x"\ndynamic = ["dependencies"]\n' });
      assert.equal(said('a.py', ['nonsense']).nonsense, undefined);
    });
  });
});

describe('What an installed package exports', () => {
  const folder = temporaryFolder();
  const write = (files: Record<string, string | object>): void => {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder.path, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    }
  };
  const exportsOf = (module: string, from = 'a.ts'): string[] | undefined => {
    const language = from.endsWith('.py') ? 'python' : 'typescript';
    const project = new Projects(library).of(path.join(folder.path, from), folder.path, language);
    const names = project.exportsOf(module);
    return names && [...names].sort();
  };

  it('is read from its declarations, with what they pass on', () => {
    write({
      'node_modules/lib/package.json': {
        name: 'lib',
        type: 'module',
        exports: { '.': { types: './types/index.d.ts', default: './index.js' }, './sub': './types/sub.js' },
      },
      'node_modules/lib/types/index.d.ts':
        "export declare function one(): void;\nexport declare const two: 1, three: 2;\nexport { four as five, type Six } from './other.js';\nexport * from './more.js';\nexport * as ns from './more.js';\nexport default one;\n",
      'node_modules/lib/types/more.d.ts': 'export interface Seven {}\nexport abstract class Eight {}\n',
      'node_modules/lib/types/sub.d.ts': 'export declare const only: string;\n',
    });
    assert.deepEqual(exportsOf('lib'), ['Eight', 'Seven', 'Six', 'five', 'ns', 'one', 'three', 'two']);
    assert.deepEqual(exportsOf('lib/sub'), ['only']);
  });

  it('is not told where it is an object, comes from elsewhere, or is nowhere declared', () => {
    const declare = (name: string, types: string): void =>
      write({
        [`node_modules/${name}/package.json`]: { name, types: 'index.d.ts' },
        [`node_modules/${name}/index.d.ts`]: types,
      });
    declare('whole', 'declare const x: { a: 1 };\nexport = x;\n');
    declare('other', "export * from 'somewhere';\nexport declare const a: 1;\n");
    declare('both', 'declare const x: { a: 1 };\nexport interface A {}\nexport default x;\n');
    write({
      'node_modules/bare/package.json': { name: 'bare', main: 'index.js' },
      'node_modules/bare/index.js': '',
    });
    for (const name of ['whole', 'other', 'both', 'bare', 'absent'])
      assert.equal(exportsOf(name), undefined, name);
  });

  it('is read from a module of Python, with its branches, and not where it is made when it runs', () => {
    write({
      '.venv/pyvenv.cfg': '',
      '.venv/lib/python3.12/site-packages/lib/__init__.py':
        'import os\nfrom .core import (\n    one,\n    two as three,  # both\n)\nfrom .more import *\nLIMIT: int = 3\ntry:\n    import fast as engine\nexcept ImportError:\n    engine = None\n\nclass Four:\n    pass\n',
      '.venv/lib/python3.12/site-packages/lib/core.py': '',
      '.venv/lib/python3.12/site-packages/lib/more.py': 'def five():\n    pass\n',
      '.venv/lib/python3.12/site-packages/magic.py': 'def __getattr__(name):\n    return name\n',
    });
    const names = exportsOf('lib', 'a.py') ?? [];
    for (const name of ['one', 'three', 'five', 'Four', 'LIMIT', 'engine', 'core', 'os'])
      assert.ok(names.includes(name), name);
    assert.ok(!names.includes('two'));
    assert.equal(exportsOf('magic', 'a.py'), undefined);
  });
});
