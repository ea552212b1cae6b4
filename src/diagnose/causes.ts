import { activeBlocked } from "./causes/active-blocked";
import { activeDisabled } from "./causes/active-disabled";
import { activePeerMismatch } from "./causes/active-peer-mismatch";
import { activePortRejected } from "./causes/active-port-rejected";
import { activePrivateAddress } from "./causes/active-private-address";
import { activeServerOutboundBlocked } from "./causes/active-server-outbound-blocked";
import { algBlindedByTls } from "./causes/alg-blinded-by-tls";
import { algRewritesPasv } from "./causes/alg-rewrites-pasv";
import { algRewritesPort } from "./causes/alg-rewrites-port";
import { anonymousDisabled } from "./causes/anonymous-disabled";
import { chrootWritableRoot } from "./causes/chroot-writable-root";
import { closedBeforeGreeting } from "./causes/closed-before-greeting";
import { controlClosedDuringTransfer } from "./causes/control-closed-during-transfer";
import { controlDroppedWhileIdle } from "./causes/control-dropped-while-idle";
import { controlIdleTimeout } from "./causes/control-idle-timeout";
import { controlRefused } from "./causes/control-refused";
import { controlTimeout } from "./causes/control-timeout";
import { controlUnreachable } from "./causes/control-unreachable";
import { dataPeerMismatch } from "./causes/data-peer-mismatch";
import { dataStalled } from "./causes/data-stalled";
import { dnsFailure } from "./causes/dns-failure";
import { epsvFiltered } from "./causes/epsv-filtered";
import { epsvUnsupported } from "./causes/epsv-unsupported";
import { greetingDelayed } from "./causes/greeting-delayed";
import { greetingNeverEnds } from "./causes/greeting-never-ends";
import { homeDirectoryUnavailable } from "./causes/home-directory-unavailable";
import { implicitTlsPortSpokenPlain } from "./causes/implicit-tls-port-spoken-plain";
import { ipv6Mismatch } from "./causes/ipv6-mismatch";
import { listingDenied } from "./causes/listing-denied";
import { loginRejected } from "./causes/login-rejected";
import { loginShellInvalid } from "./causes/login-shell-invalid";
import { notFtpService } from "./causes/not-ftp-service";
import { passiveListenerFailed } from "./causes/passive-listener-failed";
import { passivePortsBlocked } from "./causes/passive-ports-blocked";
import { passivePortsPartlyBlocked } from "./causes/passive-ports-partly-blocked";
import { passivePortsRejected } from "./causes/passive-ports-rejected";
import { passiveRangeExhausted } from "./causes/passive-range-exhausted";
import { passiveRangeMismatch } from "./causes/passive-range-mismatch";
import { pasvDeniedEpsvWorks } from "./causes/pasv-denied-epsv-works";
import { pasvDisabled } from "./causes/pasv-disabled";
import { pasvLoopbackAddress } from "./causes/pasv-loopback-address";
import { pasvPrivateAddress } from "./causes/pasv-private-address";
import { pasvReplyMalformed } from "./causes/pasv-reply-malformed";
import { pasvThirdHost } from "./causes/pasv-third-host";
import { pasvUnspecifiedAddress } from "./causes/pasv-unspecified-address";
import { pasvWrongAddress } from "./causes/pasv-wrong-address";
import { pathNotFound } from "./causes/path-not-found";
import { permissionDenied } from "./causes/permission-denied";
import { plainPortSpokenTls } from "./causes/plain-port-spoken-tls";
import { quotaExceeded } from "./causes/quota-exceeded";
import { replyFlood } from "./causes/reply-flood";
import { serverBindFailed } from "./causes/server-bind-failed";
import { serverConfigFatal } from "./causes/server-config-fatal";
import { serverProtocolBug } from "./causes/server-protocol-bug";
import { tlsCertificateChainIncomplete } from "./causes/tls-certificate-chain-incomplete";
import { tlsCertificateExpired } from "./causes/tls-certificate-expired";
import { tlsCertificateNameMismatch } from "./causes/tls-certificate-name-mismatch";
import { tlsCertificateSelfSigned } from "./causes/tls-certificate-self-signed";
import { tlsDataCertificateMismatch } from "./causes/tls-data-certificate-mismatch";
import { tlsDataProtectionRequired } from "./causes/tls-data-protection-required";
import { tlsDataHandshakeEarly } from "./causes/tls-data-handshake-early";
import { tlsDataProtectionRefused } from "./causes/tls-data-protection-refused";
import { tlsHandshakeFailed } from "./causes/tls-handshake-failed";
import { tlsNotOffered } from "./causes/tls-not-offered";
import { tlsRequired } from "./causes/tls-required";
import { tlsSessionReuseRequired } from "./causes/tls-session-reuse-required";
import { tlsShutdownUnclean } from "./causes/tls-shutdown-unclean";
import { tlsTicketSingleUse } from "./causes/tls-ticket-single-use";
import { tlsVersionTooOld } from "./causes/tls-version-too-old";
import { tooManyConnections } from "./causes/too-many-connections";
import type { Cause } from "./verdict";

/**
 * Every cause. Of equal layer and certainty the earlier one is the root, so within a layer the more specific ones come first.
 */
export const CAUSES: readonly Cause[] = [
  dnsFailure, controlRefused, controlTimeout, controlUnreachable, serverBindFailed, notFtpService, implicitTlsPortSpokenPlain,
  plainPortSpokenTls, closedBeforeGreeting, greetingNeverEnds, replyFlood, greetingDelayed, tooManyConnections, serverConfigFatal,
  serverProtocolBug, tlsRequired, tlsNotOffered, tlsVersionTooOld, tlsCertificateExpired, tlsCertificateNameMismatch,
  tlsCertificateSelfSigned, tlsCertificateChainIncomplete, tlsHandshakeFailed, tlsDataProtectionRequired, tlsDataProtectionRefused,
  tlsTicketSingleUse, tlsSessionReuseRequired, tlsDataCertificateMismatch, tlsShutdownUnclean, tlsDataHandshakeEarly, anonymousDisabled, homeDirectoryUnavailable,
  chrootWritableRoot, loginShellInvalid, loginRejected, ipv6Mismatch, dataPeerMismatch, epsvUnsupported, pasvDisabled,
  pasvDeniedEpsvWorks, pasvReplyMalformed, passiveRangeExhausted, passiveListenerFailed, pasvLoopbackAddress,
  pasvUnspecifiedAddress, pasvPrivateAddress, pasvThirdHost, pasvWrongAddress, epsvFiltered, passiveRangeMismatch,
  passivePortsPartlyBlocked, passivePortsBlocked, passivePortsRejected, activeDisabled, activePrivateAddress, activePortRejected,
  activePeerMismatch, activeServerOutboundBlocked, activeBlocked, algBlindedByTls, algRewritesPasv, algRewritesPort, quotaExceeded, pathNotFound,
  listingDenied, permissionDenied, controlClosedDuringTransfer, controlDroppedWhileIdle, dataStalled, controlIdleTimeout,
];
