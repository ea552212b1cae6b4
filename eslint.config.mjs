// Boundaries and sizes, nothing about taste. test/house.test.ts holds the same boundaries for everybody.
import tseslint from "typescript-eslint";

const nothingFrom = (...patterns) => ["error", { patterns: [{ group: patterns, message: "See \"Who may import whom\" in CONTRIBUTING.md." }] }];
const SOCKETS = ["node:net", "node:tls", "node:dns", "node:dns/*", "node:dgram", "node:http", "node:https"];

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", ".vscode-test/", ".lab/", "**/*.mjs"] },
  ...tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["src/**"], ignores: ["src/editor/**", "src/extension.ts"], rules: { "no-restricted-imports": nothingFrom("vscode") } },
  { files: ["src/text.ts"], rules: { "no-restricted-imports": nothingFrom("*") } },
  { files: ["src/lint/**"], rules: { "no-restricted-imports": nothingFrom("vscode", "node:*", "**/ftp/**", "**/diagnose/**", "**/readers/**", "**/editor/**") } },
  { files: ["src/diagnose/**"], rules: { "no-restricted-imports": nothingFrom("vscode", "node:*", "**/lint/**", "**/readers/**", "**/editor/**", "**/ftp/control", "**/ftp/probe", "**/ftp/steps/**") } },
  { files: ["src/readers/**"], rules: { "no-restricted-imports": nothingFrom("vscode", "node:*", "**/lint/**", "**/diagnose/**", "**/editor/**", "**/ftp/control", "**/ftp/probe", "**/ftp/steps/**") } },
  { files: ["src/reference/**"], rules: { "no-restricted-imports": nothingFrom("vscode", "node:*", "**/lint/**", "**/diagnose/**", "**/readers/**", "**/editor/**") } },
  { files: ["src/ftp/**"], ignores: ["src/ftp/control.ts", "src/ftp/steps/**"], rules: { "no-restricted-imports": nothingFrom("vscode", ...SOCKETS, "**/lint/**", "**/diagnose/**", "**/readers/**", "**/editor/**") } },
);
