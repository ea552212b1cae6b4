import { DIRECTIVES } from "./directives";

/** A switch of a module, without which its other settings do nothing. */
export interface Engine {
  readonly name: string;
  /** What it does when no line says so. */
  readonly isOnByDefault: boolean;
  /** The other directives of the module. */
  readonly settings: readonly string[];
}

// Those of TLS have rules of their own; Debian ships ControlsEngine off with settings below it.
const OFF_BY_DEFAULT = [
  "AuthOTPEngine", "AutoHostEngine", "BanEngine", "CaseEngine", "CounterEngine", "DNSBLEngine", "DeflateEngine", "ExecEngine", "ForensicLogEngine", "GeoIPEngine", "MemcacheEngine", "ProxyEngine",
  "QuotaEngine", "RadiusEngine", "Ratios", "RedisEngine", "RewriteEngine", "SFTPEngine", "SNMPEngine", "SQLPasswordEngine", "ShaperEngine", "StatCacheEngine", "VRootEngine", "WrapEngine",
];
const ON_BY_DEFAULT = ["CopyEngine", "DelayEngine", "DigestEngine", "LangEngine", "SQLEngine"];

/** From the documentation of each module, doc/contrib/mod_*.html and doc/modules/mod_*.html. */
export const ENGINES: readonly Engine[] = [...OFF_BY_DEFAULT, ...ON_BY_DEFAULT].map((name) => {
  const module = DIRECTIVES.find((one) => one.name === name)?.module;
  const settings = DIRECTIVES.filter((one) => one.module === module && one.name !== name && !one.name.startsWith("<")).map((one) => one.name);
  return { name, isOnByDefault: ON_BY_DEFAULT.includes(name), settings };
});

/** Settings that only work on what others set. */
export const NEEDS: readonly { readonly name: string; readonly needs: string }[] = [
  { name: "DynMasqRefresh", needs: "MasqueradeAddress" },
];
