"""The tags of one file after those of another: elements, and which of them each mark on each page belongs to."""

from collections.abc import Sequence
from typing import Any

from pikepdf import Array, Pdf


class Tree:
    """The tags of a file that grows."""

    def __init__(self, whole: Pdf) -> None:
        self._whole = whole
        root = whole.Root.StructTreeRoot
        self._document: Any = root.K[0]
        self._parents: Any = root.ParentTree
        self._kids: list[Any] = list(self._document.K)
        self._numbers: list[Any] = list(self._parents.Nums)
        self._next = 1 + max(int(number) for number in self._numbers[::2])

    def add(self, source: Pdf, sheets: Sequence[Any]) -> None:
        """Take over the tags of `source`, whose pages are already in the file, as `sheets`.

        A copy that is made after that of the pages refers to these and copies none anew.
        """
        root = self._whole.copy_foreign(source.Root.StructTreeRoot)
        for kid in root.K[0].K:
            kid.P = self._document
            self._kids.append(kid)
        numbers = list(root.ParentTree.Nums)
        start = self._next
        for number, parents in zip(numbers[::2], numbers[1::2], strict=True):
            self._numbers += (start + int(number), parents)
            self._next = max(self._next, start + int(number) + 1)
        for sheet in sheets:
            sheet.StructParents = start + int(sheet.StructParents)
            for annotation in sheet.get("/Annots", ()):
                if "/StructParent" in annotation:
                    annotation.StructParent = start + int(annotation.StructParent)

    def close(self) -> None:
        """Write what was taken over into the file."""
        self._document.K = Array(self._kids)
        self._parents.Nums = Array(self._numbers)
