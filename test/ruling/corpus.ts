/** What the rules are tried on: published code of good repute, by package, and the folders of it that people wrote. */

/** Packages of `packages/package.json`, each with the folders and files of it that are looked into. */
export const npmPackages: Readonly<Record<string, readonly string[]>> = {
  '@trpc/server': ['src'],
  ajv: ['lib'],
  axios: ['lib'],
  'body-parser': ['lib'],
  commander: ['lib'],
  ejs: ['lib/cjs'],
  eslint: ['bin', 'lib/cli-engine', 'lib/config', 'lib/eslint', 'lib/linter', 'lib/services', 'lib/shared'],
  express: ['lib'],
  'express-session': ['index.js', 'session'],
  fastify: ['fastify.js', 'lib'],
  'fs-extra': ['lib'],
  got: ['dist/source'],
  handlebars: ['lib'],
  'http-server': ['bin', 'lib'],
  ioredis: ['built'],
  jquery: ['src'],
  jsonwebtoken: ['sign.js', 'verify.js', 'decode.js', 'lib'],
  knex: ['bin', 'lib'],
  koa: ['lib'],
  lodash: ['lodash.js'],
  minio: ['src'],
  mocha: ['bin', 'lib'],
  moment: ['src/lib'],
  mongodb: ['src'],
  mongoose: ['lib'],
  multer: ['index.js', 'lib', 'storage'],
  mysql2: ['lib'],
  nodemailer: ['dist/cjs'],
  openai: ['src/client.ts', 'src/auth', 'src/core', 'src/helpers', 'src/internal', 'src/lib', 'src/realtime'],
  passport: ['lib'],
  pg: ['lib'],
  rxjs: ['src'],
  sequelize: ['lib'],
  'serve-static': ['index.js'],
  shelljs: ['src'],
  'socket.io': ['dist'],
  tar: ['dist/commonjs'],
  typeorm: [
    'cache',
    'commands',
    'data-source',
    'driver',
    'migration',
    'persistence',
    'query-builder',
    'util',
  ],
  undici: ['lib'],
  webpack: ['bin', 'hot', 'lib/cache', 'lib/fs', 'lib/hmr', 'lib/node', 'lib/serialization', 'lib/util'],
  winston: ['lib'],
  ws: ['lib'],
  yargs: ['build/lib'],
};

/** Debian packages of Python code, as they stand below the system's folder of Python packages. */
export const debianPackages: Readonly<Record<string, string>> = {
  'python3-aiohttp': 'aiohttp',
  'python3-celery': 'celery',
  'python3-click': 'click',
  'python3-cryptography': 'cryptography',
  'python3-django': 'django',
  'python3-fastapi': 'fastapi',
  'python3-flask': 'flask',
  'python3-httpx': 'httpx',
  'python3-jinja2': 'jinja2',
  'python3-paramiko': 'paramiko',
  'python3-pymysql': 'pymysql',
  'python3-redis': 'redis',
  'python3-requests': 'requests',
  'python3-sqlalchemy': 'sqlalchemy',
  'python3-starlette': 'starlette',
  'python3-tornado': 'tornado',
  'python3-urllib3': 'urllib3',
  'python3-werkzeug': 'werkzeug',
  'python3-yaml': 'yaml',
};

const code = /\.(?:[cm]?[jt]sx?|pyw?)$/;
/** Declarations without code, tests (which do on purpose what rules warn of), and what a machine made small. */
const leftOut = /\.d\.[cm]?ts$|\.min\.|(?:^|\/)(?:tests?|testing|__tests__)\/|\.test\.[jt]s$/;

/** Whether a file of a package, by its path within it, is part of the corpus. */
export function belongs(path: string): boolean {
  return code.test(path) && !leftOut.test(path);
}
