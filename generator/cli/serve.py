"""`ropa serve`: the site as it will be, shown anew after each edit."""

from pathlib import Path

import click

from generator.cli import options
from generator.cli.check import checked


@click.command()
@options.register_option
@options.language_option("Language of the findings that a broken edit gives.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen at.")
def command(folder: Path, lang: str | None, host: str, port: int) -> None:
    """Show the site, and show it anew after each edit; stop with Ctrl+C."""
    language = options.spoken_language(lang)
    checked(folder, language)
    from generator.plugin import serve_site

    serve_site(folder, host=host, port=port, language=language)
