import { activeBlocked } from "./causes/active-blocked";
import { activeDisabled } from "./causes/active-disabled";
import { activePortRejected } from "./causes/active-port-rejected";
import { activePrivateAddress } from "./causes/active-private-address";
import { anonymousDisabled } from "./causes/anonymous-disabled";
import { chrootWritableRoot } from "./causes/chroot-writable-root";
import { closedBeforeGreeting } from "./causes/closed-before-greeting";
import { controlClosedDuringTransfer } from "./causes/control-closed-during-transfer";
import { controlIdleTimeout } from "./causes/control-idle-timeout";
import { controlRefused } from "./causes/control-refused";
import { controlTimeout } from "./causes/control-timeout";
import { controlUnreachable } from "./causes/control-unreachable";
import { dataPeerMismatch } from "./causes/data-peer-mismatch";
import { dnsFailure } from "./causes/dns-failure";
import { homeDirectoryUnavailable } from "./causes/home-directory-unavailable";
import { implicitTlsPortSpokenPlain } from "./causes/implicit-tls-port-spoken-plain";
import { ipv6Mismatch } from "./causes/ipv6-mismatch";
import { listingDenied } from "./causes/listing-denied";
import { loginRejected } from "./causes/login-rejected";
import { notFtpService } from "./causes/not-ftp-service";
import { passiveListenerFailed } from "./causes/passive-listener-failed";
import { passivePortsBlocked } from "./causes/passive-ports-blocked";
import { passivePortsRejected } from "./causes/passive-ports-rejected";
import { pasvDeniedEpsvWorks } from "./causes/pasv-denied-epsv-works";
import { pasvDisabled } from "./causes/pasv-disabled";
import { pasvLoopbackAddress } from "./causes/pasv-loopback-address";
import { pasvPrivateAddress } from "./causes/pasv-private-address";
import { pasvReplyMalformed } from "./causes/pasv-reply-malformed";
import { pasvUnspecifiedAddress } from "./causes/pasv-unspecified-address";
import { pasvWrongAddress } from "./causes/pasv-wrong-address";
import { pathNotFound } from "./causes/path-not-found";
import { permissionDenied } from "./causes/permission-denied";
import { plainPortSpokenTls } from "./causes/plain-port-spoken-tls";
import { quotaExceeded } from "./causes/quota-exceeded";
import { serverBindFailed } from "./causes/server-bind-failed";
import { serverConfigFatal } from "./causes/server-config-fatal";
import { tlsCertificateChainIncomplete } from "./causes/tls-certificate-chain-incomplete";
import { tlsCertificateExpired } from "./causes/tls-certificate-expired";
import { tlsCertificateNameMismatch } from "./causes/tls-certificate-name-mismatch";
import { tlsCertificateSelfSigned } from "./causes/tls-certificate-self-signed";
import { tlsDataProtectionRequired } from "./causes/tls-data-protection-required";
import { tlsHandshakeFailed } from "./causes/tls-handshake-failed";
import { tlsNotOffered } from "./causes/tls-not-offered";
import { tlsRequired } from "./causes/tls-required";
import { tlsSessionReuseRequired } from "./causes/tls-session-reuse-required";
import { tlsShutdownUnclean } from "./causes/tls-shutdown-unclean";
import { tooManyConnections } from "./causes/too-many-connections";
import type { Cause } from "./verdict";

/**
 * Every cause. Of equal layer and certainty the earlier one is the root, so within a layer the more specific ones come first.
 */
export const CAUSES: readonly Cause[] = [
  dnsFailure, controlRefused, controlTimeout, controlUnreachable, serverBindFailed, notFtpService, implicitTlsPortSpokenPlain,
  plainPortSpokenTls, closedBeforeGreeting, tooManyConnections, serverConfigFatal, tlsRequired, tlsNotOffered, tlsCertificateExpired,
  tlsCertificateNameMismatch, tlsCertificateSelfSigned, tlsCertificateChainIncomplete, tlsHandshakeFailed, tlsDataProtectionRequired,
  tlsSessionReuseRequired, tlsShutdownUnclean, anonymousDisabled, homeDirectoryUnavailable, chrootWritableRoot, loginRejected,
  ipv6Mismatch, dataPeerMismatch, pasvDisabled, pasvDeniedEpsvWorks, pasvReplyMalformed, passiveListenerFailed, pasvLoopbackAddress,
  pasvUnspecifiedAddress, pasvPrivateAddress, pasvWrongAddress, passivePortsBlocked, passivePortsRejected, activeDisabled,
  activePrivateAddress, activePortRejected, activeBlocked, quotaExceeded, pathNotFound, listingDenied, permissionDenied,
  controlClosedDuringTransfer, controlIdleTimeout,
];
