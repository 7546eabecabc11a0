"""Cuts one font to an alphabet; called by scripts/fonts.ts with a JSON object on standard input:
source (path of a font file), target (path of a .woff2), alphabet, features (OpenType tags), unitsPerEm.
"""

import json
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

job = json.load(sys.stdin)
options = Options()
options.hinting = False
options.layout_features = job["features"]
# The licence stands in public/licences/, so that not every page carries it.
options.name_IDs = [0, 1, 2]
options.notdef_outline = True
# For screens of old and for families of several weights.
options.drop_tables += ["gasp", "STAT"]
# The date of the source stays, so that the same alphabet gives the same bytes.
font = TTFont(job["source"], recalcTimestamp=False)
subsetter = Subsetter(options)
subsetter.populate(text=job["alphabet"])
subsetter.subset(font)
scale_upem(font, job["unitsPerEm"])
font.flavor = "woff2"
font.save(job["target"])
