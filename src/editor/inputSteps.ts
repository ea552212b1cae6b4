import * as vscode from "vscode";

/** What one question of several came to. `skip`: it needs no asking, whichever way the user goes. */
export type Answer = "next" | "back" | "skip" | "cancel";

export type Question = (step: number) => Promise<Answer>;

/** Asks one question after the other; "back" returns to the last one that was really asked. @returns false when the user gave up */
export async function askInOrder(questions: readonly Question[]): Promise<boolean> {
  let direction = 1;
  for (let at = 0; at < questions.length;) {
    const answer = await questions[at]?.(at + 1);
    if (answer === "cancel" || answer === undefined) return false;
    if (answer !== "skip") direction = answer === "back" ? -1 : 1;
    // Everything before was skipped: stay, and go forward again.
    if (at + direction < 0) direction = 1;
    at += direction;
  }
  return true;
}

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly password?: boolean;
  readonly step: number;
  readonly totalSteps: number;
  /** @returns what is wrong with the text, in a sentence */
  readonly validate?: (text: string) => string | undefined;
  readonly accept: (text: string) => void;
}

/** One input box with a back button that stays open when the focus goes elsewhere, for example to copy a password. */
export function askText(question: TextQuestion): Promise<Answer> {
  const box = vscode.window.createInputBox();
  box.title = question.title;
  box.prompt = question.prompt;
  box.value = question.value ?? "";
  box.placeholder = question.placeholder;
  box.password = question.password ?? false;
  box.step = question.step;
  box.totalSteps = question.totalSteps;
  box.ignoreFocusOut = true;
  box.buttons = question.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise<Answer>((resolve) => {
    box.onDidChangeValue((text) => {
      // Nobody likes to be told off while typing: the complaint goes away by itself, and comes only on Enter.
      if (box.validationMessage && !question.validate?.(text)) box.validationMessage = undefined;
    });
    box.onDidTriggerButton(() => resolve("back"));
    box.onDidHide(() => resolve("cancel"));
    box.onDidAccept(() => {
      box.validationMessage = question.validate?.(box.value);
      if (box.validationMessage) return;
      question.accept(box.value);
      resolve("next");
    });
    box.show();
  }).finally(() => box.dispose());
}

/** One choice of a few, with a back button. */
export async function askChoice<T extends vscode.QuickPickItem>(question: {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  readonly step: number;
  readonly totalSteps: number;
  readonly accept: (item: T) => void;
}): Promise<Answer> {
  const pick = vscode.window.createQuickPick<T>();
  pick.title = question.title;
  pick.placeholder = question.placeholder;
  pick.items = question.items;
  pick.step = question.step;
  pick.totalSteps = question.totalSteps;
  pick.ignoreFocusOut = true;
  pick.buttons = [vscode.QuickInputButtons.Back];
  return new Promise<Answer>((resolve) => {
    pick.onDidTriggerButton(() => resolve("back"));
    pick.onDidHide(() => resolve("cancel"));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item) return;
      question.accept(item);
      resolve("next");
    });
    pick.show();
  }).finally(() => pick.dispose());
}
