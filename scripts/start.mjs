// `npm start`: the classic fault, diagnosed before your eyes. `npm start -- --vscode`: the same in an editor.
import { installPackages, ROOT, runNode } from "./install.mjs";

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(`FTP Doctor needs Node 20 or later; this is ${process.version}.`);
  process.exit(2);
}
installPackages();
if (runNode(["scripts/build.mjs"]) !== 0) process.exit(2);

const { startDemoServer } = await import("./demoServer.mjs");
const demo = await startDemoServer();

if (process.argv.includes("--vscode")) {
  const { openEditor } = await import("./vscodeHost.mjs");
  console.log(`The demo server listens on 127.0.0.1:${demo.port}; any user and password will do.`);
  await openEditor({ workspace: `${ROOT}samples`, demoPort: demo.port });
} else {
  console.log(`\nThe demo server listens on 127.0.0.1:${demo.port}. It sits behind a NAT that nobody told it about.\n`);
  const { spawn } = await import("node:child_process");
  const command = [`${ROOT}dist/cli.js`, "diagnose", `ftp://demo@127.0.0.1:${demo.port}`];
  console.log(`$ ftp-doctor ${command.slice(1).join(" ")}\n`);
  const child = spawn(process.execPath, command, { stdio: "inherit", env: { ...process.env, FTP_DOCTOR_PASSWORD: "demo" } });
  const status = await new Promise((resolve) => child.once("exit", resolve));
  console.log("\nThe same in the editor: npm start -- --vscode");
  // 1 says that a fault was found: here that is the demonstration. Anything else is a failure of our own.
  process.exitCode = status === 1 ? 0 : 2;
}
demo.close();
