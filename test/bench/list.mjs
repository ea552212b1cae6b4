// Lists the first directory with basic-ftp: HOST PORT plain|explicit|implicit. The account is in the environment.
import { Client } from "basic-ftp";

const [host, port, security] = process.argv.slice(2);
const client = new Client();
client.ftp.verbose = true;
try {
  await client.access({
    host, port: Number(port), user: process.env.BENCH_USER, password: process.env.BENCH_PASSWORD,
    secure: { plain: false, explicit: true, implicit: "implicit" }[security], secureOptions: { rejectUnauthorized: false },
  });
  for (const { name } of await client.list()) console.log(name);
} catch (problem) {
  console.error(String(problem));
  process.exitCode = 1;
} finally {
  client.close();
}
