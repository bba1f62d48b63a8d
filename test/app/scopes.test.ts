/** The manifest asks for what the bundle's calls need, and for nothing more: worked out from types and Google's reference. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { referenceMembers } from '../../src/host/border/reference';

const MANIFEST = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };

interface Use {
  /** `Sheet.getRange` */
  readonly member: string;
  /** Any one of them will do. */
  readonly scopes: readonly string[];
}

/** Members of Google's services that the sources of the bundle name, by their types. */
function usesOf(entry: string): Use[] {
  const config = ts.readConfigFile('src/tsconfig.json', (path) => ts.sys.readFile(path)).config as object;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('src'));
  const program = ts.createProgram([resolve(entry)], options);
  const checker = program.getTypeChecker();
  const members = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const owner = ownerOf(checker.getSymbolAtLocation(node.name));
      if (owner !== null) members.add(`${owner}.${node.name.text}`);
    }
    node.forEachChild(visit);
  };
  for (const file of program.getSourceFiles()) if (!file.fileName.includes('node_modules')) visit(file);
  return [...members].sort().map((member) => {
    const [className = '', name = ''] = member.split('.');
    return { member, scopes: referenceMembers(className).get(name)?.scopes ?? [] };
  });
}

function ownerOf(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.declarations?.find((one) => one.getSourceFile().fileName.includes('google-apps-script'));
  return declaration && ts.isInterfaceDeclaration(declaration.parent) ? declaration.parent.name.text : null;
}

const uses = usesOf('src/main.ts');
const isGranted = ({ scopes }: Use, granted: readonly string[]): boolean =>
  scopes.length === 0 || scopes.some((scope) => granted.includes(scope));

test('the calls of the bundle are found', () => {
  expect(uses.map(({ member }) => member)).toEqual(
    expect.arrayContaining(['Range.setValues', 'FormApp.openById', 'MailApp.sendEmail', 'ScriptApp.newTrigger']),
  );
  expect(uses.length).toBeGreaterThan(50);
});

test('no scope is missing', () => {
  expect(uses.filter((use) => !isGranted(use, MANIFEST.oauthScopes))).toEqual([]);
});

test.each(MANIFEST.oauthScopes)('%s is needed', (scope) => {
  const others = MANIFEST.oauthScopes.filter((one) => one !== scope);
  expect(uses.filter((use) => !isGranted(use, others)).map(({ member }) => member)).not.toEqual([]);
});
