"""A large record in parts: set by worker processes, kept on disk while nothing in them changes, put into one file."""

from generator.pdf.chunks.divide import divided, joined, large, wanted
from generator.pdf.chunks.part import Enclosed
from generator.pdf.chunks.run import in_parts
from generator.pdf.chunks.store import default_folder
from generator.pdf.chunks.work import Work

__all__ = ["Enclosed", "Work", "default_folder", "divided", "in_parts", "joined", "large", "wanted"]
