"""The site's pages as text: views in, HTML and CSS out. Knows nothing of what builds or serves a site."""

from generator.pages.anchors import dead_anchors
from generator.pages.shell import Shell
from generator.pages.site import Report, Site, findings_site, public_site
from generator.pages.versions import Earlier

__all__ = ["Earlier", "Report", "Shell", "Site", "dead_anchors", "findings_site", "public_site"]
