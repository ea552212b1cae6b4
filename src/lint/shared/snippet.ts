/** What a snippet of the editor becomes when every place keeps what is proposed for it, the first of several choices. */
export function proposalOf(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\{?\d+\}?|\\([$}\\])/g, (_, proposed = "", first = "", escaped = "") => `${proposed}${first}${escaped}`);
}
