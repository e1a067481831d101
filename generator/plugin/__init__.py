"""The thin MkDocs adapter: the only part of the program that knows what builds the site."""

from generator.collector import without_collector

# Classes are made of very many objects that all stay: the collector would look at them again and again.
with without_collector():
    from generator.plugin.events import RegisterPlugin
    from generator.plugin.site import SiteError, build_site, serve_site, site_config

__all__ = ["RegisterPlugin", "SiteError", "build_site", "serve_site", "site_config"]
