"""The thin MkDocs adapter: the only part of the program that knows what builds the site."""

from generator.plugin.events import RegisterPlugin
from generator.plugin.site import SiteError, build_site, serve_site, site_config

__all__ = ["RegisterPlugin", "SiteError", "build_site", "serve_site", "site_config"]
