import type { Edit, Position, Range } from "../../text";

/** What an editor may ask about one file as one daemon reads it. Everything is plain data; texts for people are Markdown where it says so. */
export interface EditedFile {
  /** What fits at a place. Empty where the daemon takes no name and no value. */
  readonly complete: (at: Position) => readonly Completion[];
  readonly hover: (at: Position) => Hover | undefined;
  readonly outline: () => readonly OutlineItem[];
  readonly folds: () => readonly Fold[];
  readonly links: () => readonly FileLink[];
  readonly hints: () => readonly InlineHint[];
  /** Edits of the layout that change nothing of what the daemon reads, except that it may take a line that it refused. */
  readonly format: (options: FormatOptions) => readonly Edit[];
  readonly servers: () => readonly ServerPlace[];
}

export interface Completion {
  readonly label: string;
  readonly kind: "name" | "section" | "value" | "block";
  /** In snippet syntax when `isSnippet`. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** What is replaced. Within one line. */
  readonly range: Range;
  readonly detail: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Offered after the others, for example because the file has it already. */
  readonly isUnlikely?: boolean;
}

export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: "section" | "group" | "setting";
  /** Contains the ranges of all children. */
  readonly range: Range;
  readonly nameRange: Range;
  readonly children: readonly OutlineItem[];
}

/** First and last line of what can be folded, both zero-based. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly isComment: boolean;
}

/** A path in the file. `directory`: its files are meant. `pattern`: its last part may hold `*`, `?` and `[...]`. */
export interface FileLink {
  readonly range: Range;
  readonly path: string;
  readonly kind: "file" | "directory" | "pattern";
  /** The daemon reads it as a part of the configuration. */
  readonly isInclude?: true;
}

/** Shown behind a place, though it is not in the file. */
export interface InlineHint {
  readonly at: Position;
  readonly text: string;
  readonly tooltip: string;
}

export interface FormatOptions {
  /** One level of indentation. */
  readonly unit: string;
}

/** A server that the file configures, as far as the file says where it is. */
export interface ServerPlace {
  readonly range: Range;
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly isImplicitTls: boolean;
}
