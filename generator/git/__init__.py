"""The one place that runs git. It only reads, and never touches the work tree."""

from generator.git.changed import has_changes
from generator.git.logs import Logged, log
from generator.git.obstacles import Obstacle, is_shallow, obstacle
from generator.git.running import git
from generator.git.trees import Entry, contents, files_in

__all__ = ["Entry", "Logged", "Obstacle", "contents", "files_in", "git", "has_changes", "is_shallow", "log", "obstacle"]
