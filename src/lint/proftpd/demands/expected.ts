import * as l10n from "@vscode/l10n";

/** What several demands call the right argument. */
export const onOrOff = () => l10n.t("on or off");
export const number = () => l10n.t("a number");
export const fromOne = () => l10n.t("a number from 1");
export const secondsFromOne = () => l10n.t("seconds, from 1");
export const limit = () => l10n.t("none or a number from 1");
export const octalMask = () => l10n.t("an octal mask such as 022");
export const size = () => l10n.t("a number and a unit, such as 10 Mb");
export const pattern = () => l10n.t("a regular expression");
export const absolute = () => l10n.t("a path that begins with /");
export const absoluteOrHome = () => l10n.t("a path that begins with / or ~");
export const host = () => l10n.t("an address or a host name; a port needs the directive Port");
export const sign = () => l10n.t("+ or - before the name");
