import tseslint from 'typescript-eslint';

/** Which layers a layer may import from: the arrows of the house, held by lint as well as by the compiler. */
const FORBIDDEN = {
  core: ['app', 'platform', 'ui', 'host', 'main'],
  app: ['platform', 'ui', 'host', 'main'],
  platform: ['ui', 'host', 'main'],
  ui: ['platform', 'host', 'main'],
};

const layerRules = Object.entries(FORBIDDEN).map(([layer, others]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: others.map((other) => ({
          group: [`**/${other}/**`, `**/${other}`],
          message: `${layer} may not import ${other}`,
        })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'build/', 'out/', 'coverage/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/app/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'Math.random', 'console', 'process'],
    },
  },
  ...layerRules,
);
