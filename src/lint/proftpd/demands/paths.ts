import type { Demand } from "./demand";
import { absolute, absoluteOrHome, host } from "./expected";
import { isPath, isPathOrHome, isPathOrNone, isPossibleHost } from "./values";

/** Paths and hosts. Whether there is such a file or name is a matter of the machine. */
export const PATH_DEMANDS: readonly Demand[] = [
  { names: ["BanTable", "ControlsSocket", "LoadFile", "ModulePath", "TraceLog"], at: 0, takes: isPath, says: "must be an absolute path", expected: absolute },
  { names: ["ExtendedLog"], at: 0, takes: (text) => isPath(text) || /^syslog:/i.test(text), says: "relative paths not allowed: '{v}'", expected: absolute },
  { names: ["PidFile"], at: 0, takes: isPath, says: "unable to set PidFile '{v}': Invalid argument", expected: absolute },
  { names: ["AuthUserFile"], at: 0, takes: isPath, says: "unable to use relative path for AuthUserFile '{v}'.", expected: absolute },
  { names: ["AuthGroupFile"], at: 0, takes: isPath, says: "unable to use relative path for AuthGroupFile '{v}'.", expected: absolute },
  { names: ["DefaultRoot", "<Anonymous>"], at: 0, takes: isPathOrHome, says: "({v}) absolute pathname required", expected: absoluteOrHome },
  { names: ["DefaultRoot", "DefaultChdir", "<Anonymous>"], at: 0, takes: (text) => !text.includes("*"), says: "({v}) wildcards not allowed in pathname", expected: absoluteOrHome },
  { names: ["<Anonymous>"], at: 0, takes: (text) => text !== "/", says: "'/' not permitted for anonymous root directory", expected: absoluteOrHome },
  { names: ["Include"], at: "each", takes: isPath, says: "unable to use path for configuration file '{v}'", expected: absolute },
  { names: ["<VirtualHost>"], at: "each", takes: isPossibleHost, says: "error resolving '{v}': No such file or directory", expected: host },
  { names: ["DefaultAddress"], at: 0, takes: isPossibleHost, says: "unable to resolve '{v}'", expected: host },
  { names: ["MasqueradeAddress"], at: 0, takes: (text) => text !== "", says: "missing required name parameter", expected: host },
  { names: ["LoadModule"], at: 0, takes: (text) => /^mod_.*\.c$/.test(text), says: "error loading module '{v}': Invalid argument", expected: () => "mod_….c" },
  {
    names: ["ScoreboardFile"], at: 0, takes: (text) => isPath(text) || /^(?:none|off|no|false|0)$/i.test(text), says: "unable to use '{v}': Invalid argument",
    expected: absolute,
  },
  {
    names: ["BanLog", "DelayTable"], at: 0, takes: isPathOrNone, says: "must be an absolute path", expected: absolute,
  },
  { names: ["QuotaLock", "RewriteLock"], at: 0, takes: isPath, says: "absolute path required", expected: absolute },
  { names: ["ExecOnConnect", "ExecOnExit", "ExecOnRestart"], at: 0, takes: isPath, says: "path to program must be a full path", expected: absolute },
  { names: ["ExecBeforeCommand", "ExecOnCommand", "ExecOnError", "ExecOnEvent"], at: 1, takes: isPath, says: "path to program must be a full path", expected: absolute },
  {
    names: ["CaseLog", "CounterFile", "CounterLog", "ForensicLogFile", "FsyncLog", "ShaperLog", "ShaperTable", "StatCacheTable", "VRootLog", "VRootServerRoot"],
    at: 0, takes: isPath, says: "must be an absolute path", expected: absolute,
  },
  { names: ["MemcacheLog", "RedisLog"], at: 0, takes: isPathOrNone, says: "must be an absolute path", expected: absolute },
  { names: ["VRootAlias"], at: 0, takes: isPath, says: "source path '{v}' is not an absolute path", expected: absolute },
  { names: ["DeflateLog"], at: 0, takes: isPath, says: ": {v} is not a valid path", expected: absolute },
  { names: ["RewriteLog"], at: 0, takes: isPathOrNone, says: "absolute path required", expected: absolute },
  { names: ["AutoHostConfig", "AutoHostLog"], at: 0, takes: isPath, says: "'{v}' is not a valid path", expected: absolute },
  { names: ["DNSBLLog"], at: 0, takes: isPath, says: ": {v} is not a valid path", expected: absolute },
  { names: ["LangPath"], at: 0, takes: isPath, says: "unable to use path '{v}' for locale files", expected: absolute },
  { names: ["ProxyTables"], at: 0, takes: isPath, says: "must be a full path: '{v}'", expected: absolute },
  { names: ["TCPGroupAccessFiles", "TCPUserAccessFiles"], at: "each", takes: (text, _, index) => index === 0 || /^[/~]/.test(text), says: `'{v}' must start with "/" or "~"`, expected: absoluteOrHome },
];
