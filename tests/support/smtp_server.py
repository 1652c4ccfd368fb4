"""A mail server for tests/mail.rs: STARTTLS with the certificate it is given, and one account.

    smtp_server.py FOLDER PORT

FOLDER holds `cert.pem`, `key.pem` and `mode`, which is read anew for every recipient:
  normal     takes everything
  refuse     refuses every recipient for ever (550)
  greylist   refuses a recipient the first time (451), and takes it afterwards
  slow       takes so long that nobody waits for it
Each letter becomes a line of JSON in FOLDER/letters. It says its port once it listens.
"""

import asyncio
import email
import email.policy
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

FOLDER = pathlib.Path(sys.argv[1])
SEEN = set()


class Letters:
    async def handle_RCPT(self, server, session, envelope, address, options):
        mode = (FOLDER / "mode").read_text().strip()
        if mode == "refuse":
            return f"550 5.1.1 <{address}>: nobody here"
        if mode == "greylist" and address not in SEEN:
            SEEN.add(address)
            return "451 4.7.1 come again later"
        if mode == "slow":
            await asyncio.sleep(60)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 good"

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        line = {
            "to": ",".join(envelope.rcpt_tos),
            "subject": letter["subject"],
            "body": letter.get_content().replace("\r\n", "\n"),
            "id": letter["message-id"],
            "tls": session.ssl is not None,
            "user": session.auth_data.login.decode(),
        }
        with open(FOLDER / "letters", "a", encoding="utf-8") as letters:
            letters.write(json.dumps(line) + "\n")
        return "250 2.0.0 taken"


def authenticate(server, session, envelope, mechanism, said):
    good = said.login == b"heard" and said.password == b"open sesame"
    return AuthResult(success=good, handled=False, auth_data=said)


async def main():
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(FOLDER / "cert.pem", FOLDER / "key.pem")
    letters = Letters()

    def connection():
        return SMTP(
            letters,
            hostname="localhost",
            tls_context=tls,
            require_starttls=True,
            auth_required=True,
            authenticator=authenticate,
            enable_SMTPUTF8=True,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", int(sys.argv[2]))
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
