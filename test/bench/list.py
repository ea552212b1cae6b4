"""Lists the first directory with the ftplib of Python's library: HOST PORT plain|explicit. The account is in the environment."""
import ftplib
import os
import ssl
import sys

host, port, security = sys.argv[1:]
context = ssl._create_unverified_context()
ftp = ftplib.FTP_TLS(context=context) if security == "explicit" else ftplib.FTP()
ftp.set_debuglevel(1)
try:
    ftp.connect(host, int(port))
    ftp.login(os.environ["BENCH_USER"], os.environ["BENCH_PASSWORD"])
    if security == "explicit":
        ftp.prot_p()
    ftp.dir()
    ftp.quit()
except (ftplib.Error, OSError, EOFError) as problem:
    sys.exit(f"{type(problem).__name__}: {problem}")
