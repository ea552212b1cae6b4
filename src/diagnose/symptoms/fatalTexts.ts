/** What a daemon's own complaint about its configuration points at. */
export interface FatalText {
  readonly pattern: RegExp;
  /** The directive at fault; a group of `pattern` named `directive` comes first. */
  readonly directive?: string;
  readonly fix: FatalFix;
}

export type FatalFix =
  | "unknown-directive" | "bad-value" | "not-an-address" | "missing-account" | "missing-file" | "file-owner" | "range-too-small" | "enable-access"
  | "certificate" | "default-server" | "kernel-feature" | "other";

/** Order matters: the first that fits is taken. vsftpd: parseconf.c, oneprocess.c, postlogin.c, sysutil.c; ProFTPD: parser.c, pr_log_pri() of modules. */
export const FATAL_TEXTS: readonly FatalText[] = [
  { pattern: /unrecognised variable in config file: (?<directive>\S+)/, fix: "unknown-directive" },
  { pattern: /(?:missing|bad bool) value in config file for: (?<directive>\S+)/, fix: "bad-value" },
  { pattern: /invalid pasv_address/, directive: "pasv_address", fix: "not-an-address" },
  { pattern: /cannot resolve host:/, directive: "pasv_address", fix: "not-an-address" },
  { pattern: /cannot locate user specified in '(?<directive>\w+)'/, fix: "missing-account" },
  { pattern: /cannot locate user entry:/, directive: "nopriv_user", fix: "missing-account" },
  { pattern: /not found: directory given in '(?<directive>secure_chroot_dir)'/, fix: "missing-file" },
  { pattern: /cannot read user list file/, directive: "userlist_file", fix: "missing-file" },
  { pattern: /cannot read banner file/, directive: "banner_file", fix: "missing-file" },
  { pattern: /cannot read anon e-mail list file/, directive: "banned_email_file", fix: "missing-file" },
  { pattern: /cannot read email passwords file/, directive: "email_password_file", fix: "missing-file" },
  { pattern: /could not read chroot\(\) list file/, directive: "chroot_list_file", fix: "missing-file" },
  { pattern: /failed to open xferlog log file/, directive: "xferlog_file", fix: "missing-file" },
  { pattern: /failed to open vsftpd log file/, directive: "vsftpd_log_file", fix: "missing-file" },
  { pattern: /config file not owned by correct user, or not a file/, directive: "user_config_dir", fix: "file-owner" },
  { pattern: /error opening per-user config file/, directive: "user_config_dir", fix: "file-owner" },
  { pattern: /both local and anonymous access disabled/, directive: "local_enable", fix: "enable-access" },
  { pattern: /both FTP and HTTP disabled/, directive: "ftp_enable", fix: "enable-access" },
  { pattern: /'one_process_model'/, directive: "one_process_model", fix: "bad-value" },
  { pattern: /tcp_wrappers is set to YES/, directive: "tcp_wrappers", fix: "bad-value" },
  { pattern: /vsf_sysutil_bind/, directive: "pasv_max_port", fix: "range-too-small" },
  { pattern: /Illegal port request/, directive: "port_promiscuous", fix: "bad-value" },
  { pattern: /SSL: cannot load RSA (?:certificate|private key)/, directive: "rsa_cert_file", fix: "certificate" },
  { pattern: /SSL: cannot load DSA (?:certificate|private key)/, directive: "dsa_cert_file", fix: "certificate" },
  { pattern: /SSL: could not set cipher list/, directive: "ssl_ciphers", fix: "bad-value" },
  { pattern: /SECCOMP|seccomp/, directive: "seccomp_sandbox", fix: "kernel-feature" },
  { pattern: /cap_set_proc|capset|prctl|child died|priv_sock_get_/, directive: "seccomp_sandbox", fix: "kernel-feature" },
  { pattern: /(?:^|\s)421[ -]Unable to read the indexed puredb file/, directive: "PureDB", fix: "missing-file" },
  { pattern: /(?:^|\s)421[ -](?:SSL\/)?(?:SSL|TLS) \[.*(?:PEM routines|:fopen:|BIO routines|key values mismatch)/, directive: "CertFile", fix: "certificate" },
  { pattern: /(?:^|\s)421[ -]Illegal forced IP for passive connections/, directive: "ForcePassiveIP", fix: "not-an-address" },
  { pattern: /^500[ -]Sorry, no server available to handle request/, directive: "DefaultServer", fix: "default-server" },
  { pattern: /^500 Fatal: unknown configuration directive '(?<directive>\w+)'/i, fix: "unknown-directive" },
  { pattern: /^500 Fatal: (?<directive>TLS\w*(?:Certificate|Key)\w*): /i, fix: "certificate" },
  { pattern: /^500 Fatal: (?<directive>[A-Z]\w+): /i, fix: "bad-value" },
  { pattern: /^500 Fatal: /i, fix: "other" },
  { pattern: /^500 OOPS: (?!error:)/, fix: "other" },
];

/** The entry for a reply, with the directive that it names. An OpenSSL error behind the OOPS is a failed handshake, not a configuration error. */
export function fatalText(reply: string): { readonly fix: FatalFix; readonly directive: string } | undefined {
  if (!/OOPS: /.test(reply) && !/(?:^|\s)(?:421|500)[ -](?:Illegal forced IP|(?:SSL\/)?(?:SSL|TLS) \[|Unable to read the indexed puredb|Sorry, no server|Fatal: )/i.test(reply)) return undefined;
  for (const { pattern, directive, fix } of FATAL_TEXTS) {
    const match = pattern.exec(reply);
    if (match) return { fix, directive: match.groups?.["directive"] ?? directive ?? "" };
  }
  return undefined;
}
