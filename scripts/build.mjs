// Bundles the extension and the command line into dist/. What is imported dynamically becomes a chunk of its own, so that
// an editor which only lints never reads the probe. esbuild splits only ES modules, and VS Code 1.96 loads only CommonJS:
// hence two passes, the second one without bundling.
import { rm, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";

const OUT = "dist";
const production = !process.argv.includes("--dev");

const bundled = await build({
  entryPoints: ["src/extension.ts", "src/cli.ts", "src/editor/background/worker.ts"],
  entryNames: "[name]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["vscode"],
  outdir: OUT,
  write: false,
  sourcemap: false,
});
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
for (const file of bundled.outputFiles) {
  const { code } = await transform(file.text, {
    format: "cjs",
    platform: "node",
    target: "node20",
    supported: { "dynamic-import": false },
    minify: production,
  });
  await writeFile(join(OUT, basename(file.path)), code, { mode: file.path.endsWith("cli.js") ? 0o755 : 0o644 });
}
