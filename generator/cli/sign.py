"""`ropa sign`: an electronic signature added to a PDF."""

import sys
from pathlib import Path

import click

from generator.cli import options
from generator.i18n import translator
from generator.outputs import OutputError, write_file
from generator.source import Language


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--key",
    type=click.Path(path_type=Path),
    required=True,
    metavar="KEY.p12",
    help="The key and its certificate, as PKCS#12 (.p12 or .pfx).",
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file whose first line is the key's passphrase; without it you are asked.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="OUT", help="The file to write; by default FILE.signed.pdf."
)
@options.language_option("Language of what the command says; by default as the environment says.")
def command(*, file: Path, key: Path, passphrase_file: Path | None, out: Path | None, lang: str | None) -> None:
    """Sign the Article 30 PDF FILE (PAdES B-B). It stays archivable and accessible, and `ropa verify` checks it."""
    language = options.spoken_language(lang)
    target = out or file.with_suffix(".signed.pdf")
    options.refuse_public(target, "pdf.public", language)
    content, secret = _read(file, language), _read(key, language)
    passphrase = _passphrase(passphrase_file, language)
    from generator.signature import SignatureError, sign

    try:
        field = translator(language).t("verify.signing.field")
        write_file(target, sign(content, secret, passphrase, field))
    except (SignatureError, OutputError) as error:
        options.stop(error.message, language)
    click.echo(options.display_name(target), err=not sys.stdout.isatty())


def _passphrase(file: Path | None, language: Language) -> bytes:
    """From a file or the keyboard, never from the command line, which other users of the machine can see."""
    if file is not None:
        return _read(file, language).partition(b"\n")[0].rstrip(b"\r")
    asked: str = click.prompt(
        translator(language).t("verify.signing.passphrase"), hide_input=True, err=True, default=""
    )
    return asked.encode()


def _read(file: Path, language: Language) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        options.stop(options.unreadable(file, error), language)
