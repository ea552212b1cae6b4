import { defineDialect } from "../shared/define";

export const proftpd = defineDialect({
  id: "proftpd",
  name: "ProFTPD",
  daemons: ["proftpd@1.3.8"],
  rules: [],
  parse: (text) => ({ text }),
  ownsName: (fileName) => /(?:^|[\\/.])proftpd[^\\/]*\.conf[^\\/]*$|[\\/]etc[\\/]proftpd[\\/]/i.test(fileName),
  familiarLines: (text) => text.split("\n").filter((line) => /^\s*<\/?[A-Z]/.test(line)).length,
});
