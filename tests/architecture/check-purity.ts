import ts from 'typescript';
import { importTable } from './import-table.ts';
import { roomOf } from './check-imports.ts';
import type { SourceFile } from './source-file.ts';

const worldly = new Set([
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'globalThis',
  'self',
  'process',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
]);

/** One sentence for each place where a pure room reads the document, the clock or chance. */
export function checkPurity(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (!importTable[room]?.pure) return [];
  if (file.path.endsWith('.svelte')) return [`${file.path} is a view, and ${room} is a pure room`];
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const declared = namesDeclaredIn(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = impurity(node, declared);
    if (named) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(
        `${file.path}:${line + 1} names ${named}: ${room} is pure, so pass time, chance and ` +
          `surroundings in as arguments`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function impurity(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (!ts.isIdentifier(node) || isOnlyAName(node) || declared.has(node.text)) return undefined;
  const { parent } = node;
  if (worldly.has(node.text)) return node.text;
  if (node.text === 'Math') {
    const part = partRead(node);
    return part === undefined || part === 'random' ? `Math.${part ?? '…'}` : undefined;
  }
  if (node.text !== 'Date' || ts.isTypeReferenceNode(parent)) return undefined;
  // With arguments it only converts a given time; without any it asks the clock.
  if (ts.isNewExpression(parent)) return parent.arguments?.length ? undefined : 'new Date()';
  if (ts.isCallExpression(parent) && parent.expression === node) return 'Date()';
  if (ts.isBinaryExpression(parent)) return undefined; // x instanceof Date
  const part = partRead(node);
  return part === undefined || part === 'now' ? `Date.${part ?? '…'}` : undefined;
}

/** `random` of `Math.random` and of `Math['random']`; undefined when the object is taken whole. */
function partRead(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text;
  if (ts.isElementAccessExpression(parent) && parent.expression === node) {
    const key = parent.argumentExpression;
    return ts.isStringLiteralLike(key) ? key.text : undefined;
  }
  return undefined;
}

/** `item.location`, `{ location: 1 }`, `interface Place { location: string }`, `type window = …`. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return node.text !== 'Date';
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isBindingElement(parent)) return parent.initializer !== node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
  return 'name' in parent && parent.name === node;
}

/** A parameter or variable called `window` is the file's own, not the browser's. */
function namesDeclaredIn(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const binds =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node);
    if (binds && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
