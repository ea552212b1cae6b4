import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let made: { readonly key: string; readonly cert: string } | undefined;

/** A key and a self-signed certificate for localhost, made once for each test process. */
export function certificate(): { readonly key: string; readonly cert: string } {
  made ??= make();
  return made;
}

function make(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "ftp-doctor-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  try {
    execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
      "-subj", "/CN=localhost", "-keyout", key, "-out", cert], { stdio: "ignore" });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
