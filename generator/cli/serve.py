"""`ropa serve`: the site as it will be, shown anew after each edit."""

from pathlib import Path

import click

from generator.cli import options
from generator.cli.check import checked
from generator.cli.source import source
from generator.source import Message


@click.command()
@options.register_option
@options.language_option("Language of the findings that a broken edit gives.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen at.")
def command(folder: Path, lang: str | None, host: str, port: int) -> None:
    """Show the site, and show it anew after each edit; stop with Ctrl+C."""
    language = options.spoken_language(lang)
    checked(folder, source(folder, None, None, language))
    options.end_when_terminated()
    from generator.plugin import SiteError, serve_site

    try:
        serve_site(folder, host=host, port=port, language=language)
    except SiteError as error:
        options.stop(
            Message(
                f"Det går inte att visa webbplatsen på {error}. Välj en annan port med --port.",
                f"The site cannot be shown at {error}. Choose another port with --port.",
            ),
            language,
        )
