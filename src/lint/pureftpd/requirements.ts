/** What must be set for an option to have an effect, from the places in the sources where it is asked for. `|` parts what is enough each. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  PassivePortRange: "NATmode no", ForcePassiveIP: "NATmode no",
  CertFile: "TLS 1 | TLS 2 | TLS 3", CertFileAndKey: "TLS 1 | TLS 2 | TLS 3", ExtCert: "TLS 1 | TLS 2 | TLS 3", TLSCipherSuite: "TLS 1 | TLS 2 | TLS 3",
  TrustedGID: "ChrootEveryone no",
  AnonymousCantUpload: "NoAnonymous no", AnonymousCanCreateDirs: "NoAnonymous no", AntiWarez: "NoAnonymous no", AllowAnonymousFXP: "NoAnonymous no",
  AnonymousBandwidth: "NoAnonymous no", AnonymousRatio: "NoAnonymous no", AllowDotFiles: "NoAnonymous no", MaxLoad: "NoAnonymous no", AnonymousOnly: "NoAnonymous no",
};

/** The settings that an option needs, each as it stands in the file; empty when it stands alone. */
export function requirementOf(name: string): readonly string[] {
  return Object.hasOwn(REQUIREMENTS, name) ? [REQUIREMENTS[name] ?? ""] : [];
}
