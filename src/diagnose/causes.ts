import { activeBlocked } from "./causes/active-blocked";
import { activeDisabled } from "./causes/active-disabled";
import { activePortRejected } from "./causes/active-port-rejected";
import { activePrivateAddress } from "./causes/active-private-address";
import { anonymousDisabled } from "./causes/anonymous-disabled";
import { chrootWritableRoot } from "./causes/chroot-writable-root";
import { closedBeforeGreeting } from "./causes/closed-before-greeting";
import { controlRefused } from "./causes/control-refused";
import { controlTimeout } from "./causes/control-timeout";
import { controlUnreachable } from "./causes/control-unreachable";
import { dnsFailure } from "./causes/dns-failure";
import { homeDirectoryUnavailable } from "./causes/home-directory-unavailable";
import { implicitTlsPortSpokenPlain } from "./causes/implicit-tls-port-spoken-plain";
import { ipv6Mismatch } from "./causes/ipv6-mismatch";
import { loginRejected } from "./causes/login-rejected";
import { notFtpService } from "./causes/not-ftp-service";
import { passivePortsBlocked } from "./causes/passive-ports-blocked";
import { passivePortsRejected } from "./causes/passive-ports-rejected";
import { pasvDeniedEpsvWorks } from "./causes/pasv-denied-epsv-works";
import { pasvDisabled } from "./causes/pasv-disabled";
import { pasvLoopbackAddress } from "./causes/pasv-loopback-address";
import { pasvPrivateAddress } from "./causes/pasv-private-address";
import { pasvUnspecifiedAddress } from "./causes/pasv-unspecified-address";
import { pasvWrongAddress } from "./causes/pasv-wrong-address";
import { plainPortSpokenTls } from "./causes/plain-port-spoken-tls";
import { serverConfigFatal } from "./causes/server-config-fatal";
import { tlsDataProtectionRequired } from "./causes/tls-data-protection-required";
import { tlsHandshakeFailed } from "./causes/tls-handshake-failed";
import { tlsNotOffered } from "./causes/tls-not-offered";
import { tlsRequired } from "./causes/tls-required";
import { tlsSessionReuseRequired } from "./causes/tls-session-reuse-required";
import { tooManyConnections } from "./causes/too-many-connections";
import type { Cause } from "./verdict";

/**
 * Every cause. Of equal layer and certainty the earlier one is the root, so within a layer the more specific ones come first.
 */
export const CAUSES: readonly Cause[] = [
  dnsFailure, controlRefused, controlTimeout, controlUnreachable, notFtpService, implicitTlsPortSpokenPlain, plainPortSpokenTls,
  closedBeforeGreeting, tooManyConnections, serverConfigFatal, tlsRequired, tlsNotOffered, tlsHandshakeFailed, tlsDataProtectionRequired,
  tlsSessionReuseRequired, anonymousDisabled, homeDirectoryUnavailable, chrootWritableRoot, loginRejected, ipv6Mismatch, pasvDisabled,
  pasvDeniedEpsvWorks, pasvLoopbackAddress, pasvUnspecifiedAddress, pasvPrivateAddress, pasvWrongAddress, passivePortsBlocked,
  passivePortsRejected, activeDisabled, activePrivateAddress, activePortRejected, activeBlocked,
];
