"""Official workbooks read with Python's own zip and XML modules, for the oracles of this folder."""

import re
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows(path):
    """The rows of the sheet that holds `met`, as dictionaries by header."""
    with zipfile.ZipFile(path) as archive:
        texts = ["".join(t.text or "" for t in item.iter(MAIN + "t"))
                 for item in ElementTree.parse(archive.open("xl/sharedStrings.xml")).getroot()]
        sheets = sorted(n for n in archive.namelist() if n.startswith("xl/worksheets/sheet"))
        for sheet in sheets:
            header = None
            for _, element in ElementTree.iterparse(archive.open(sheet)):
                if element.tag != MAIN + "row":
                    continue
                cells = {re.sub(r"\d", "", c.get("r")): value(c, texts) for c in element}
                element.clear()
                if header is None and {"met", "xmet"} <= set(cells.values()):
                    header = cells
                elif header is not None:
                    yield {name.strip(): cells.get(column) for column, name in header.items()}


def value(cell, texts):
    found = cell.find(MAIN + "v")
    if found is None or found.text is None:
        return None
    return texts[int(found.text)] if cell.get("t") == "s" else found.text
