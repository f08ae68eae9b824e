import { parse } from 'svelte/compiler';
import ts from 'typescript';
import type { Import, SourceFile } from './source-file.ts';

/**
 * Every import of a file, whatever its form: static, `import type`, re-export, `import()` as
 * expression or type, `require`, `import.meta.glob`, `new URL('./x', import.meta.url)`.
 */
export function readImports(file: SourceFile): Import[] {
  return file.path.endsWith('.svelte') ? readSvelte(file.text) : readTypeScript(file.text, 0);
}

/** The scripts are read as TypeScript; the markup can only hold expressions, read one by one. */
function readSvelte(text: string): Import[] {
  const root = parse(text, { modern: true });
  const inScripts = [root.module, root.instance].flatMap((script) => {
    if (!script) return [];
    const { start, end } = script.content as unknown as Span;
    return readTypeScript(text.slice(start, end), lineAt(text, start));
  });
  const inMarkup = importExpressions(root.fragment).flatMap(({ start, end }) =>
    readTypeScript(`(${text.slice(start, end)});`, lineAt(text, start)),
  );
  return [...inScripts, ...inMarkup];
}

interface Span {
  start: number;
  end: number;
}

function importExpressions(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(importExpressions);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(importExpressions);
  const isImport = 'type' in node && node.type === 'ImportExpression';
  return isImport ? [node as unknown as Span, ...inside] : inside;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length - 1;
}

function readTypeScript(text: string, linesBefore: number): Import[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    for (const from of importedBy(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ from, line: linesBefore + line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importedBy(node: ts.Node): (string | null)[] {
  if (ts.isImportDeclaration(node)) return [words(node.moduleSpecifier)];
  if (ts.isExportDeclaration(node))
    return node.moduleSpecifier ? [words(node.moduleSpecifier)] : [];
  if (ts.isExternalModuleReference(node)) return [words(node.expression)];
  if (ts.isImportTypeNode(node)) {
    return [ts.isLiteralTypeNode(node.argument) ? words(node.argument.literal) : null];
  }
  if (ts.isCallExpression(node)) return importedByCall(node);
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [path, base] = node.arguments ?? [];
    return path && base?.getText() === 'import.meta.url' ? [words(path)] : [];
  }
  return [];
}

function importedByCall(call: ts.CallExpression): (string | null)[] {
  const [first] = call.arguments;
  if (!first) return [];
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return [words(first)];
  const callee = call.expression.getText();
  if (callee === 'require') return [words(first)];
  if (callee === 'import.meta.glob') {
    return ts.isArrayLiteralExpression(first) ? first.elements.map(words) : [words(first)];
  }
  return [];
}

function words(node: ts.Node): string | null {
  return ts.isStringLiteralLike(node) ? node.text : null;
}
