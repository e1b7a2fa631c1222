import tseslint from 'typescript-eslint';

/** Ways to run a string as code or markup: feed text reaches the page as text only. */
const MARKUP_PROPERTIES = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTML', 'setHTMLUnsafe', 'srcdoc'];

const restrictedProperties = MARKUP_PROPERTIES.map((property) => ({
  property,
  message: 'Outside text must not become markup: use a Lit template or textContent.',
}));

const restrictedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' },
];

/** The same ways as attributes and directives of Lit, which write markup past its escaping. */
const restrictedImports = {
  patterns: [
    {
      group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html.js', 'lit-html/static.js'],
      message: 'Outside text must not become markup.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'dist-package', 'node_modules', 'geodata', 'public', 'test/.output'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 15],
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
      'no-alert': 'error',
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-restricted-imports': ['error', restrictedImports],
      'no-restricted-properties': ['error', ...restrictedProperties],
      'no-restricted-syntax': ['error', ...restrictedSyntax],
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Loops over arcs and digits index what they have just measured.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `async` also makes a thrown error a rejection, which callers of a port rely on.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-shadow': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // The one module that speaks on the page's console, and the command line, whose voice the console is.
    files: ['src/**/*.ts'],
    ignores: ['src/desk/**', 'src/feed/report.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // A suite is one call with all its tests inside, and a test sets the page that it needs.
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-properties': 'off', 'no-script-url': 'off' },
  },
  {
    files: ['*.config.ts', '*.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
