import assert from "node:assert/strict";
import { readLog } from "../../../src/readers/read";

const LOGIN = "< 220 ready\n> USER anna\n< 331 go on\n> PASS ****\n< 230 in\n";

describe("replies and their commands", () => {
  it("pairs by code where replies come one command late", () => {
    const log = "< 220 ready\n> USER anna\n> PASS ****\n< 331 go on\n> TYPE I\n< 230 in\n> PASV\n< 200 type set\n> LIST\n< 227 Entering Passive Mode (203,0,113,5,4,1)\n< 150 here\n< 226 done\n";
    const evidence = readLog(log)?.evidence;
    assert.equal(evidence?.login.status, "ok");
    assert.deepEqual(evidence?.data.map(({ announced }) => announced.status === "ok" && announced.value), [{ host: "203.0.113.5", port: 1025 }]);
    assert.equal(evidence?.data[0]?.listing.status, "ok");
  });

  it("does not take a late answer to CWD for the answer to MLSD", () => {
    const evidence = readLog(`${LOGIN}> CWD /none\n> PASV\n< 550 /none: No such directory\n< 227 Entering Passive Mode (203,0,113,5,4,1)\n> MLSD\n< 150 here\n< 226 done\n`)?.evidence;
    assert.equal(evidence?.data[0]?.announced.status, "ok");
    assert.equal(evidence?.data[0]?.listing.status, "ok");
    assert.deepEqual(evidence?.operations?.map(({ command, outcome }) => [command, outcome.status]), [["CWD /none", "failed"]]);
  });

  it("keeps the list of features apart from commands", () => {
    const evidence = readLog("220 ready\nFEAT\n211-Features:\n EPSV\n PASV\n REST STREAM\n211 End\nUSER anna\n331 go on\nPASS ****\n530 no\n")?.evidence;
    assert.deepEqual(evidence?.features.status === "ok" && evidence.features.value.features, ["EPSV", "PASV", "REST"]);
    assert.deepEqual(evidence?.data, []);
    assert.equal(evidence?.login.status, "failed");
  });

  it("tells the times of a log from its first line on", () => {
    const log = readLog("23:59:58 > USER anna\n23:59:59 < 331 go on\n00:00:01 > PASS ****\n00:00:01 < 230 in\n");
    assert.deepEqual(log?.transcript.map(({ at }) => at), [0, 1000, 3000, 3000]);
    assert.equal(log?.timings.totalMs, 3000);
  });
});
