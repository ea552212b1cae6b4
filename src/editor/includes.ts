import * as vscode from "vscode";
import { dialectById, type DialectId } from "../lint/dialect";
import type { LintOptions } from "../lint/lint";
import type { Diagnostic } from "../lint/rule";
import type { IncludedFile } from "../lint/shared/include";
import { lengthOf } from "./background/inBackground";
import { existingFiles } from "./linkedFiles";
import type { LintWork } from "./lintWork";

/** A configuration with all that it includes, as far as it was found: the texts are those of the editor where a file is open. */
interface Tree {
  readonly root: vscode.Uri;
  /** By the path as an Include writes it. */
  readonly files: ReadonlyMap<string, readonly vscode.Uri[]>;
  /** Of files that are not open, by their URIs. */
  readonly texts: ReadonlyMap<string, string>;
  /** Tells one tree from the next. */
  readonly made: number;
}

const MOST_FILES = 60;
const MOST_ROOTS = 20;
const MOST_BYTES = 1024 * 1024;
const ROOTS = "**/proftpd*.conf";

/** By the URI of a document: the tree that it is the root of or a part of. */
const trees = new Map<string, Tree>();
let count = 0;

/** Whether a document includes others or is a part of one that does. */
export function hasTree({ uri }: vscode.TextDocument): boolean {
  return trees.has(uri.toString());
}

/** What there is to check of a document as it stands within its tree. */
export function workInTree(document: vscode.TextDocument, text: string, options: LintOptions): LintWork {
  const own = document.uri.toString();
  const tree = trees.get(own);
  if (!tree) return { text, options };
  const textOf = (uri: string) => (uri === own ? text : openText(uri) ?? tree.texts.get(uri) ?? "");
  const included = [...tree.files].map(([path, uris]) => [path, uris.map((uri): IncludedFile => ({ path: uri.toString(), text: textOf(uri.toString()) }))] as const);
  return { text: textOf(tree.root.toString()), options: { ...options, fileName: tree.root.fsPath }, included: new Map(included) };
}

/** Of the findings in a tree those to show with a document: all of them if it is the root, else its own. */
export function shownWith({ uri }: vscode.TextDocument, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const own = uri.toString();
  const tree = trees.get(own);
  return !tree || tree.root.toString() === own ? found : found.flatMap(({ file, ...rest }) => (file === own ? [rest] : []));
}

/** The open documents whose findings hang on this one: those whose tree it is in. */
export function dependents({ uri }: vscode.TextDocument): readonly vscode.TextDocument[] {
  const own = uri.toString();
  return vscode.workspace.textDocuments.filter((one) => one.uri.toString() !== own && filesOf(trees.get(one.uri.toString())).includes(own));
}

/** Changes whenever the findings of {@link workInTree} may. */
export function versionOfTree({ uri, version }: vscode.TextDocument): string {
  const tree = trees.get(uri.toString());
  if (!tree) return String(version);
  const files = filesOf(tree);
  return [tree.made, version, ...vscode.workspace.textDocuments.filter((one) => files.includes(one.uri.toString())).map((one) => `${one.uri.toString()} ${one.version}`)].join();
}

/** Looks for the tree of a document anew. @returns whether there is one, or was one */
export async function findTree(document: vscode.TextDocument, dialect: DialectId): Promise<boolean> {
  const own = document.uri.toString();
  const before = trees.get(own);
  // To read a longer text for what it includes would hold up the editor.
  const tree = lengthOf(document) > MOST_BYTES ? undefined : await treeBelow(document.uri, document.getText(), dialect);
  const below = tree && tree.files.size > 0 ? tree : undefined;
  const found = below && !isPart(document, dialect) ? below : await treeAbove(document, dialect) ?? below;
  if (document.isClosed || !found) trees.delete(own);
  else trees.set(own, found);
  return before !== undefined || found !== undefined;
}

/** Drops what is known of the files that a document includes. */
export function forgetTree({ uri }: vscode.TextDocument): void {
  trees.delete(uri.toString());
}

/** The URIs of all files of a tree, its root first. */
function filesOf(tree: Tree | undefined): readonly string[] {
  return tree ? [tree.root, ...[...tree.files.values()].flat()].map(String) : [];
}

function isPart({ uri }: vscode.TextDocument, dialect: DialectId): boolean {
  return dialectById(dialect).isPart?.(uri.path) ?? false;
}

async function treeAbove(document: vscode.TextDocument, dialect: DialectId): Promise<Tree | undefined> {
  if (dialectById(dialect).isPart === undefined) return undefined;
  const own = document.uri.toString();
  for (const root of await vscode.workspace.findFiles(ROOTS, undefined, MOST_ROOTS)) {
    if (root.toString() === own) continue;
    const text = openText(root.toString()) ?? await read(root);
    const tree = text === undefined ? undefined : await treeBelow(root, text, dialect);
    if (tree && filesOf(tree).includes(own)) return tree;
  }
  return undefined;
}

async function treeBelow(root: vscode.Uri, text: string, dialect: DialectId): Promise<Tree> {
  const files = new Map<string, readonly vscode.Uri[]>();
  const texts = new Map([[root.toString(), text]]);
  const waiting = [text];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const link of includesOf(next, dialect)) {
      if (files.has(link.path) || texts.size > MOST_FILES) continue;
      const found = await existingFiles(root, link);
      if (found.length > 0) files.set(link.path, found);
      for (const uri of found) {
        const inner = texts.has(uri.toString()) ? undefined : openText(uri.toString()) ?? await read(uri);
        if (inner === undefined) continue;
        texts.set(uri.toString(), inner);
        waiting.push(inner);
      }
    }
  }
  return { root, files, texts, made: ++count };
}

function includesOf(text: string, dialect: DialectId) {
  const { open, daemons, hasIncludes } = dialectById(dialect);
  if (!hasIncludes || !/include/i.test(text)) return [];
  return (open?.(text, daemons[0]).links() ?? []).filter(({ isInclude }) => isInclude);
}

function openText(uri: string): string | undefined {
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)?.getText();
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > MOST_BYTES) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
