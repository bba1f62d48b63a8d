/** Builds what goes to Google (`dist/`) and what runs offline on Node (`build/`). One esbuild bundle each, no plugin. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = dirname(fileURLToPath(import.meta.url));
const GLOBAL_NAME = 'Tracker';
const SIZE_AIM = 200 * 1024;
const PAGES = 'src/ui/pages';
const MARKUP = './src/ui/mail/markup.ts';
/** From a place in `dist/Code.js`, as Google's log names it, to the sources: `npm run where`. */
const CODE_MAP = 'build/Code.js.map';

/** What is the same for all that goes to Google: the language its runtime takes, and as small as it reads. */
const SHIPPED = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  metafile: true,
  charset: 'utf8',
  legalComments: 'inline',
  minifySyntax: true,
  minifyWhitespace: true,
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

const fromRoot = (...parts) => join(ROOT, ...parts);

/**
 * The bundle as Google gets it: an IIFE, and one declared function for each name that Google may call; with the map from
 * its columns back to the sources, which stays at home.
 *
 * @param plugins none for what goes to Google; tests change sources with one
 */
export async function buildCode(plugins = []) {
  const built = await build({
    ...SHIPPED,
    entryPoints: ['src/main.ts'],
    outfile: 'build/Code.js',
    target: 'es2020',
    platform: 'neutral',
    tsconfig: 'src/tsconfig.json',
    format: 'esm',
    minifyIdentifiers: true,
    // Mails need no more of Preact than this, a tenth of it.
    alias: { 'preact/jsx-runtime': MARKUP, 'preact-render-to-string': MARKUP },
    banner: { js: `var ${GLOBAL_NAME}=(()=>{` },
    sourcemap: 'external',
    plugins,
  });
  refuseForeignCode(built.metafile);
  const textOf = (ending) => built.outputFiles.find(({ path }) => path.endsWith(ending)).text;
  const names = Object.values(built.metafile.outputs).flatMap(({ exports }) => exports);
  const [, body, exported] = /^([^]*)export\{([^{}]*)\};?\s*$/.exec(textOf('.js'));
  const members = exported.split(',').map((one) => one.split(' as ').reverse().join(':'));
  const stubs = names.sort().map((name) => `function ${name}(argument) { return ${GLOBAL_NAME}.${name}(argument); }`);
  return { code: `${body}return{${members.join(',')}}})();\n${stubs.join('\n')}\n`, map: JSON.parse(textOf('.map')) };
}

/** Names of the pages: a folder each. */
const pageNames = () => readdirSync(fromRoot(PAGES)).filter((name) => existsSync(fromRoot(PAGES, name, 'page.tsx')));

/** A page whole, script and style within: a sidebar of Google's has no other files. */
export async function buildPage(name) {
  const built = await build({
    ...SHIPPED,
    entryPoints: [`${PAGES}/${name}/page.tsx`],
    outdir: 'out',
    target: 'es2020',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    minifyIdentifiers: true,
    tsconfig: 'src/ui/tsconfig.json',
    format: 'iife',
  });
  refuseForeignCode(built.metafile);
  const textOf = (ending) => built.outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  // Within an element `<!--` would begin what only its end closes; esbuild leaves it nowhere but in texts and patterns.
  const [script, style] = [textOf('.js').replace(/<!--/g, '\\x3C!--'), textOf('.css')];
  if (/<\/script/i.test(script) || /<\/style/i.test(style)) throw new Error(`${name}: would end its own element`);
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="page"></div>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Nothing of the offline host and nothing of Node may reach Google. */
function refuseForeignCode(metafile) {
  const inputs = Object.entries(metafile.inputs);
  const foreign = inputs.map(([path]) => path).filter((path) => path.startsWith('src/host/'));
  const builtins = inputs.flatMap(([path, { imports }]) =>
    imports
      .filter(({ path: to }) => to.startsWith('node:') || builtinModules.includes(to))
      .map(({ path: to }) => `${path} imports ${to}`),
  );
  const refused = [...foreign, ...builtins];
  if (refused.length > 0)
    throw new Error(`The bundle may hold no host code and no Node built-in:\n${refused.join('\n')}`);
}

/** Hash of all file names and contents: the build differs on Google when, and only when, something changed. */
function stampOf(files) {
  const hash = createHash('sha256');
  for (const [name, content] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${content}\0`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function buildDist() {
  const { code, map } = await buildCode();
  const files = { 'Code.js': code, 'appsscript.json': readFileSync(fromRoot('appsscript.json'), 'utf8') };
  for (const name of pageNames()) files[`${name}.html`] = await buildPage(name);
  files['Code.js'] = `// Build ${stampOf(files)}\n${files['Code.js']}`;
  rmSync(fromRoot('dist'), { recursive: true, force: true });
  mkdirSync(fromRoot('dist'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(fromRoot('dist', name), content);
  mkdirSync(fromRoot('build'), { recursive: true });
  // Below the line with the stamp.
  writeFileSync(fromRoot(CODE_MAP), JSON.stringify({ ...map, mappings: `;${map.mappings}` }));
  for (const [name, content] of Object.entries(files)) {
    const size = Buffer.byteLength(content);
    const verdict = name !== 'Code.js' || size <= SIZE_AIM ? '' : ` — over the aim of ${SIZE_AIM / 1024} KB`;
    process.stdout.write(`dist/${name} ${(size / 1024).toFixed(1)} KB${verdict}\n`);
  }
}

/** Programs of the offline host, by the name of the file they become in `build/`. */
const PROGRAMS = {
  start: 'src/host/start.ts',
  host: 'src/host/create-globals.ts',
  coverage: 'src/host/coverage/print-coverage.ts',
  bench: 'test/bench/bench.ts',
  soak: 'test/soak/soak.ts',
  gallery: 'test/gallery/gallery.ts',
  'read-file': 'test/builders/read-file-program.ts',
  where: 'src/host/where.ts',
  workbench: 'src/host/workbench/workbench.ts',
  'workbench-host': 'src/host/workbench/host-thread.ts',
};

async function buildPrograms() {
  const present = Object.entries(PROGRAMS).filter(([, path]) => existsSync(fromRoot(path)));
  await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(present),
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    sourcemap: 'linked',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    tsconfig: 'src/host/tsconfig.json',
    logLevel: 'warning',
  });
}

/** The workbench's page and what it puts into the frames of the script's pages; the grid is a chunk of its own. */
async function buildWorkbenchPage() {
  const page = 'src/host/workbench/page';
  const options = {
    absWorkingDir: ROOT,
    outdir: 'build/workbench',
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
    tsconfig: `${page}/tsconfig.json`,
    logLevel: 'warning',
  };
  rmSync(fromRoot('build/workbench'), { recursive: true, force: true });
  await build({ ...options, entryPoints: [`${page}/main.tsx`], format: 'esm', splitting: true });
  await build({ ...options, entryPoints: [`${page}/script-run.ts`], format: 'iife', globalName: 'scriptRun' });
  cpSync(fromRoot(page, 'index.html'), fromRoot('build/workbench/index.html'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildDist();
  await buildPrograms();
  await buildWorkbenchPage();
}
