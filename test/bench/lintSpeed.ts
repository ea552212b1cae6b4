import { lint } from "../../src/lint/lint";
import { parse as parseProftpd } from "../../src/lint/proftpd/parse";
import { parse as parsePureftpd } from "../../src/lint/pureftpd/parse";
import { parse as parseVsftpd } from "../../src/lint/vsftpd/parse";

export interface LintSpeed {
  readonly dialect: "vsftpd" | "proftpd" | "pureftpd";
  readonly lines: number;
  readonly parseMs: number;
  /** Parse and all rules. */
  readonly lintMs: number;
}

const SIZES = [200, 5000, 24_000] as const;
const PARSERS = { vsftpd: parseVsftpd, proftpd: parseProftpd, pureftpd: (text: string) => parsePureftpd(text) } as const;

const BLOCKS = {
  vsftpd: (at: number) => [
    `# Section ${at}`, "anonymous_enable=NO", "local_enable=YES", "write_enable=YES", `pasv_min_port=${40_000 + (at % 1000)}`, `pasv_max_port=${50_000 + (at % 1000)}`,
    `pasv_address=203.0.113.${at % 250}`, "", `local_umask=0${at % 8}2`, "ssl_enable=YES",
  ],
  proftpd: (at: number) => [
    `# Host ${at}`, `<VirtualHost 203.0.113.${at % 250}>`, `  ServerName "host ${at}"`, `  Port ${2000 + (at % 1000)}`, "  PassivePorts 49152 65534",
    `  MasqueradeAddress 203.0.113.${at % 250}`, "  <Directory /srv>", "    AllowOverwrite on", "  </Directory>", "</VirtualHost>",
  ],
  pureftpd: (at: number) => [
    `# Section ${at}`, "NoAnonymous yes", "ChrootEveryone yes", `MaxClientsNumber ${1 + (at % 90)}`, `PassivePortRange ${40_000 + (at % 1000)} ${50_000 + (at % 1000)}`,
    `ForcePassiveIP 203.0.113.${at % 250}`, "", "Umask 133:022", "TLS 1", "PureDB /etc/pureftpd.pdb",
  ],
} as const;

/** Times of parsing and linting in milliseconds, the median of several runs after the compiler of Node has warmed to the code. */
export function measureLint(): readonly LintSpeed[] {
  return (["vsftpd", "proftpd", "pureftpd"] as const).flatMap((dialect) => {
    const small = textOf(dialect, SIZES[0]);
    for (let run = 0; run < 50; run++) lint(small, { dialect });
    return SIZES.map((lines) => {
      const text = textOf(dialect, lines);
      const runs = lines > 10_000 ? 9 : 25;
      return { dialect, lines, parseMs: median(runs, () => PARSERS[dialect](text)), lintMs: median(runs, () => lint(text, { dialect })) };
    });
  });
}

function textOf(dialect: keyof typeof BLOCKS, lines: number): string {
  return Array.from({ length: lines / 10 }, (_, at) => BLOCKS[dialect](at).join("\n")).join("\n") + "\n";
}

function median(runs: number, job: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    job();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
